package app.overture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.testing.Outsider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kills the real server with no warning while it writes and while it sends, starts it again, and counts. */
class KillAndRestartIT {

    private static final int CONTACTS = 60;
    private static final int STEPS = 3;

    @TempDir
    Path folder;

    @Test
    @Tag("NFR-4")
    void a_server_killed_while_writing_and_while_sending_finishes_and_does_nothing_twice() throws Exception {
        try (FaultyMailProvider provider = new FaultyMailProvider();
                ChildServer server = new ChildServer(
                        folder.resolve("data"),
                        Map.of(
                                "OVERTURE_GENERATION_CONCURRENCY", "8",
                                "RESEND_API_KEY", "re_test_key",
                                "RESEND_BASE_URL", provider.url()),
                        "--overture.sandbox-latency=1s")) {
            server.start();
            Outsider api = michal(server);
            String campaign = campaign(api);

            api.post(campaign + "/generate", "{\"confirm_cost\":true}").expect(202);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> done(api, campaign) >= 10);
            server.kill();
            server.start();
            Outsider again = michal(server);
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> again.get(campaign).text("status").equals("review"));

            assertThat(done(again, campaign)).isEqualTo(CONTACTS - 3);
            List<JsonNode> written = messages(again, campaign);
            assertThat(written).hasSize((CONTACTS - 3) * STEPS);
            assertThat(written.stream()
                            .map(one -> one.path("contact_id").asString()
                                    + one.path("step").asInt()))
                    .doesNotHaveDuplicates();

            approveAll(again, campaign, written);
            int queued = again.post(campaign + "/send-emails", "{}")
                    .expect(200)
                    .body()
                    .path("queued_count")
                    .asInt();
            assertThat(queued).isEqualTo(approved(written).size());
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !provider.mails().isEmpty());
            server.kill();
            server.start();
            Outsider last = michal(server);
            await().atMost(Duration.ofSeconds(180))
                    .until(() -> provider.mails().size() >= queued
                            && last.get(campaign).text("status").equals("sent"));

            assertThat(provider.droppedAnswers()).isPositive();
            assertThat(provider.mails()).hasSize(queued);
            assertThat(provider.mails().values())
                    .allSatisfy(times -> assertThat(times).hasValue(1));
            assertThat(messages(last, campaign).stream()
                            .filter(one -> one.path("status").asString().equals("sent")))
                    .hasSize(queued);
        }
    }

    private static Outsider michal(ChildServer server) {
        return new Outsider(server.url()).signIn("michal@aitransformers.example", "overture-demo");
    }

    /** All delays are zero, so that everything goes at once (decision 21). */
    private static String campaign(Outsider api) {
        String owner = id(api.get("/api/owners").expect(200).body(), "Michal");
        String template = id(api.get("/api/campaign-templates").expect(200).body(), "Email 3-Step");
        String campaign = "/api/campaigns/"
                + api.post(
                                "/api/campaigns",
                                "{\"name\":\"Kill and restart\",\"owner_id\":\"" + owner + "\",\"template_id\":\""
                                        + template + "\"}")
                        .text("id");
        JsonNode added = api.post(campaign + "/contacts/add", "{\"owner_id\":\"" + owner + "\"}")
                .expect(200)
                .body();
        assertThat(added.path("added_count").asInt()).isEqualTo(CONTACTS);
        api.patch(campaign, """
                        {"steps":[
                          {"step":1,"channel":"email","label":"Intro","guidance":"","enabled":true,"delay_days":0},
                          {"step":2,"channel":"email","label":"Value","guidance":"","enabled":true,"delay_days":0},
                          {"step":3,"channel":"email","label":"Close","guidance":"","enabled":true,"delay_days":0}]}""").expect(200);
        return campaign;
    }

    private static int done(Outsider api, String campaign) {
        return api.get(campaign + "/generation-status")
                .expect(200)
                .body()
                .path("done")
                .asInt();
    }

    private static void approveAll(Outsider api, String campaign, List<JsonNode> messages) {
        List<String> ids = clean(messages);
        // One by one, as a person does who has looked: a later step waits for an earlier one that nobody decided.
        messages.stream()
                .map(one -> one.path("id").asString())
                .filter(id -> !ids.contains(id))
                .forEach(id -> api.patch("/api/messages/" + id, "{\"status\":\"approved\"}")
                        .expect(200));
        JsonNode answer = api.post(
                        campaign + "/messages/batch-action",
                        JsonMapper.shared().writeValueAsString(Map.of("message_ids", ids, "action", "approve")))
                .expect(200)
                .body();
        assertThat(answer.path("updated_count").asInt()).isEqualTo(ids.size());
    }

    private static List<String> approved(List<JsonNode> messages) {
        return messages.stream().map(one -> one.path("id").asString()).toList();
    }

    /** Flagged messages want a look of their own and stay out of bulk approval. */
    private static List<String> clean(List<JsonNode> messages) {
        return messages.stream()
                .filter(one -> one.path("flags").isEmpty())
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<JsonNode> messages(Outsider api, String campaign) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = api.get(campaign + "/messages?size=200&page=" + page)
                    .expect(200)
                    .body();
            answer.path("items").forEach(all::add);
            if (all.size() >= answer.path("total").asInt()
                    || answer.path("items").isEmpty()) {
                return all;
            }
        }
    }

    private static String id(JsonNode list, String name) {
        JsonNode items = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.path("name").asString().startsWith(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
