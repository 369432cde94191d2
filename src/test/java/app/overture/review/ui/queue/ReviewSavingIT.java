package app.overture.review.ui.queue;

import static app.overture.messages.EditReason.WRONG_TONE;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import app.overture.testing.Chromium;
import app.overture.testing.SlowNetwork;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
    void twenty_keys_over_a_slow_network_decide_exactly_the_twenty_messages_that_were_painted() {
        Desk desk = sitDown(8);
        network.delay(EACH_WAY);
        PageRecord.begin(page);

        page.keyboard().type("a".repeat(20), new Keyboard.TypeOptions().setDelay(50));

        List<String> painted = PageRecord.painted(page, "a");
        assertThat(position()).hasText("21 of 24");
        assertThat(painted).hasSize(20).doesNotHaveDuplicates().doesNotContain("");
        assertThat(approved(desk)).containsExactlyInAnyOrderElementsOf(painted);
    }

    @Test
    @Tag("NFR-2")
    void yes_and_no_in_quick_turn_over_a_slow_network_each_hit_the_message_that_was_painted() {
        Desk desk = sitDown(8);
        network.delay(EACH_WAY);
        PageRecord.begin(page);

        // Twenty decisions, a key every 50 ms; also one that is thought better of, and keys that mean nothing.
        page.keyboard().type("ar4aar7r1aaxar2ar93aaar5aar6a", new Keyboard.TypeOptions().setDelay(50));

        Map<String, String> taken = PageRecord.taken(page);
        assertThat(taken).hasSize(20);
        assertThat(position()).hasText("21 of 24");
        assertThat(PageRecord.painted(page, "a1234567")).hasSize(20).doesNotHaveDuplicates();
        assertThat(PageRecord.decided(fixture, desk)).containsExactlyInAnyOrderEntriesOf(taken);
    }

    @Test
    void a_question_for_the_reason_that_is_left_decides_nothing_and_keeps_the_desk() {
        Desk desk = sitDown(2);
        network.delay(EACH_WAY);

        page.keyboard().press("r");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("4");
        page.keyboard().press("a");

        assertThat(position()).hasText("2 of 6");
        assertThat(approved(desk)).containsExactly(desk.messages().getFirst().toString());
        assertThat(page).hasURL(Pattern.compile(".*/review$"));
    }

    @Test
    void what_the_page_was_wrong_to_hide_comes_back() {
        Desk desk = sitDown(2);
        String second = desk.messages().get(1).toString();
        fixture.given()
                .as(
                        desk.workspace().admin(),
                        () -> fixture.messages().edit(desk.messages().get(1), "Other", "Other.", WRONG_TONE, "", null));
        network.delay(EACH_WAY);

        page.keyboard().type("aa", new Keyboard.TypeOptions().setDelay(20));

        assertThat(page.locator("#queue-stack > :not([data-gone])").first()).hasAttribute("data-id", second);
        assertThat(position()).hasText("2 of 6");
        assertThat(approved(desk)).containsExactly(desk.messages().getFirst().toString());
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
        PageRecord.begin(page);
        Page mine = page;
        try (BrowserContext window = Chromium.window()) {
            Page theirs = window.newPage();
            page = theirs;
            signIn(desk.workspace().admin());
            open("/campaigns/" + desk.campaignId() + "/review");
            assertThat(theirs.getByTestId("queue-subject")).isVisible();
            PageRecord.begin(theirs);
            assertThat(mine.locator(".colleagues"))
                    .containsText(desk.workspace().admin().personName() + " is here too");
            assertThat(theirs.locator(".colleagues"))
                    .containsText(desk.workspace().editor().personName() + " is here too");

            for (Page one : List.of(mine, theirs, mine, theirs)) {
                one.keyboard().type("ar2", new Keyboard.TypeOptions().setDelay(120));
            }
            for (Page one : List.of(mine, theirs)) {
                assertThat(one.locator(".tick.good b")).hasText("4");
                assertThat(one.locator(".tick.bad b")).hasText("4");
            }
            assertThat(mine.locator(".colleagues")).containsText("4 decided today");
            clear(List.of(mine, theirs));

            Map<String, String> decided = PageRecord.taken(mine);
            assertThat(PageRecord.taken(theirs)).hasSizeGreaterThan(4).doesNotContainKeys(keys(decided));
            decided.putAll(PageRecord.taken(theirs));
            assertThat(PageRecord.decided(fixture, desk)).hasSize(21).containsExactlyInAnyOrderEntriesOf(decided);
        } finally {
            page = mine;
        }
    }

    /** In turn, until nothing is left; a key on an empty desk does nothing. */
    private static void clear(List<Page> pages) {
        for (int round = 0; round < 200 && !pages.stream().allMatch(ReviewSavingIT::isDone); round++) {
            pages.forEach(one -> one.keyboard().type("a", new Keyboard.TypeOptions().setDelay(40)));
        }
        assertThat(pages).allMatch(ReviewSavingIT::isDone);
    }

    private static boolean isDone(Page one) {
        return one.getByText("All decided.").isVisible();
    }

    private static String[] keys(Map<String, String> map) {
        return map.keySet().toArray(String[]::new);
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

    private List<String> approved(Desk desk) {
        return desk.messages().stream()
                .filter(id -> fixture.read(desk, id).status() == MessageStatus.APPROVED)
                .map(UUID::toString)
                .toList();
    }
}
