package app.overture.review.ui.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The keys of the grid that {@link GridByHandIT} does not need for its work; each does what the same key does in the queue. */
@Tag("FR-5")
class GridKeysIT extends BrowserTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ReviewFixture fixture;
    private Desk desk;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void e_changes_the_text_and_the_dialog_keeps_and_returns_the_focus() {
        openFirst(2, 0);

        page.keyboard().press("e");
        Locator dialog = dialog("Edit step 1 to Person Number000");
        focusIsInDialog();
        Locator text = dialog.getByLabel("Text", new Locator.GetByLabelOptions().setExact(true));
        assertThat(text).isFocused();
        page.keyboard().type("area ? ");
        for (int tab = 0; tab < 12; tab++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => !!document.activeElement.closest('vaadin-dialog')"))
                    .as("the focus is in the dialog after %s times Tab", tab + 1)
                    .isEqualTo(true);
        }
        text.fill("Shorter.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reason of the change"))
                .click();
        page.getByRole(AriaRole.OPTION).first().click();
        text.click();
        page.keyboard().press("End");
        page.keyboard().type("!");
        page.keyboard().press("Control+Enter");

        assertThat(dialog).hasCount(0);
        focusIsInGrid();
        assertThat(panel().getByText("Shorter.!")).isVisible();
        assertThat(first().body()).isEqualTo("Shorter.!");
        assertThat(with(MessageStatus.DRAFT)).hasSize(6);
    }

    @Test
    void g_writes_again_and_with_shift_it_asks_how() {
        openFirst(1, 0);

        page.keyboard().press("g");
        assertThat(page.getByText("Written again: Person Number000, step 1.")).isVisible();
        focusIsInGrid();
        assertThat(first().regenCount()).isEqualTo(1);
        page.keyboard().press("Shift+G");
        Locator dialog = dialog("Write again");
        focusIsInDialog();
        page.keyboard().type("Half as long");
        page.keyboard().press("Control+Enter");

        await().atMost(Duration.ofSeconds(30)).until(() -> first().regenCount() == 2);
        assertThat(first().regenConfig()).containsEntry("instruction", "Half as long");
    }

    @Test
    void d_takes_the_person_out_and_ctrl_z_takes_them_back() {
        openFirst(2, 0);

        page.keyboard().press("d");
        dialog("Disqualify Person Number000?")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("campaign"))
                .first()
                .click();
        assertThat(page.getByText("Person Number000 is out; what waited for them is rejected."))
                .isVisible();
        assertThat(with(MessageStatus.REJECTED)).hasSize(3);
        row("Subject 1 for Person Number001").click();
        focusIsInGrid();
        page.keyboard().press("Control+z");

        assertThat(page.getByText("Taken back: Person Number000.")).isVisible();
        assertThat(with(MessageStatus.DRAFT)).hasSize(6);
    }

    @Test
    void a_on_a_flagged_message_shows_the_flag_first() {
        openFirst(2, 1);
        row("Subject 1 for Person Number001").click();
        assertThat(panel().getByText("The careers page lists one opening, not two."))
                .isVisible();
        focusIsInGrid();

        page.keyboard().press("a");
        Locator dialog = dialog("Approve with one flag?");
        assertThat(dialog.getByText("The careers page lists one opening, not two."))
                .isVisible();
        focusIsInDialog();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(panel()).isVisible();
        assertThat(with(MessageStatus.APPROVED)).isEmpty();
        focusIsInGrid();
        page.keyboard().press("a");
        focusIsInDialog();
        page.keyboard().press("Enter");

        assertThat(page.getByText("Approved Person Number001.")).isVisible();
        assertThat(with(MessageStatus.APPROVED)).hasSize(1);
    }

    @Test
    void held_modifiers_mean_nothing_a_question_mark_shows_the_keys_and_q_goes_to_the_queue() {
        openFirst(1, 0);

        for (String silent : List.of("Shift+A", "Alt+a", "Meta+e", "Control+Alt+a")) {
            page.keyboard().press(silent);
        }
        page.evaluate("""
                () => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                  {key: 'a', code: 'KeyA', modifierAltGraph: true, bubbles: true, composed: true}))""");
        page.keyboard().press("Meta+a");
        assertThat(page.getByText("3 selected")).isVisible();
        page.keyboard().press("?");
        focusIsInDialog();
        assertThat(dialog("Keys").getByText("Approve", exactly())).isVisible();
        page.keyboard().press("a");
        page.keyboard().press("Escape");
        assertThat(dialog("Keys")).hasCount(0);
        focusIsInGrid();
        assertThat(with(MessageStatus.DRAFT)).hasSize(3);

        page.keyboard().press("q");
        page.waitForURL(address -> address.contains("/review"));
        assertThat(page.getByTestId("queue-position")).hasText("1 of 3");
    }

    /** Its message stands beside the grid, and the keys are heard. */
    private void openFirst(int people, int flagged) {
        desk = fixture.desk(people, flagged);
        signIn(desk.workspace().editor());
        open("/campaigns/" + desk.campaignId() + "/messages");
        row("Subject 1 for Person Number000").click();
        assertThat(panel()).isVisible();
        focusIsInGrid();
    }

    private void focusIsInGrid() {
        page.waitForFunction("() => document.activeElement.localName === 'vaadin-grid'");
    }

    /** Before that a key would still go to the grid. */
    private void focusIsInDialog() {
        page.waitForFunction("() => document.activeElement.closest('vaadin-dialog[opened]')");
    }

    private Locator panel() {
        return page.locator(".message-panel");
    }

    /** The element itself has no extent, so it is never "visible". */
    private Locator dialog(String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    private Locator row(String subject) {
        return page.locator("vaadin-grid-cell-content").getByText(subject, exactly());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private MessageDetail first() {
        return fixture.read(desk, desk.messages().getFirst());
    }

    private List<UUID> with(MessageStatus status) {
        return desk.messages().stream()
                .filter(id -> fixture.read(desk, id).status() == status)
                .toList();
    }
}
