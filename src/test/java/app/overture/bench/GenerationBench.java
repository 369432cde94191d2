package app.overture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.journeys.ChildServer;
import app.overture.journeys.Crowd;
import app.overture.journeys.Drafting;
import app.overture.journeys.PacedPeer;
import app.overture.journeys.SharedDatabase;
import app.overture.testing.Outsider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From "Generate" to the last draft, on the packaged application, with a model that takes a second for each answer. */
@Tag("NFR-1")
class GenerationBench {

    private static final int IN_FLIGHT = 32;
    private static final int MANY = 1_000;
    private static final int WARM_UP = 500;
    private static final int SOME = 160;
    private static final int FEW = 10;
    private static final Duration LATENCY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private SharedDatabase database;
    private PacedPeer peer;
    private ChildServer server;
    private Outsider michal;

    @BeforeEach
    void start() {
        database = new SharedDatabase(folder.resolve("postgres"));
        peer = new PacedPeer(LATENCY);
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(peer.environment());
        environment.put("OVERTURE_GENERATION_CONCURRENCY", Integer.toString(IN_FLIGHT));
        // As script/server starts it: with all the compilers, for which the warm-up is, and with its collector.
        server = new ChildServer(folder.resolve("data"), environment)
                .option("-XX:TieredStopAtLevel=4")
                .option("-XX:+UseZGC")
                .option("-Xmx2g");
        for (String option : System.getProperty("bench.options", "").split(" ")) {
            if (!option.isBlank()) {
                server.option(option);
            }
        }
        server.start();
        michal = new Outsider(server.url()).signIn("michal@aitransformers.example", "overture-demo");
        drafts(michal, "aitransformers", "Warm-up", WARM_UP).await(PATIENCE);
        peer.forget();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        peer.close();
        database.close();
    }

    @Test
    void a_thousand_contacts_at_the_providers_speed() {
        Drafting campaign = prepared(michal, "aitransformers", "A thousand", MANY);
        Duration before = server.cpu();
        Duration databaseBefore = database.cpu();

        long begun = System.nanoTime();
        double seconds = campaign.generate().await(PATIENCE);

        Duration used = server.cpu().minus(before);
        System.out.printf(
                Locale.ROOT,
                "bench | of it: first call after %.2f s, calls for %.2f s, the end %.2f s after the last answer;"
                        + " %.1f ms of processor time a contact and %.1f ms of the database's, %d calls, %d in flight at"
                        + " most%n",
                (peer.firstCall() - begun) / 1e9,
                (peer.lastAnswer() - peer.firstCall()) / 1e9,
                seconds - (peer.lastAnswer() - begun) / 1e9,
                used.toMillis() / (double) MANY,
                database.cpu().minus(databaseBefore).toMillis() / (double) MANY,
                peer.calls(),
                peer.mostInFlight());
        assertThat(campaign.done()).isEqualTo(MANY);
        assertThat(peer.corrections().stream().limit(3))
                .as("every letter is good at first, or the ideal would be another")
                .isEmpty();
        assertThat(peer.calls()).isEqualTo(MANY);
        assertThat(peer.mostInFlight()).isLessThanOrEqualTo(IN_FLIGHT);
        assertThat(BenchReport.add(BenchReport.Row.share(
                                "1,000 contacts, one step, 1 s an answer, 32 in flight",
                                seconds,
                                "the provider's own time",
                                (double) MANY / IN_FLIGHT,
                                0.95))
                        .within())
                .isTrue();
    }

    @Test
    void ten_contacts_beside_a_thousand() {
        Drafting alone = prepared(michal, "aitransformers", "Ten alone", FEW);
        double solo = alone.generate().await(PATIENCE);
        Drafting many = drafts(michal, "aitransformers", "A thousand", MANY);
        Drafting beside = prepared(michal, "aitransformers", "Ten beside", FEW);
        under(many, MANY / 4);

        double seconds = beside.generate().await(PATIENCE);

        assertThat(many.done()).as("the thousand are still being written").isLessThan(MANY);
        assertThat(BenchReport.add(BenchReport.Row.times(
                                "10 contacts while 1,000 are written", seconds, "the same ten alone", solo, 1.5))
                        .within())
                .isTrue();
        many.await(PATIENCE);
    }

    @Test
    void one_campaign_beside_five_of_another_workspace() {
        Outsider ursula = new Outsider(server.url()).signIn("ursula@unitedarts.example", "overture-demo");
        Drafting alone = prepared(ursula, "unitedarts", "Alone", SOME);
        double solo = alone.generate().await(PATIENCE);
        List<Drafting> five = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> drafts(michal, "aitransformers", "Five " + n, 4 * SOME))
                .toList();
        Drafting beside = prepared(ursula, "unitedarts", "Beside", SOME);
        under(five.getFirst(), SOME / 2);

        double seconds = beside.generate().await(PATIENCE);

        // Half of the places are theirs, and they had all of them alone.
        assertThat(BenchReport.add(BenchReport.Row.times(
                                SOME + " contacts while another workspace writes five campaigns",
                                seconds,
                                "the same contacts alone",
                                solo,
                                4))
                        .within())
                .isTrue();
        five.forEach(one -> one.await(PATIENCE));
    }

    private static void under(Drafting campaign, int done) {
        Awaitility.await("the run to be well under way").atMost(PATIENCE).until(() -> campaign.done() >= done);
    }

    private Drafting prepared(Outsider api, String workspace, String name, int people) {
        UUID owner = Crowd.of(database, workspace, name, people);
        return Drafting.to(api, name, owner, people);
    }

    private Drafting drafts(Outsider api, String workspace, String name, int people) {
        return prepared(api, workspace, name, people).generate();
    }
}
