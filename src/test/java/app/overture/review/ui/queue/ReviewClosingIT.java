package app.overture.review.ui.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import app.overture.testing.SlowNetwork;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page has shown as decided is decided, whatever becomes of the page. */
@Tag("FR-5")
class ReviewClosingIT extends BrowserTest {

    private static final int ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @LocalServerPort
    private int serverPort;

    private ReviewFixture fixture;
    private SlowNetwork network;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
        network = new SlowNetwork(serverPort, Duration.ZERO);
    }

    @AfterEach
    void hang_up() {
        network.close();
    }

    /** How a page comes to its end. The first two ask first when something is under way; "leave" is the answer. */
    private enum End {
        CLOSED {
            @Override
            void of(Page page) {
                page.onDialog(Dialog::accept);
                page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
            }
        },
        LEFT {
            @Override
            void of(Page page) {
                page.onDialog(Dialog::accept);
                page.navigate("about:blank");
            }
        },
        CRASHED {
            @Override
            void of(Page page) {
                try {
                    page.navigate("chrome://crash");
                } catch (PlaywrightException crashed) {
                    page.close();
                }
            }
        };

        abstract void of(Page page);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 75", "5, 75", "6, 75"})
    void a_page_that_ends_at_any_moment_loses_no_decision_that_it_has_shown(long seed, long eachWay) {
        Random dice = new Random(seed);
        Desk desk = fixture.desk(20);
        signIn(desk.workspace().editor());
        Map<String, String> taken = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            network.delay(Duration.ZERO);
            sitDown(desk);
            network.delay(Duration.ofMillis(eachWay));
            PageRecord.begin(page);
            page.keyboard().type(keys(dice), new Keyboard.TypeOptions().setDelay(dice.nextInt(60)));
            taken.putAll(PageRecord.taken(page));
            End end = End.values()[dice.nextInt(End.values().length)];
            Page gone = page;
            page = secondTab();
            end.of(gone);
            if (end == End.CRASHED) {
                // Nobody is left to tell the server; the next queue that the person opens does.
                sitDown(desk);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(PageRecord.decided(fixture, desk))
                            .as("seed %d, then %s", seed, end)
                            .containsExactlyInAnyOrderEntriesOf(taken));
        }
        assertThat(taken).hasSizeGreaterThan(ROUNDS);
    }

    @Test
    void what_a_crash_left_behind_is_handed_in_once_by_the_same_person_only() {
        Desk desk = fixture.desk(8);
        signIn(desk.workspace().editor());
        sitDown(desk);
        network.delay(Duration.ofSeconds(30));
        PageRecord.begin(page);
        page.keyboard().type("ar4a");
        Map<String, String> taken = PageRecord.taken(page);
        assertThat(taken).hasSize(3);
        Page gone = page;
        page = secondTab();
        End.CRASHED.of(gone);
        network.cut();
        network.delay(Duration.ZERO);

        page.context().clearCookies();
        signIn(desk.workspace().admin());
        page.navigate(address(desk));
        assertThat(page.locator("#queue-stack")).isVisible();
        assertThat(PageRecord.decided(fixture, desk)).isEmpty();

        page.context().clearCookies();
        signIn(desk.workspace().editor());
        page.navigate(address(desk));
        assertThat(page.locator("#queue-saving")).hasText("3 earlier decisions saved");
        assertThat(page.getByTestId("queue-position")).hasText("4 of 24");
        assertThat(PageRecord.decided(fixture, desk)).containsExactlyInAnyOrderEntriesOf(taken);
        page.reload();
        assertThat(page.getByTestId("queue-position")).hasText("4 of 24");
        assertThat(page.locator("#queue-saving")).hasText("");
    }

    /** Mostly yes, sometimes no, sometimes later. */
    private static String keys(Random dice) {
        StringBuilder keys = new StringBuilder();
        for (int n = 1 + dice.nextInt(6); n > 0; n--) {
            int side = dice.nextInt(10);
            keys.append(side < 6 ? "a" : side < 9 ? "r" + (1 + dice.nextInt(7)) : "j");
        }
        return keys.toString();
    }

    private void sitDown(Desk desk) {
        page.navigate(address(desk));
        assertThat(page.getByTestId("queue-subject")).isVisible();
    }

    private String address(Desk desk) {
        return "http://localhost:" + network.port() + "/campaigns/" + desk.campaignId() + "/review";
    }
}
