package app.overture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.Chromium;
import app.overture.testing.Outsider;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database: they share the work, see each other's progress, and outlive each other. */
class TwoNodesIT {

    private static final int CONTACTS = 240;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    @Tag("FR-4")
    void two_nodes_share_a_run_show_it_live_on_both_and_lose_nothing_when_one_dies() throws Exception {
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
                PacedPeer peer = new PacedPeer(Duration.ofMillis(600));
                ChildServer one = node("one", database, peer);
                ChildServer two = node("two", database, peer);
                BrowserContext window = Chromium.window()) {
            one.start();
            two.start();
            UUID owner = Crowd.of(database, "aitransformers", "Crowd", CONTACTS);
            Drafting campaign = Drafting.to(michal(one), "Shared", owner, CONTACTS);
            Page screen = generateTab(window, two, campaign);

            campaign.generate();

            // Nobody touches the second node's screen: it hears of the first one's work through the database.
            assertThat(screen.getByText(Pattern.compile("of " + CONTACTS)).first())
                    .isVisible();
            Awaitility.await("calls of both nodes")
                    .atMost(PATIENCE)
                    .until(() -> peer.callsWith("sk-one") > 10 && peer.callsWith("sk-two") > 10);
            two.kill();
            Drafting seen = campaign.on(michal(one));
            int before = seen.done();
            assertThat(before).isLessThan(CONTACTS);
            seen.await(PATIENCE);

            new Ledger(database).isWritten(campaign.id(), CONTACTS, 1);
            new Ledger(database).accountsFor(peer.calls());
        }
    }

    @Test
    @Tag("FR-4")
    void killed_at_three_random_moments_nothing_is_lost_and_nothing_doubled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("kills: seed " + seed);

        KilledNodes.Outcome outcome = new KilledNodes(seed).run(folder, 3);

        assertThat(outcome.kills()).isEqualTo(3);
    }

    private static Page generateTab(BrowserContext window, ChildServer server, Drafting campaign) {
        Page page = window.newPage();
        page.navigate(server.url() + "/login");
        page.locator("input[name=username]").fill("michal@aitransformers.example");
        page.locator("input[name=password]").fill("overture-demo");
        page.locator("vaadin-button, button")
                .filter(new Locator.FilterOptions().setHasText("Sign in"))
                .first()
                .click();
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(server.url() + "/campaigns/" + campaign.id() + "/generate");
        assertThat(page.getByText("Shared").first()).isVisible();
        return page;
    }

    private ChildServer node(String name, SharedDatabase database, PacedPeer peer) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(peer.environment("sk-" + name));
        environment.put("OVERTURE_GENERATION_CONCURRENCY", "8");
        return new ChildServer(folder.resolve(name), environment).quick();
    }

    private static Outsider michal(ChildServer server) {
        return new Outsider(server.url()).signIn("michal@aitransformers.example", "overture-demo");
    }
}
