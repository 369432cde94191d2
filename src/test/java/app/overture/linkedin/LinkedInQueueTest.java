package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.contacts.ContactService;
import app.overture.email.SendingScene;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@Tag("FR-8")
class LinkedInQueueTest {

    private static final List<CampaignStep> STEPS = List.of(
            new CampaignStep(1, Channel.LINKEDIN_CONNECT, "Invitation", "", true, 0),
            new CampaignStep(2, Channel.LINKEDIN_MESSAGE, "Message", "", true, 3));

    @Autowired
    SendingScene scenes;

    @Autowired
    ContactService contacts;

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Test
    void approved_messages_are_queued_once_per_owner() {
        var scene = scenes.approved(3, STEPS);
        String path = "/api/campaigns/" + scene.campaign() + "/queue-linkedin";

        Api.Answer first = api.as(scene.workspace().editor()).post(path, "");
        Api.Answer second = api.as(scene.workspace().editor()).post(path, "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("queued_count").asInt()).isEqualTo(6);
        assertThat(first.body().path("by_owner").path("Michal").asInt()).isEqualTo(6);
        assertThat(second.body().path("queued_count").asInt()).isZero();
        assertThat(scenes.statuses(scene)).containsExactly("queued");
    }

    @Test
    void a_reply_takes_what_waits_out_of_the_queue() {
        var scene = scenes.approved(1, STEPS);
        api.as(scene.workspace().editor()).post("/api/campaigns/" + scene.campaign() + "/queue-linkedin", "");

        given.as(scene.workspace().editor(), () -> {
            contacts.markReplied(scene.contacts().getFirst());
            return true;
        });

        assertThat(scenes.statuses(scene)).containsExactly("cancelled");
    }

    @Test
    @Tag("AC-6")
    void another_workspace_and_a_viewer_queue_nothing() {
        var scene = scenes.approved(1, STEPS);
        String path = "/api/campaigns/" + scene.campaign() + "/queue-linkedin";

        assertThat(api.as(scene.workspace().viewer()).post(path, "").code()).isEqualTo("role_missing");
        assertThat(api.as(given.workspace().admin()).post(path, "").status()).isEqualTo(403);
        assertThat(scenes.statuses(scene)).containsExactly("approved");
    }

    @Test
    void mails_are_no_linkedin_messages() {
        var scene = scenes.approved(1, SendingScene.email(0));

        assertThat(api.as(scene.workspace().editor())
                        .post("/api/campaigns/" + scene.campaign() + "/queue-linkedin", "")
                        .code())
                .isEqualTo("nothing_approved");
    }
}
