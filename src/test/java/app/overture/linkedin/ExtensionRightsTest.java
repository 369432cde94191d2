package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.email.SendingScene;
import app.overture.testing.Api;
import app.overture.testing.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose row it is, and who may send at all. */
@IntegrationTest
@Tag("AC-6")
@Tag("NFR-3")
class ExtensionRightsTest {

    @Autowired
    LinkedInScene scenes;

    @Autowired
    SendingScene sending;

    @Autowired
    Api api;

    @Test
    void another_owners_row_of_the_same_workspace_is_403_for_every_call() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var another = scenes.browserOfAnotherOwner(scene);
        var admin = scenes.person(scene.workspace().admin());
        JsonNode item = scenes.browser(scene).pull(1).path(0);

        for (var caller : new LinkedInScene.Browser[] {another, admin}) {
            assertThat(caller.pull(5)).isEmpty();
            assertThat(caller.begin(item).code()).isEqualTo("other_owner");
            assertThat(caller.begin(item).status()).isEqualTo(403);
            assertThat(caller.release(item).status()).isEqualTo(403);
            assertThat(caller.report(item, "sent", "").status()).isEqualTo(403);
            assertThat(caller.report(item, "paused", "checkpoint").status()).isEqualTo(403);
        }
        assertThat(sending.statuses(scene)).containsExactly("queued");
        assertThat(scenes.standing(scene).account().pauses()).isEmpty();
    }

    @Test
    void another_workspaces_row_is_403_for_every_call() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        JsonNode item = scenes.browser(scene).pull(1).path(0);
        var elsewhere = scenes.browser(scenes.queued(1, LinkedInScene.MESSAGE));

        assertThat(elsewhere.begin(item).code()).isEqualTo("other_workspace");
        assertThat(elsewhere.release(item).status()).isEqualTo(403);
        assertThat(elsewhere.report(item, "sent", "").status()).isEqualTo(403);
    }

    @Test
    void a_viewer_who_is_an_owner_takes_begins_and_reports_nothing() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        JsonNode item = scenes.browser(scene).pull(1).path(0);
        scenes.belongsTo(scene, scene.workspace().viewer());
        var viewer = scenes.person(scene.workspace().viewer());

        assertThat(viewer.api().get("/api/extension/linkedin-queue").code()).isEqualTo("role_missing");
        assertThat(viewer.begin(item).status()).isEqualTo(403);
        assertThat(viewer.release(item).status()).isEqualTo(403);
        assertThat(viewer.report(item, "sent", "").status()).isEqualTo(403);
        assertThat(viewer.api().post("/api/extension/pause", "").status()).isEqualTo(403);
        assertThat(viewer.api().post("/api/extension/resume", "").status()).isEqualTo(403);
        assertThat(viewer.api()
                        .post("/api/extension/limit-hit", "{\"kind\":\"checkpoint\"}")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.api().post("/api/extension/pair-codes", "").code()).isEqualTo("role_missing");
        assertThat(viewer.api().get("/api/extension/stats").status()).isEqualTo(200);
    }

    @Test
    void a_browser_of_somebody_who_may_only_look_on_now_stops_but_tells_what_it_did() {
        var scene = scenes.queued(2, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode begun = browser.pull(1).path(0);
        browser.begin(begun);
        scenes.demote(scene, scene.workspace().editor());

        assertThat(browser.api().get("/api/extension/linkedin-queue").code()).isEqualTo("role_missing");
        assertThat(browser.api()
                        .post("/api/extension/heartbeat", "{}")
                        .body()
                        .path("pause")
                        .path("reason")
                        .asString())
                .isEqualTo("role_missing");
        assertThat(browser.report(begun, "sent", "").status()).isEqualTo(200);
        assertThat(sending.statuses(scene)).containsExactlyInAnyOrder("queued", "sent");
    }
}
