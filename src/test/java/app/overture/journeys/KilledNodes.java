package app.overture.journeys;

import app.overture.testing.Outsider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes write one campaign after the other, while at random moments one of them, chosen by dice too, is killed with no
 * warning and started again at once. Ends when it has killed often enough and everything is written.
 */
public final class KilledNodes {

    private static final int CONTACTS = 400;
    private static final int IN_FLIGHT = 8;
    private static final int LONGEST_PEACE_MILLIS = 2_500;
    private static final Duration LATENCY = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Random dice;
    private final CountDownLatch never = new CountDownLatch(1);

    public KilledNodes(long seed) {
        this.dice = new Random(seed);
    }

    /** What was seen. */
    public record Outcome(int kills, int campaigns, int contacts, long written, int calls, long lostCalls) {}

    public Outcome run(Path folder, int kills) throws Exception {
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
                PacedPeer peer = new PacedPeer(LATENCY);
                ChildServer one = node(folder, "one", database, peer);
                ChildServer two = node(folder, "two", database, peer)) {
            one.start();
            two.start();
            Ledger ledger = new Ledger(database);
            int done = 0;
            int campaigns = 0;
            while (done < kills) {
                UUID owner = Crowd.of(database, "aitransformers", "Crowd " + ++campaigns, CONTACTS);
                Drafting campaign = Drafting.to(michal(one), "Campaign " + campaigns, owner, CONTACTS)
                        .generate();
                while (done < kills && isRunning(database, campaign)) {
                    pause();
                    ChildServer unlucky = dice.nextBoolean() ? one : two;
                    unlucky.kill();
                    done++;
                    unlucky.start();
                }
                campaign.on(michal(one)).await(PATIENCE);
                ledger.isWritten(campaign.id(), CONTACTS, 1);
            }
            long lost = ledger.accountsFor(peer.calls());
            long written = database.count("select count(distinct contact_id) from messages where step = 1");
            return new Outcome(done, campaigns, campaigns * CONTACTS, written, peer.calls(), lost);
        }
    }

    private static ChildServer node(Path folder, String name, SharedDatabase database, PacedPeer peer) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(peer.environment("sk-" + name));
        environment.put("OVERTURE_GENERATION_CONCURRENCY", Integer.toString(IN_FLIGHT));
        return new ChildServer(folder.resolve(name), environment).quick();
    }

    private static Outsider michal(ChildServer server) {
        return new Outsider(server.url()).signIn("michal@aitransformers.example", "overture-demo");
    }

    private static boolean isRunning(SharedDatabase database, Drafting campaign) {
        return database.ask("select status from campaigns where id = ?", campaign.id())
                .equals("generating");
    }

    /** Nothing to wait for here but time: the moment is random. */
    private void pause() throws InterruptedException {
        never.await(dice.nextInt(LONGEST_PEACE_MILLIS), TimeUnit.MILLISECONDS);
    }
}
