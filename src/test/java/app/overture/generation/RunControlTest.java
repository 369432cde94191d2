package app.overture.generation;

import static app.overture.campaigns.CampaignContactStatus.CANCELLED;
import static app.overture.campaigns.CampaignContactStatus.FAILED;
import static app.overture.campaigns.CampaignContactStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.Whom;
import app.overture.messages.MessageService;
import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people do to a run: hold it, go on, stop it, put its campaign away, and begin the next one. */
@IntegrationTest
class RunControlTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Generation generation;

    @Autowired
    CampaignService campaigns;

    @Autowired
    MessageService messages;

    @Autowired
    SettingsService settings;

    @Autowired
    AutowireCapableBeanFactory beans;

    final CountDownLatch release = new CountDownLatch(1);
    GenerationFixture fixture;
    RunDesk desk;
    Given.Workspace workspace;
    ModelPeer peer;
    volatile Function<ModelPeer.Request, ModelPeer.Reply> says = WritingPeer::write;

    @BeforeEach
    void a_workspace_with_its_own_model() {
        fixture = beans.createBean(GenerationFixture.class);
        peer = ModelPeer.answering(request -> says.apply(request));
        workspace = fixture.workspace(peer);
        desk = beans.createBean(RunDesk.class).of(workspace);
    }

    @AfterEach
    void close() {
        release.countDown();
        peer.close();
    }

    @Test
    @Tag("FR-4")
    void a_paused_run_keeps_what_was_under_way_calls_nothing_new_and_goes_on_where_it_was() {
        UUID campaign = heldUp(40);
        Api.Client editor = api.as(workspace.editor());
        int underWay = peer.requests().size();

        Api.Answer paused = editor.post("/api/campaigns/" + campaign + "/pause", "");
        release.countDown();

        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body().path("status").asString()).isEqualTo("paused");
        assertThat(paused.body().path("paused_from").asString()).isEqualTo("generating");
        desk.awaitThat(() -> desk.messages(campaign).size() == 3 * underWay && desk.jobs(campaign) == 0);
        assertThat(peer.requests()).hasSize(underWay);
        assertThat(desk.contacts(campaign, PENDING)).hasSize(40 - underWay);
        Api.Answer status = editor.get("/api/campaigns/" + campaign + "/generation-status");
        assertThat(status.body().path("state").asString()).isEqualTo("paused");
        assertThat(status.body().path("done").asInt()).isEqualTo(underWay);
        assertThat(status.body().path("waiting").asInt()).isEqualTo(40 - underWay);

        Api.Answer resumed = editor.post("/api/campaigns/" + campaign + "/resume", "");
        assertThat(resumed.body().path("status").asString()).isEqualTo("generating");
        assertThat(desk.awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(desk.messages(campaign)).hasSize(120);
        assertThat(peer.requests()).as("nobody was asked twice").hasSize(40);
    }

    @Test
    void a_paused_run_can_be_cancelled_and_its_rest_taken_up_later() {
        UUID campaign = heldUp(40);
        int underWay = peer.requests().size();
        given.as(workspace.editor(), () -> {
            generation.pause(campaign);
            return null;
        });
        release.countDown();
        desk.awaitThat(() -> desk.messages(campaign).size() == 3 * underWay && desk.jobs(campaign) == 0);

        Api.Answer cancelled = api.as(workspace.editor()).post("/api/campaigns/" + campaign + "/cancel-generation", "");

        assertThat(cancelled.body().path("state").asString()).isEqualTo("cancelled");
        assertThat(desk.status(campaign)).isEqualTo(CampaignStatus.REVIEW);
        assertThat(desk.contacts(campaign, CANCELLED)).hasSize(40 - underWay);
        desk.start(campaign, Whom.WAITING);
        assertThat(desk.awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(desk.messages(campaign)).hasSize(120);
    }

    @Test
    void only_what_is_being_written_can_be_held_and_only_by_its_own_editors() {
        UUID campaign = fixture.campaign(1, 0);
        String pause = "/api/campaigns/" + campaign + "/pause";

        assertThat(api.as(workspace.editor()).post(pause, "").status()).isEqualTo(409);
        assertThat(api.as(workspace.viewer()).post(pause, "").status()).isEqualTo(403);
        assertThat(api.as(given.workspace().admin()).post(pause, "").status()).isEqualTo(403);
        assertThat(api.as(workspace.editor())
                        .post("/api/campaigns/" + campaign + "/resume", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_run_paused_in_writing_is_not_sent_by_naming_the_status() {
        UUID campaign = heldUp(1);
        Api.Client editor = api.as(workspace.editor());
        editor.post("/api/campaigns/" + campaign + "/pause", "");

        assertThat(editor.patch("/api/campaigns/" + campaign, "{\"status\":\"sending\"}")
                        .status())
                .isEqualTo(409);
        assertThat(editor.patch("/api/campaigns/" + campaign, "{\"status\":\"generating\"}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("generating");
    }

    @Test
    @Tag("EC-7")
    void a_campaign_put_away_while_it_is_written_leaves_no_job_no_message_and_calls_no_more() {
        UUID campaign = heldUp(40);
        int underWay = peer.requests().size();

        Api.Answer deleted = api.as(workspace.editor()).delete("/api/campaigns/" + campaign);
        release.countDown();

        assertThat(deleted.status()).isEqualTo(204);
        desk.awaitThat(() -> desk.jobs(campaign) == 0 && desk.outcomes().size() == underWay);
        assertThat(desk.outcomes()).containsOnly("discarded");
        assertThat(peer.requests()).hasSize(underWay);
        assertThat(desk.messages(campaign)).isEmpty();
        assertThat(desk.contacts(campaign, CANCELLED)).hasSize(40);
    }

    @Test
    @Tag("EC-7")
    void putting_a_campaign_away_and_storing_its_messages_never_wait_for_each_other() {
        for (int round = 0; round < 4; round++) {
            workspace = fixture.workspace(peer);
            desk.of(workspace);
            UUID campaign = fixture.campaign(12, 0);
            desk.start(campaign);
            desk.awaitThat(() -> !desk.messages(campaign).isEmpty());

            assertThat(api.as(workspace.editor())
                            .delete("/api/campaigns/" + campaign)
                            .status())
                    .isIn(204, 409);
            desk.awaitThat(() -> desk.jobs(campaign) == 0);
        }
    }

    @Test
    void after_a_cancel_no_second_attempt_goes_out() {
        CountDownLatch asked = new CountDownLatch(1);
        says = request -> {
            asked.countDown();
            return RunDesk.opened(release)
                    ? WritingPeer.lie(request, "Your 4711 robots impress")
                    : ModelPeer.failing(500, "test");
        };
        UUID campaign = fixture.campaign(1, 0);
        desk.start(campaign);
        assertThat(RunDesk.opened(asked)).isTrue();
        given.as(workspace.editor(), () -> {
            generation.cancel(campaign);
            return null;
        });
        release.countDown();

        desk.awaitThat(() -> desk.jobs(campaign) == 0 && !desk.outcomes().isEmpty());
        assertThat(peer.requests()).hasSize(1);
        assertThat(desk.outcomes()).containsExactly("discarded");
        assertThat(desk.messages(campaign)).isEmpty();
    }

    @Test
    void contacts_added_since_are_written_to_alone() {
        UUID campaign = fixture.campaign(2, 1);
        desk.start(campaign);
        desk.awaitEnd(campaign);
        fixture.add(campaign, 2);
        Api.Client editor = api.as(workspace.editor());
        String generate = "/api/campaigns/" + campaign + "/generate";

        Api.Answer estimate = editor.post(generate, "{\"only\":\"new\"}");
        assertThat(estimate.body().path("contact_count").asInt()).isEqualTo(2);
        assertThat(editor.post(generate, "{}").body().path("contact_count").asInt())
                .as("without a word the failed one is tried again too")
                .isEqualTo(3);
        assertThat(editor.post(generate, "{\"only\":\"new\",\"confirm_cost\":true}")
                        .status())
                .isEqualTo(202);

        assertThat(desk.awaitEnd(campaign).numbers().summary()).isEqualTo("4 of 5 generated, 1 failed");
        assertThat(peer.requests().size()).isEqualTo(4);
        assertThat(editor.post(generate, "{\"only\":\"new\",\"confirm_cost\":true}")
                        .code())
                .isEqualTo("no_contacts");
        assertThat(editor.post(generate, "{\"only\":\"everybody\"}").status()).isEqualTo(400);
    }

    @Test
    void who_was_left_out_by_a_cancel_waits_and_is_not_new() {
        UUID campaign = heldUp(1);
        given.as(workspace.editor(), () -> {
            generation.cancel(campaign);
            return null;
        });
        release.countDown();
        fixture.add(campaign, 1);

        desk.start(campaign, Whom.NEW);
        desk.awaitEnd(campaign);
        assertThat(desk.contacts(campaign, CANCELLED)).hasSize(1);
        desk.start(campaign, Whom.WAITING);
        desk.awaitEnd(campaign);
        assertThat(desk.contacts(campaign, CANCELLED)).isEmpty();
    }

    @Test
    void failed_ones_are_retried_from_an_approved_campaign_which_is_then_in_review_again() {
        UUID campaign = fixture.campaign(1, 1);
        desk.start(campaign);
        desk.awaitEnd(campaign);
        given.as(workspace.editor(), () -> {
            desk.messages(campaign).forEach(message -> messages.approve(message.id(), null));
            return null;
        });
        assertThat(desk.status(campaign)).isEqualTo(CampaignStatus.APPROVED);
        given.asMachine(workspace.id(), () -> {
            fixture.enrich(desk.contacts(campaign, FAILED).getFirst());
            return true;
        });

        Api.Answer retried = api.as(workspace.editor()).post("/api/campaigns/" + campaign + "/retry-failed", "");

        assertThat(retried.status()).isEqualTo(202);
        assertThat(desk.awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(desk.status(campaign)).isEqualTo(CampaignStatus.REVIEW);
    }

    @Test
    @Tag("FR-10")
    void a_budget_that_runs_out_on_the_way_fails_the_rest_with_that_reason_until_it_is_raised() {
        AtomicInteger calls = new AtomicInteger();
        says = request -> {
            ModelPeer.Reply written = WritingPeer.write(request);
            if (calls.getAndIncrement() == 0) {
                return dear(written);
            }
            RunDesk.opened(release);
            return written;
        };
        UUID campaign = fixture.campaign(40, 0);
        budget("5.00");
        desk.start(campaign);
        desk.awaitThat(() -> desk.messages(campaign).size() == 3);
        release.countDown();

        GenerationProgress ended = desk.awaitEnd(campaign);
        assertThat(ended.numbers().written()).isBetween(1, 39);
        assertThat(ended.numbers().failures())
                .hasSize(40 - ended.numbers().written())
                .allSatisfy(failure -> {
                    assertThat(failure.code()).isEqualTo("over_budget");
                    assertThat(failure.reason())
                            .contains("this month's budget")
                            .contains("An administrator can raise it");
                });
        assertThat(desk.status(campaign)).isEqualTo(CampaignStatus.REVIEW);
        assertThat(api.as(workspace.editor())
                        .post("/api/campaigns/" + campaign + "/retry-failed", "")
                        .code())
                .isEqualTo("over_budget");

        budget("1000.00");
        given.as(workspace.editor(), () -> generation.retryFailed(campaign));
        assertThat(desk.awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
    }

    /** The same answer for fifteen dollars. */
    private static ModelPeer.Reply dear(ModelPeer.Reply reply) {
        return new ModelPeer.Reply(
                200, reply.headers(), reply.body().replace("\"prompt_tokens\":2000", "\"prompt_tokens\":20000000"));
    }

    private void budget(String usd) {
        given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withBudget(new BigDecimal(usd), BudgetMode.HARD)));
    }

    /** A run whose first calls all wait for {@link #release}, and as many of them as may be under way at once. */
    private UUID heldUp(int contacts) {
        says = request -> RunDesk.opened(release) ? WritingPeer.write(request) : ModelPeer.failing(500, "test");
        UUID campaign = fixture.campaign(contacts, 0);
        desk.start(campaign);
        desk.awaitThat(() -> peer.requests().size() >= Math.min(contacts, 32));
        return campaign;
    }
}
