package app.overture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.testing.Outsider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job by REST alone, on the packaged application with its demo data and its sandbox. */
class RestJourneyIT {

    @TempDir
    Path folder;

    @Test
    @Tag("AC-1")
    @Tag("AC-2")
    @Tag("AC-4")
    @Tag("AC-7")
    @Tag("AC-10")
    @Tag("FR-1")
    @Tag("FR-9")
    @Tag("FR-10")
    void from_a_contact_file_to_delivered_mails() throws Exception {
        try (ChildServer server =
                new ChildServer(folder.resolve("data"), Map.of(), "--overture.sandbox-latency=50ms")) {
            server.start();
            Outsider api = new Outsider(server.url()).signIn("michal@aitransformers.example", "overture-demo");
            String owner = id(api.get("/api/owners").expect(200).body(), "Michal");

            importsAccountForEveryRow(api, owner);
            assertThat(api.get("/api/playbook")
                            .expect(200)
                            .body()
                            .path("extracted_data")
                            .isEmpty())
                    .isFalse();

            String campaign = campaign(api, owner);
            JsonNode added = api.post(campaign + "/contacts/add", "{\"owner_id\":\"" + owner + "\"}")
                    .expect(200)
                    .body();
            assertThat(added.path("added_count").asInt()).isGreaterThanOrEqualTo(60);
            assertThat(added.path("gaps").size()).isGreaterThanOrEqualTo(3);
            assertThat(api.post(campaign + "/contacts/add", "{\"owner_id\":\"" + owner + "\"}")
                            .body()
                            .path("added_count")
                            .asInt())
                    .isZero();
            int chosen = added.path("total").asInt();

            JsonNode estimate = api.post(campaign + "/generate", "{\"confirm_cost\":false,\"tone\":\"professional\"}")
                    .expect(200)
                    .body();
            assertThat(estimate.path("status").asString()).isEqualTo("estimate");
            assertThat(estimate.path("cost_estimate").asDouble()).isPositive();
            assertThat(api.get(campaign).text("status")).isEqualTo("ready");

            api.post(campaign + "/generate", "{\"confirm_cost\":true,\"tone\":\"professional\"}")
                    .expect(202);
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> api.get(campaign).text("status").equals("review"));
            JsonNode progress =
                    api.get(campaign + "/generation-status").expect(200).body();
            int failed = progress.path("failed").asInt();
            assertThat(progress.path("done").asInt() + failed).isEqualTo(chosen);
            assertThat(progress.path("failures").get(0).path("code").asString()).isEqualTo("missing_enrichment");
            JsonNode messages =
                    api.get(campaign + "/messages?size=200").expect(200).body();
            assertThat(messages.path("total").asInt()).isEqualTo((chosen - failed) * 3);

            editsNeedAReason(api, messages.path("items").get(0));
            // A later step waits for an earlier one that nobody decided, hence only people without any flag.
            Set<String> flagged = StreamSupport.stream(messages.path("items").spliterator(), false)
                    .filter(one -> !one.path("flags").isEmpty())
                    .map(one -> one.path("contact_id").asString())
                    .collect(Collectors.toSet());
            List<String> clean = StreamSupport.stream(messages.path("items").spliterator(), false)
                    .skip(1)
                    .filter(one -> !flagged.contains(one.path("contact_id").asString()))
                    .map(one -> one.path("id").asString())
                    .limit(29)
                    .toList();
            JsonNode approved = api.post(
                            campaign + "/messages/batch-action",
                            JsonMapper.shared().writeValueAsString(Map.of("message_ids", clean, "action", "approve")))
                    .expect(200)
                    .body();
            assertThat(approved.path("updated_count").asInt()).isEqualTo(clean.size());

            int decided = clean.size() + 1; // the edited one too
            JsonNode sent =
                    api.post(campaign + "/send-emails", "{}").expect(200).body();
            assertThat(sent.path("queued_count").asInt()).isEqualTo(decided);
            assertThat(sent.path("sender").path("from_email").asString())
                    .isEqualTo("michal@mail.aitransformers.example");
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            api.get(campaign + "/analytics").body().toString().contains("\"delivered\":" + decided));
            JsonNode analytics = api.get(campaign + "/analytics").expect(200).body();
            assertThat(analytics.toString()).contains("cost");
        }
    }

    private static void importsAccountForEveryRow(Outsider api, String owner) {
        String file = """
                First Name,Last Name,Title,Company Name,Email,Person Linkedin Url,Country
                Dana,Imported,Head of Data,Import Works,dana@importworks.example,http://www.linkedin.com/in/dana-imported,Czechia
                ,,,,,,
                Broken,Address,CTO,Import Works,not-an-address,,Czechia
                """;
        JsonNode report = api.upload(
                        "/api/contacts/import",
                        "people.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        Map.of("owner_id", owner))
                .expect(200)
                .body();
        assertThat(report.path("total_rows").asInt()).isEqualTo(3);
        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(report.path("rows").size()).isEqualTo(3);
        assertThat(report.path("created").asInt()
                        + report.path("updated").asInt()
                        + report.path("skipped").asInt()
                        + report.path("failed").asInt())
                .isEqualTo(3);
    }

    private static void editsNeedAReason(Outsider api, JsonNode message) {
        String path = "/api/messages/" + message.path("id").asString();
        String body = "Hello, a better text.";
        Outsider.Answer refused = api.patch(
                path,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "body", body, "version", message.path("version").asInt())));
        assertThat(refused.expect(400).text("code")).isEqualTo("edit_reason_required");
        JsonNode edited = api.patch(
                        path,
                        JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "body",
                                        body,
                                        "edit_reason",
                                        "too_long",
                                        "version",
                                        message.path("version").asInt())))
                .expect(200)
                .body();
        assertThat(edited.path("original_body").asString())
                .isEqualTo(message.path("body").asString());
        assertThat(edited.path("status").asString()).isEqualTo("draft");
        api.patch(path, "{\"status\":\"approved\"}").expect(200);
    }

    private static String campaign(Outsider api, String owner) {
        String template = id(api.get("/api/campaign-templates").expect(200).body(), "Email 3-Step");
        Outsider.Answer made = api.post(
                "/api/campaigns",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("name", "AI Community Invites", "owner_id", owner, "template_id", template)));
        assertThat(made.status()).isBetween(200, 201);
        assertThat(made.text("status")).isEqualTo("draft");
        String campaign = "/api/campaigns/" + made.text("id");
        api.patch(campaign, """
                        {"steps":[
                          {"step":1,"channel":"email","label":"Intro","guidance":"","enabled":true,"delay_days":0},
                          {"step":2,"channel":"email","label":"Value","guidance":"","enabled":true,"delay_days":0},
                          {"step":3,"channel":"email","label":"Close","guidance":"","enabled":true,"delay_days":0}]}""").expect(200);
        return campaign;
    }

    static String id(JsonNode list, String name) {
        JsonNode items = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.path("name").asString().startsWith(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
