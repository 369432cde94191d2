package app.overture.review.ui.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Hands that hold a key too long, type into a field, compose a letter or mean the browser: nothing is decided by that. */
@Tag("FR-5")
class ReviewTypingIT extends BrowserTest {

    private static final int HELD_FOR_REPEATS = 5;

    // Where the driver cannot press it as a hand does: a modifier of the system, a letter that is being composed.
    private static final String DISPATCH = """
            ([key, more]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
              {key, code: /[0-9]/.test(key) ? 'Digit' + key : 'Key' + key.toUpperCase(),
               bubbles: true, composed: true, cancelable: true, ...more}))""";

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ReviewFixture fixture;
    private Desk desk;

    @BeforeEach
    void sit_down() {
        fixture = beans.createBean(ReviewFixture.class);
        desk = fixture.desk(3);
        signIn(desk.workspace().editor());
        open("/campaigns/" + desk.campaignId() + "/review");
        assertThat(position()).hasText("1 of 9");
    }

    @Test
    void a_held_key_asks_once_rejects_once_takes_back_once_and_goes_on_as_long_as_it_is_held() {
        hold("r");
        hold("4");
        assertThat(position()).hasText("2 of 9");
        assertThat(question()).isHidden();
        press("a", "3 of 9");

        hold("u");
        assertThat(position()).hasText("2 of 9");
        assertThat(PageRecord.decided(fixture, desk)).containsOnly(Map.entry(id(0), "Too generic"));

        hold("j");
        assertThat(position()).hasText("8 of 9");
        assertThat(PageRecord.decided(fixture, desk)).hasSize(1);
    }

    @Test
    void while_a_reason_is_asked_for_letters_mean_nothing() {
        page.keyboard().press("r");
        assertThat(question()).isVisible();

        page.keyboard().type("aegdfhjku.,?890");
        page.evaluate(DISPATCH, List.of("4", Map.of("isComposing", true)));
        page.evaluate(DISPATCH, List.of("4", Map.of("ctrlKey", true)));
        assertThat(question()).isVisible();
        page.keyboard().press("Escape");

        assertThat(question()).isHidden();
        press("j", "2 of 9");
        assertThat(PageRecord.decided(fixture, desk)).isEmpty();
    }

    @Test
    void no_key_of_the_table_counts_with_a_modifier_that_it_does_not_name() {
        for (String modifier : List.of("ctrlKey", "altKey", "metaKey")) {
            for (String key : List.of("a", "r", "e", "g", "d", "f", "h", "u", "j", "k", ".", ",", "?")) {
                page.evaluate(DISPATCH, List.of(key, Map.of(modifier, true)));
            }
        }
        for (String key : List.of("a", "r", "e", "d", "j")) {
            page.evaluate(DISPATCH, List.of(key, Map.of("isComposing", true)));
            page.evaluate(DISPATCH, List.of(key, Map.of("modifierAltGraph", true)));
        }

        press("j", "2 of 9");
        assertThat(page.locator("#queue")).hasAttribute("data-mode", "deciding");
        assertThat(PageRecord.decided(fixture, desk)).isEmpty();
    }

    @Test
    void a_dialog_opened_by_its_button_takes_the_letters_and_gives_the_focus_back_to_it() {
        Locator opener = button("Change what to review");
        opener.focus();
        page.keyboard().press("Enter");
        Locator words = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search").setExact(true));
        words.click();
        page.keyboard().type("area4?u");
        assertThat(words).hasValue("area4?u");
        // The first one empties the field.
        page.keyboard().press("Escape");
        assertThat(words).hasValue("");
        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(opener).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/review$"));
        press("j", "2 of 9");
        assertThat(PageRecord.decided(fixture, desk)).isEmpty();
    }

    @Test
    void the_mouse_decides_too_and_space_does_not_press_the_button_again() {
        button("Approve").click();
        assertThat(position()).hasText("2 of 9");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        button("Reject").click();
        assertThat(question()).isVisible();
        page.keyboard().press("4");
        assertThat(position()).hasText("3 of 9");
        page.keyboard().press("r");
        button("Wrong tone").click();

        assertThat(position()).hasText("4 of 9");
        assertThat(PageRecord.decided(fixture, desk))
                .containsOnly(
                        Map.entry(id(0), "approved"), Map.entry(id(1), "Too generic"), Map.entry(id(2), "Wrong tone"));
    }

    @Test
    void a_change_is_saved_with_the_system_key_too_and_left_by_escape_from_its_question() {
        page.keyboard().press("e");
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text"));
        assertThat(text).isFocused();
        text.press("Control+End");
        page.keyboard().type(" PS: r4");
        page.keyboard().press("Meta+Enter");
        assertThat(page.getByText("Changed, because it was:")).isVisible();
        page.keyboard().press("Escape");
        assertThat(text).hasValue(Pattern.compile("PS: r4$"));
        page.keyboard().press("Escape");

        assertThat(page.getByTestId("queue-body").first()).not().containsText("PS: r4");
        press("j", "2 of 9");
        assertThat(PageRecord.decided(fixture, desk)).isEmpty();
    }

    private void hold(String key) {
        page.keyboard().down(key);
        for (int repeat = 0; repeat < HELD_FOR_REPEATS; repeat++) {
            page.keyboard().down(key);
        }
        page.keyboard().up(key);
    }

    private void press(String key, String position) {
        page.keyboard().press(key);
        assertThat(position()).hasText(position);
    }

    private Locator position() {
        return page.getByTestId("queue-position");
    }

    private Locator question() {
        return page.getByText("Reject, because:");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String id(int index) {
        return desk.messages().get(index).toString();
    }
}
