package app.overture.linkedin;

import static app.overture.db.Tables.EXTENSION_DEVICES;
import static app.overture.db.Tables.EXTENSION_PAIR_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How a browser comes to act for an owner, what its token opens, and how it ends. */
@IntegrationTest
@Tag("FR-8")
class PairingTest {

    private static final String ORIGIN = "chrome-extension://cpbliegpodhpejoocbcmaainllbanbeo";

    @Autowired
    LinkedInScene scenes;

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    DSLContext dsl;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        clock.reset();
        dsl.deleteFrom(EXTENSION_PAIR_FAILURES).execute();
    }

    @Test
    void a_code_pairs_one_browser_once() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        Api.Answer code = api.as(scene.workspace().editor()).post("/api/extension/pair-codes", "");
        String shown = code.body().path("code").asString();

        Api.Answer paired = pair(
                shown.toLowerCase().substring(0, 4) + "-" + shown.toLowerCase().substring(4));
        Api.Answer again = pair(shown);

        assertThat(shown).hasSize(8);
        assertThat(paired.status()).isEqualTo(200);
        assertThat(paired.body().path("owner").path("name").asString()).isEqualTo("Michal");
        assertThat(paired.body().path("workspace").path("slug").asString())
                .isEqualTo(scene.workspace().slug());
        assertThat(again.code()).isEqualTo("unknown_code");
    }

    @Test
    void a_code_is_good_for_ten_minutes_and_needs_consent() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        String code = api.as(scene.workspace().editor())
                .post("/api/extension/pair-codes", "")
                .body()
                .path("code")
                .asString();

        assertThat(api.anonymous()
                        .post("/api/extension/pair", "{\"code\":\"" + code + "\"}")
                        .status())
                .isEqualTo(400);
        clock.moveBy(Duration.ofMinutes(11));
        assertThat(pair(code).code()).isEqualTo("unknown_code");
    }

    @Test
    void five_wrong_codes_are_enough() {
        for (int n = 0; n < 5; n++) {
            assertThat(pair("AAAAAAA" + "ABCDE".charAt(n)).status()).isEqualTo(404);
        }
        assertThat(pair("AAAAAAAF").status()).isEqualTo(429);
    }

    @Test
    void who_is_no_owner_pairs_nothing_and_only_an_administrator_pairs_for_others() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        String forOwner =
                "{\"owner_id\":\"" + scene.owner() + "\",\"consent_version\":\"" + LinkedInConsent.VERSION + "\"}";

        assertThat(api.as(scene.workspace().viewer())
                        .post("/api/extension/pair-codes", "")
                        .code())
                .isEqualTo("no_owner");
        assertThat(api.as(scene.workspace().viewer())
                        .post("/api/extension/pair-codes", forOwner)
                        .code())
                .isEqualTo("role_missing");
        assertThat(api.as(scene.workspace().admin())
                        .post("/api/extension/pair-codes", forOwner)
                        .status())
                .isEqualTo(201);
        assertThat(api.as(given.workspace().admin())
                        .post("/api/extension/pair-codes", forOwner)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("NFR-3")
    void a_browsers_token_opens_the_extensions_addresses_and_nothing_else() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        Api.Client browser = scenes.browser(scene).api();

        assertThat(browser.get("/api/extension/config").status()).isEqualTo(200);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.get("/api/contacts").status()).isEqualTo(401);
        assertThat(browser.post("/api/extension/pair-codes", "").code()).isEqualTo("person_needed");
    }

    @Test
    void a_second_browser_of_an_owner_ends_the_first() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var first = scenes.browser(scene);
        first.pull(1);

        var second = scenes.browser(scene);

        assertThat(first.api().get("/api/extension/linkedin-queue").code()).isEqualTo("not_paired");
        assertThat(second.pull(1)).hasSize(1);
    }

    @Test
    void an_unpaired_browser_is_out_at_once_and_its_lease_goes_back() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        browser.pull(1);

        assertThat(api.as(scene.workspace().viewer())
                        .delete("/api/extension/devices/" + browser.device())
                        .code())
                .isEqualTo("role_missing");
        assertThat(browser.api()
                        .delete("/api/extension/devices/" + browser.device())
                        .status())
                .isEqualTo(204);
        assertThat(browser.api().get("/api/extension/config").status()).isEqualTo(401);
        assertThat(scenes.person(scene.workspace().editor()).pull(1)).hasSize(1);
    }

    @Test
    void the_token_before_the_last_is_good_until_the_last_was_used_and_an_older_one_ends_the_pairing() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        String first = scenes.paired(scene).tokens().refreshToken();

        String lost = refresh(first).body().path("refresh_token").asString();
        String second = refresh(first).body().path("refresh_token").asString();
        String third = refresh(second).body().path("refresh_token").asString();
        assertThat(third).isNotEmpty();

        assertThat(refresh(lost).status()).isEqualTo(401);
        assertThat(refresh(third).status()).isEqualTo(401);
    }

    @Test
    void a_made_up_token_is_refused_and_ends_nothing() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        Pairing.Paired paired = scenes.paired(scene);
        String madeUp = scene.workspace().id() + "." + paired.deviceId() + ".guess";

        assertThat(refresh(madeUp).status()).isEqualTo(401);
        assertThat(refresh("nonsense").status()).isEqualTo(401);
        assertThat(refresh(paired.tokens().refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void the_fixed_extension_may_call_across_origins_and_no_other_page_may() throws Exception {
        assertThat(preflight(ORIGIN).headers().firstValue("Access-Control-Allow-Origin"))
                .contains(ORIGIN);
        assertThat(preflight(ORIGIN).headers().firstValue("Vary")).isPresent();
        assertThat(preflight("https://www.linkedin.com").statusCode()).isEqualTo(403);
    }

    @Test
    void an_older_text_is_not_agreed_to_and_spends_no_code() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        String code = api.as(scene.workspace().editor())
                .post("/api/extension/pair-codes", "")
                .body()
                .path("code")
                .asString();

        Api.Answer older = api.anonymous()
                .post("/api/extension/pair", "{\"code\":\"" + code + "\",\"consent_version\":\"2025-01\"}");

        assertThat(older.status()).isEqualTo(409);
        assertThat(older.code()).isEqualTo("consent_outdated");
        assertThat(api.as(scene.workspace().editor())
                        .post("/api/extension/pair-codes", "{\"consent_version\":\"2025-01\"}")
                        .code())
                .isEqualTo("consent_outdated");
        assertThat(pair(code).status()).isEqualTo(200);
    }

    @Test
    void a_browser_whose_consent_is_of_an_older_text_sends_nothing_until_its_person_agreed_again() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        given.asMachine(
                scene.workspace().id(),
                () -> dsl.update(EXTENSION_DEVICES)
                        .set(EXTENSION_DEVICES.CONSENT_VERSION, "2025-01")
                        .where(EXTENSION_DEVICES.ID.eq(browser.device()))
                        .execute());

        assertThat(browser.pull(1)).isEmpty();
        assertThat(browser.begin(item).status()).isEqualTo(423);
        assertThat(browser.begin(item).code()).isEqualTo("consent_outdated");
        assertThat(browser.api()
                        .post("/api/extension/heartbeat", "{}")
                        .body()
                        .path("pause")
                        .path("reason")
                        .asString())
                .isEqualTo("consent_outdated");
        assertThat(agree(browser, "2025-01").code()).isEqualTo("consent_outdated");
        assertThat(api.as(scene.workspace().editor())
                        .post("/api/extension/consent", "{\"consent_version\":\"" + LinkedInConsent.VERSION + "\"}")
                        .status())
                .isEqualTo(403);

        assertThat(agree(browser, LinkedInConsent.VERSION).status()).isEqualTo(204);
        assertThat(browser.begin(item).status()).isEqualTo(200);
    }

    private static Api.Answer agree(LinkedInScene.Browser browser, String version) {
        return browser.api().post("/api/extension/consent", "{\"consent_version\":\"" + version + "\"}");
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/extension/linkedin-queue/x"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "PATCH")
                                .header("Access-Control-Request-Headers", "authorization,content-type")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private Api.Answer pair(String code) {
        return api.anonymous()
                .post(
                        "/api/extension/pair",
                        "{\"code\":\"" + code + "\",\"device_name\":\"Office\",\"consent_version\":\"2026-11\","
                                + "\"version\":\"1.0.0\",\"zone\":\"Europe/Prague\"}");
    }

    private Api.Answer refresh(String token) {
        return api.anonymous().post("/api/extension/token/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }
}
