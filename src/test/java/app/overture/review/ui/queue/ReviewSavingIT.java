package app.overture.review.ui.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import app.overture.testing.Chromium;
import app.overture.testing.SlowNetwork;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A decision is about what was on the screen, and is not lost, however far away the server is. */
@Tag("FR-5")
class ReviewSavingIT extends BrowserTest {

    private static final Duration EACH_WAY = Duration.ofMillis(75);

    // What a person has been shown as taken: the page went on to another message.
    private static final String REMEMBER = """
            () => { window.taken = [];
              document.addEventListener('keydown', event => {
                const card = document.querySelector('#queue-stack > :not([data-gone])');
                if (event.key === 'a' && !event.repeat && card?.dataset.ahead === 'yes') window.taken.push(card.dataset.id);
              }, true); }""";

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

    @Test
    @Tag("NFR-2")
    void twenty_keys_over_a_slow_network_decide_the_messages_that_were_painted() {
        Desk desk = sitDown(8);
        network.delay(EACH_WAY);
        page.evaluate(REMEMBER);

        page.keyboard().type("a".repeat(20), new Keyboard.TypeOptions().setDelay(50));

        List<String> taken = taken();
        // A key that met an empty desk, because the machine was too slow to refill it, decided nothing.
        assertThat(taken).doesNotHaveDuplicates().hasSizeGreaterThan(CardStack.DEPTH);
        assertThat(position()).hasText(taken.size() + 1 + " of 24");
        assertThat(approved(desk)).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void a_tab_closed_at_any_moment_loses_no_decision_that_was_shown_as_taken() {
        Random dice = new Random(4);
        Desk desk = sitDown(20);
        network.delay(EACH_WAY);
        Set<String> taken = new TreeSet<>();
        for (int round = 0; round < 6; round++) {
            page.evaluate(REMEMBER);
            page.keyboard()
                    .type("a".repeat(1 + dice.nextInt(7)), new Keyboard.TypeOptions().setDelay(dice.nextInt(60)));
            taken.addAll(taken());
            // As a person would: by the cross of the tab or another address, and "leave" when it asks.
            page.onDialog(Dialog::accept);
            Page gone = page;
            page = secondTab();
            if (round % 2 == 0) {
                gone.close(new Page.CloseOptions().setRunBeforeUnload(true));
            } else {
                gone.navigate("about:blank");
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(approved(desk)).containsExactlyInAnyOrderElementsOf(taken));
            sitDown(desk);
        }
        assertThat(taken).hasSizeGreaterThan(10);
    }

    @Test
    void decisions_that_take_long_to_save_are_counted_on_the_screen() {
        Desk desk = sitDown(2);
        network.delay(Duration.ofMillis(600));
        Locator saving = page.locator("#queue-saving");

        page.keyboard().type("aa", new Keyboard.TypeOptions().setDelay(50));

        assertThat(saving).hasText("2 being saved");
        network.delay(Duration.ZERO);
        assertThat(saving).hasText("");
        assertThat(approved(desk)).hasSize(2);
    }

    @Test
    void two_people_clear_one_queue_without_meeting() {
        Desk desk = sitDown(7);
        page.evaluate(REMEMBER);
        Page mine = page;
        try (BrowserContext window = Chromium.window()) {
            Page theirs = window.newPage();
            page = theirs;
            signIn(desk.workspace().admin());
            open("/campaigns/" + desk.campaignId() + "/review");
            assertThat(theirs.getByTestId("queue-subject")).isVisible();
            theirs.evaluate(REMEMBER);
            assertThat(mine.locator(".colleagues"))
                    .containsText(desk.workspace().admin().personName() + " is here too");
            assertThat(theirs.locator(".colleagues"))
                    .containsText(desk.workspace().editor().personName() + " is here too");

            List<String> decided = new ArrayList<>();
            for (Page one : List.of(mine, theirs, mine, theirs)) {
                one.keyboard().type("aa", new Keyboard.TypeOptions().setDelay(120));
            }
            assertThat(mine.locator(".tick.good b")).hasText("8");
            assertThat(theirs.locator(".tick.good b")).hasText("8");
            for (Page one : List.of(mine, theirs)) {
                page = one;
                decided.addAll(taken());
            }
            assertThat(decided).hasSize(8).doesNotHaveDuplicates();
            assertThat(approved(desk)).containsExactlyInAnyOrderElementsOf(decided);
            assertThat(mine.locator(".colleagues")).containsText("4 decided today");
        } finally {
            page = mine;
        }
    }

    private Desk sitDown(int people) {
        Desk desk = fixture.desk(people);
        signIn(desk.workspace().editor());
        sitDown(desk);
        return desk;
    }

    private void sitDown(Desk desk) {
        page.navigate("http://localhost:" + network.port() + "/campaigns/" + desk.campaignId() + "/review");
        assertThat(page.getByTestId("queue-subject")).isVisible();
    }

    private Locator position() {
        return page.getByTestId("queue-position");
    }

    @SuppressWarnings("unchecked")
    private List<String> taken() {
        return (List<String>) page.evaluate("() => window.taken");
    }

    private List<String> approved(Desk desk) {
        return desk.messages().stream()
                .filter(id -> fixture.read(desk, id).status() == MessageStatus.APPROVED)
                .map(UUID::toString)
                .toList();
    }
}
