package app.overture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.journeys.ChildServer;
import app.overture.testing.Outsider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From "Generate" to the last draft, on the packaged application, with a model that takes a second for each answer. */
@Tag("NFR-1")
class GenerationBench {

    private static final int IN_FLIGHT = 32;

    @TempDir
    Path folder;

    @Test
    void a_hundred_contacts_of_one_step() throws Exception {
        try (ChildServer server = new ChildServer(
                folder.resolve("data"),
                Map.of("OVERTURE_GENERATION_CONCURRENCY", Integer.toString(IN_FLIGHT)),
                "--overture.sandbox-latency=1s")) {
            server.start();
            Outsider api = new Outsider(server.url()).signIn("michal@aitransformers.example", "overture-demo");
            writeAll(api, "Warm-up", 20);

            double seconds = writeAll(api, "Measured", 100);

            double ideal = Math.ceil(100.0 / IN_FLIGHT);
            // The limit: 100 contacts in under 10 s at 32 in flight and 1 s an answer.
            assertThat(BenchReport.add(BenchReport.Row.of(
                                    "100 contacts, one step, 1 s an answer, 32 in flight",
                                    seconds,
                                    "the provider's own time",
                                    ideal,
                                    10.0 / ideal))
                            .within())
                    .isTrue();
        }
    }

    private static double writeAll(Outsider api, String name, int contacts) {
        String owner = api.get("/api/owners")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString(api.get("/api/owners").body().path(0).path("id").asString());
        String template = template(api.get("/api/campaign-templates").body());
        String campaign = "/api/campaigns/"
                + api.post(
                                "/api/campaigns",
                                "{\"name\":\"%s\",\"owner_id\":\"%s\",\"template_id\":\"%s\"}"
                                        .formatted(name, owner, template))
                        .text("id");
        api.patch(campaign, """
                        {"steps":[{"step":1,"channel":"email","label":"Intro","guidance":"","enabled":true,"delay_days":0}]}""").expect(200);
        StringBuilder ids = new StringBuilder();
        JsonNode people = api.get("/api/contacts?readiness=ready,partial&size=" + contacts)
                .expect(200)
                .body()
                .path("items");
        assertThat(people.size()).isEqualTo(contacts);
        people.forEach(one -> ids.append(ids.isEmpty() ? "" : ",")
                .append('"')
                .append(one.path("id").asString())
                .append('"'));
        api.post(campaign + "/contacts/add", "{\"contact_ids\":[" + ids + "]}").expect(200);
        long start = System.nanoTime();
        api.post(campaign + "/generate", "{\"confirm_cost\":true}").expect(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api.get(campaign).text("status").equals("review"));
        return (System.nanoTime() - start) / 1e9;
    }

    private static String template(JsonNode list) {
        for (JsonNode one : list.isArray() ? list : list.path("items")) {
            if (one.path("name").asString().equals("Email 3-Step")) {
                return one.path("id").asString();
            }
        }
        throw new IllegalStateException("the template Email 3-Step is missing");
    }
}
