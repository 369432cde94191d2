package app.overture.review.ui.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageStatus;
import app.overture.review.KeyWishes;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.review.ReviewPreferences;
import app.overture.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every key of the table does what it says, in the person's own wording, and nothing else is a key. */
@Tag("FR-5")
class ReviewKeysIT extends BrowserTest {

    private static final int MANY_TABS = 12;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReviewPreferences preferences;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void moving_deciding_and_taking_back() {
        Desk desk = sitDown(2);

        pressAndStandAt("j", "2 of 6");
        pressAndStandAt("ArrowRight", "3 of 6");
        pressAndStandAt("k", "2 of 6");
        pressAndStandAt("ArrowLeft", "1 of 6");
        pressAndStandAt("a", "2 of 6");
        pressAndStandAt("u", "1 of 6");
        pressAndStandAt("a", "2 of 6");
        pressAndStandAt("Control+z", "1 of 6");
        pressAndStandAt("a", "2 of 6");
        pressAndStandAt("Meta+z", "1 of 6");
        assertThat(approved(desk)).isEmpty();

        page.keyboard().press("r");
        assertThat(page.getByText("Reject, because:")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Reject, because:")).isHidden();
        page.keyboard().press("r");
        page.keyboard().press("Numpad2");
        assertThat(position()).hasText("2 of 6");
        assertThat(fixture.read(desk, desk.messages().getFirst()).rejectReason())
                .isEqualTo("Not true");

        page.keyboard().press("d");
        assertThat(dialog()).containsText("Disqualify");
        page.keyboard().press("Enter");
        assertThat(position()).hasText("4 of 6");

        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile(".*/messages$"));
    }

    @Test
    void dialogs_hold_the_focus_and_give_the_keys_back() {
        sitDown(1);
        for (String key : List.of("Shift+?", "Shift+G", "d", "h")) {
            page.keyboard().press(key);
            assertThat(dialog()).hasCount(1);
            for (int tab = 0; tab < MANY_TABS; tab++) {
                page.keyboard().press("Tab");
                assertThat((Boolean) page.evaluate("() => { let at = document.activeElement;"
                                + " while (at && at.localName !== 'vaadin-dialog')"
                                + " at = at.assignedSlot || at.parentNode || at.host; return !!at; }"))
                        .as("focus in the dialog of %s after %d tabs", key, tab + 1)
                        .isTrue();
            }
            page.keyboard().press("Escape");
            assertThat(dialog()).hasCount(0);
            assertThat(page).hasURL(Pattern.compile(".*/review$"));
        }
        pressAndStandAt("j", "2 of 3");
    }

    @Test
    void what_is_being_composed_or_typed_with_a_modifier_is_no_key() {
        Desk desk = sitDown(1);

        page.evaluate("() => { const key = (name, more) => document.activeElement.dispatchEvent(new KeyboardEvent("
                + "'keydown', {key: name, code: 'KeyA', bubbles: true, composed: true, cancelable: true, ...more}));"
                + " key('a', {modifierAltGraph: true}); key('a', {isComposing: true}); key('A', {shiftKey: true});"
                + " key('a', {ctrlKey: true}); key('a', {metaKey: true}); key('a', {altKey: true}); }");
        pressAndStandAt("j", "2 of 3");
        assertThat(approved(desk)).isEmpty();

        page.keyboard().press("e");
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text"));
        assertThat(text).isFocused();
        page.keyboard().type("zz");
        page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape',"
                + " code: 'Escape', isComposing: true, bubbles: true, composed: true, cancelable: true}))");
        page.keyboard().type("y");
        assertThat(text).hasValue(Pattern.compile("zzy"));
        assertThat(text).isFocused();
    }

    @Test
    void a_persons_own_keys_are_on_the_buttons_and_decide_and_the_usual_ones_do_not() {
        Desk desk = fixture.desk(1);
        KeyWishes own = new KeyWishes(true, "alt", Map.of("APPROVE", "y", "REJECT", "a"));
        fixture.given().as(desk.workspace().editor(), () -> {
            preferences.keys(own);
            return own;
        });
        sitDown(desk, 3);
        Locator approve = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve").setExact(true));
        assertThat(approve).hasAttribute("aria-keyshortcuts", "Alt+Y");
        assertThat(approve.locator("kbd")).hasText(new String[] {"Alt", "Y"});

        page.keyboard().press("a");
        page.keyboard().press("y");
        pressAndStandAt("Alt+y", "2 of 3");
        page.keyboard().press("Alt+a");
        assertThat(page.getByText("Reject, because:")).isVisible();
        pressAndStandAt("Alt+4", "3 of 3");
        assertThat(approved(desk)).containsExactly(desk.messages().getFirst());
        assertThat(fixture.read(desk, desk.messages().get(1)).rejectReason()).isEqualTo("Too generic");
    }

    @Test
    void keys_are_changed_where_they_are_listed_and_can_be_switched_off() {
        Desk desk = sitDown(1);

        page.keyboard().press("Shift+?");
        button("Change keys").click();
        Locator approve = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Approve").setExact(true));
        approve.fill("r");
        assertThat(dialog()).containsText("R already means");
        approve.fill("y");
        assertThat(dialog()).containsText("Saved.");
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
        page.keyboard().press("a");
        pressAndStandAt("y", "2 of 3");

        button("Switch single-key shortcuts off").click();
        assertThat(page.getByText("Single-key shortcuts are off.")).isVisible();
        page.keyboard().press("y");
        pressAndStandAt("ArrowRight", "3 of 3");
        assertThat(approved(desk)).containsExactly(desk.messages().getFirst());
    }

    private Desk sitDown(int people) {
        Desk desk = fixture.desk(people);
        sitDown(desk, people * ReviewFixture.STEPS);
        return desk;
    }

    private void sitDown(Desk desk, int messages) {
        signIn(desk.workspace().editor());
        open("/campaigns/" + desk.campaignId() + "/review");
        assertThat(position()).hasText("1 of " + messages);
    }

    private void pressAndStandAt(String key, String position) {
        page.keyboard().press(key);
        assertThat(position()).hasText(position);
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
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
