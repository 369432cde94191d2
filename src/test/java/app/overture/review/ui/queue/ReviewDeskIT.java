package app.overture.review.ui.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What only a browser can break: which keys decide, which do not, and about which message. */
@Tag("FR-5")
class ReviewDeskIT extends BrowserTest {

    private static final int HELD_FOR_REPEATS = 10;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void a_held_key_decides_once() {
        Desk desk = sitDown(4);

        page.keyboard().down("a");
        for (int repeat = 0; repeat < HELD_FOR_REPEATS; repeat++) {
            page.keyboard().down("a");
        }
        page.keyboard().up("a");

        assertThat(position()).hasText("2 of 12");
        assertThat(approved(desk)).containsExactly(desk.messages().getFirst());
    }

    @Test
    @Tag("NFR-2")
    void twenty_fast_keys_decide_the_messages_that_were_painted() {
        Desk desk = sitDown(8);
        PageRecord.begin(page);

        page.keyboard().type("a".repeat(20), new Keyboard.TypeOptions().setDelay(60));

        List<String> painted = PageRecord.painted(page, "a");
        assertThat(position()).hasText("21 of 24");
        assertThat(painted).hasSize(20).doesNotHaveDuplicates();
        assertThat(approved(desk).stream().map(UUID::toString)).containsExactlyInAnyOrderElementsOf(painted);
    }

    @Test
    void the_browsers_own_chords_decide_nothing() {
        Desk desk = sitDown(1);

        for (String chord : List.of("Control+a", "Meta+a", "Shift+a", "Alt+a", "Control+r", "Control+Alt+a")) {
            page.evaluate(
                    "chord => { const [key] = chord.split('+').slice(-1); document.body.dispatchEvent(new"
                            + " KeyboardEvent('keydown', {key, code: 'Key' + key.toUpperCase(), bubbles: true, composed: true,"
                            + " ctrlKey: chord.includes('Control'), metaKey: chord.includes('Meta'),"
                            + " shiftKey: chord.includes('Shift'), altKey: chord.includes('Alt')})); }",
                    chord);
        }
        page.keyboard().press("j");

        assertThat(position()).hasText("2 of 3");
        assertThat(approved(desk)).isEmpty();
    }

    @Test
    void letters_typed_into_a_dialog_decide_nothing_and_escape_closes_only_the_dialog() {
        Desk desk = sitDown(1);

        page.keyboard().press("Shift+G");
        Locator instruction = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Instruction"));
        assertThat(instruction).isFocused();
        page.keyboard().type("area1?");
        assertThat(instruction).hasValue("area1?");
        page.keyboard().press("Escape");

        assertThat(instruction).isHidden();
        assertThat(position()).hasText("1 of 3");
        assertThat(approved(desk)).isEmpty();
    }

    @Test
    @Tag("AC-8")
    void an_edit_keeps_the_last_letters_the_original_and_its_reason() {
        Desk desk = sitDown(1);
        UUID first = desk.messages().getFirst();
        String original = fixture.read(desk, first).body();

        page.keyboard().press("e");
        page.keyboard().type("area");
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text"));
        assertThat(text).isFocused();
        text.press("Control+End");
        page.keyboard().type(" PS: area");
        page.keyboard().press("Control+Enter");
        page.keyboard().press("5");

        assertThat(page.getByTestId("queue-body")).containsText("PS: area");
        assertThat(position()).hasText("1 of 3");
        MessageDetail edited = fixture.read(desk, first);
        assertThat(edited.body()).endsWith("PS: area");
        assertThat(edited.originalBody()).isEqualTo(original);
        assertThat(edited.editReason()).isEqualTo(EditReason.TOO_LONG);
        assertThat(edited.status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(approved(desk)).isEmpty();
    }

    @Test
    void escape_twice_in_the_text_stays_in_the_queue() {
        sitDown(1);

        page.keyboard().press("e");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text")))
                .isFocused();
        page.evaluate("() => { for (let n = 0; n < 2; n++) document.activeElement.dispatchEvent(new"
                + " KeyboardEvent('keydown', {key: 'Escape', code: 'Escape', bubbles: true, composed: true})); }");

        assertThat(page.getByTestId("queue-body")).isVisible();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/review$"));
    }

    @Test
    void reject_takes_a_reason_digit_at_once_and_undo_brings_it_back() {
        Desk desk = sitDown(1);
        UUID first = desk.messages().getFirst();

        page.keyboard().press("r");
        page.keyboard().press("4");
        assertThat(position()).hasText("2 of 3");
        assertThat(fixture.read(desk, first).rejectReason()).isEqualTo("Too generic");

        page.keyboard().press("u");
        assertThat(position()).hasText("1 of 3");
        assertThat(page.getByTestId("queue-subject")).containsText("Subject 1");
        assertThat(fixture.read(desk, first).status()).isEqualTo(MessageStatus.DRAFT);
    }

    @Test
    void a_flag_is_opened_by_f_before_a_approves() {
        Desk desk = sitDown(2, 1);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.getByText("One flag to look at first")).isVisible();

        page.keyboard().press("a");
        assertThat(page.getByText("Look at the flag first: F goes to it. Then A approves."))
                .isVisible();
        assertThat(approved(desk)).isEmpty();
        page.keyboard().press("f");
        assertThat(page.locator(".queue-card:not([data-gone]) .margin.flag.at.seen")
                        .first())
                .containsText("The careers page lists one opening, not two.");
        page.keyboard().press("a");

        assertThat(page.getByText("Approved Person Number001, step 1.")).isVisible();
        assertThat(approved(desk)).containsExactly(desk.messages().get(ReviewFixture.STEPS));
    }

    @Test
    void a_point_lights_up_the_next_sentence_and_its_facts() {
        sitDown(1);

        page.keyboard().press(".");
        page.keyboard().press(".");

        Locator card = page.locator("#queue-stack > :not([data-gone])").first();
        assertThat(card.locator(".body-text .lit"))
                .hasText("Twelve people meet in Brno, and two data engineers come along.");
        assertThat(card.locator(".fact.lit")).hasCount(0);
        page.keyboard().press(",");
        assertThat(card.locator(".fact.lit")).containsText("Spoke about planning 0");
    }

    @Test
    void a_message_written_again_comes_back_by_itself_and_undo_restores_it() {
        Desk desk = sitDown(1);
        UUID first = desk.messages().getFirst();
        String original = fixture.read(desk, first).body();

        page.keyboard().press("g");
        assertThat(page.getByText("Written again: Person Number000, step 1.")).isVisible();
        assertThat(fixture.read(desk, first).body()).isNotEqualTo(original);
        assertThat(fixture.read(desk, first).originalBody()).isEqualTo(original);
        assertThat(position()).hasText("1 of 3");

        page.keyboard().press("u");
        assertThat(page.getByTestId("queue-body")).containsText("Your talk about planning stayed with me.");
        assertThat(fixture.read(desk, first).body()).isEqualTo(original);
    }

    @Test
    void the_last_decision_ends_in_the_way_to_outreach() {
        sitDown(1);

        page.keyboard().press("a");
        page.keyboard().press("a");
        page.keyboard().press("a");

        assertThat(page.getByText("All decided.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to Outreach")))
                .isVisible();
    }

    private Desk sitDown(int people) {
        return sitDown(people, 0);
    }

    private Desk sitDown(int people, int flagged) {
        Desk desk = fixture.desk(people, flagged);
        signIn(desk.workspace().editor());
        open("/campaigns/" + desk.campaignId() + "/review");
        assertThat(position()).hasText("1 of " + people * ReviewFixture.STEPS);
        return desk;
    }

    private Locator position() {
        return page.getByTestId("queue-position");
    }

    private List<UUID> approved(Desk desk) {
        return desk.messages().stream()
                .filter(id -> fixture.read(desk, id).status() == MessageStatus.APPROVED)
                .toList();
    }
}
