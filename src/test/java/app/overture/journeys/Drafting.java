package app.overture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.Outsider;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A campaign from outside, from its first contact to its last draft. */
public final class Drafting {

    private final Outsider api;
    private final String path;
    private long begun;

    private Drafting(Outsider api, String path) {
        this.api = api;
        this.path = path;
    }

    /** A campaign of one e-mail step for everyone whom the owner has. */
    public static Drafting to(Outsider api, String name, UUID owner, int people) {
        String template = named(api.get("/api/campaign-templates").expect(200).body(), "Email 3-Step");
        Drafting drafting = new Drafting(
                api,
                "/api/campaigns/"
                        + api.post(
                                        "/api/campaigns",
                                        "{\"name\":\"%s\",\"owner_id\":\"%s\",\"template_id\":\"%s\"}"
                                                .formatted(name, owner, template))
                                .expect(201)
                                .text("id"));
        api.patch(drafting.path, """
                {"steps":[{"step":1,"channel":"email","label":"Intro","guidance":"","enabled":true,"delay_days":0}]}""").expect(200);
        JsonNode added = api.post(drafting.path + "/contacts/add", "{\"owner_id\":\"" + owner + "\"}")
                .expect(200)
                .body();
        assertThat(added.path("added_count").asInt()).isEqualTo(people);
        return drafting;
    }

    /** The same campaign, asked of another node. */
    public Drafting on(Outsider other) {
        Drafting there = new Drafting(other, path);
        there.begun = begun;
        return there;
    }

    public Drafting generate() {
        begun = System.nanoTime();
        api.post(path + "/generate", "{\"confirm_cost\":true}").expect(202);
        return this;
    }

    /** Waits for the last draft; answers the seconds since "Generate". */
    public double await(Duration atMost) {
        Awaitility.await("drafts of " + path)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> api.get(path).text("status").equals("review"));
        return (System.nanoTime() - begun) / 1e9;
    }

    public int done() {
        return status().path("done").asInt();
    }

    public JsonNode status() {
        return api.get(path + "/generation-status").expect(200).body();
    }

    public UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String named(JsonNode list, String name) {
        for (JsonNode one : list.isArray() ? list : list.path("items")) {
            if (one.path("name").asString().equals(name)) {
                return one.path("id").asString();
            }
        }
        throw new IllegalStateException(name + " is missing");
    }
}
