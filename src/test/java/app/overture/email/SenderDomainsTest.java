package app.overture.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Against the sandbox mailbox: the production client over real HTTP. */
@IntegrationTest
@Tag("FR-7")
class SenderDomainsTest {

    @Autowired
    Api api;

    @Autowired
    Given given;

    @Autowired
    SendingScene scenes;

    @Test
    void a_domain_is_added_with_its_records_and_verified_later() {
        var workspace = given.workspace();
        var admin = api.as(workspace.admin());

        Api.Answer added = admin.post(
                "/api/settings/domains",
                "{\"name\":\"Mail.Praktik.example\",\"from_name\":\"Eva\",\"from_email\":\"eva\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("name").asString()).isEqualTo("mail.praktik.example");
        assertThat(added.body().path("records").size()).isGreaterThanOrEqualTo(3);
        assertThat(added.body().path("senders").get(0).path("from_email").asString())
                .isEqualTo("eva@mail.praktik.example");
        String id = added.body().path("id").asString();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Api.Answer verified = admin.post("/api/settings/domains/" + id + "/verify", "");
            assertThat(verified.status()).isEqualTo(200);
            assertThat(verified.body().path("status").asString()).isEqualTo("verified");
        });
        assertThat(admin.get("/api/settings/domains").body().path("total").asInt())
                .isEqualTo(1);
        assertThat(admin.post("/api/settings/domains", "{\"name\":\"mail.praktik.example\"}")
                        .code())
                .isEqualTo("domain_exists");
        assertThat(admin.post("/api/settings/domains", "{\"name\":\"not a domain\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Tag("AC-6")
    @Tag("NFR-3")
    void domains_are_for_administrators_of_their_own_workspace() {
        var workspace = given.workspace();
        var other = given.workspace();
        String id = api.as(workspace.admin())
                .post("/api/settings/domains", "{\"name\":\"mail.mine.example\"}")
                .body()
                .path("id")
                .asString();

        assertThat(api.as(workspace.editor()).get("/api/settings/domains").code())
                .isEqualTo("role_missing");
        assertThat(api.as(other.admin())
                        .get("/api/settings/domains")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(api.as(other.admin())
                        .post("/api/settings/domains/" + id + "/verify", "")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(other.admin())
                        .post("/api/settings/domains/" + UUID.randomUUID() + "/verify", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("AC-4")
    void the_sandbox_delivers_and_reports_back() {
        var scene = scenes.approved(3, SendingScene.email(0));
        scenes.verifiedDomain(scene);

        Api.Answer answer =
                api.as(scene.workspace().editor()).post("/api/campaigns/" + scene.campaign() + "/send-emails", "");

        assertThat(answer.body().path("queued_count").asInt()).isEqualTo(3);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(scenes.statuses(scene)).isEqualTo(List.of("delivered")));
    }
}
