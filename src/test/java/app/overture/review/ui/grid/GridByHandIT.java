package app.overture.review.ui.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A list longer than the screen: ticking across it, working through it by keys, and staying put while others decide. */
@Tag("FR-5")
class GridByHandIT extends BrowserTest {

    private static final int PEOPLE = 40;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Given given;

    @Autowired
    private MessageService messages;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    @Tag("AC-9")
    void everything_is_ticked_without_being_loaded_and_all_of_it_is_approved() {
        Desk desk = openGrid(PEOPLE, "");
        row("Subject 1 for Person Number000").click();
        assertThat(panel()).isVisible();
        focusIsInGrid();
        List<String> loaded = new ArrayList<>();
        page.onResponse(answer -> {
            if (answer.url().contains("v-r=uidl")) {
                loaded.add(answer.text());
            }
        });

        page.keyboard().press("Control+a");
        assertThat(page.getByText("120 selected")).isVisible();
        assertThat(String.join("", loaded)).doesNotContain("Number039");

        scrollTo(110);
        assertThat(row("Subject 3 for Person Number039")).isVisible();
        tick("Subject 3 for Person Number039", false);
        button("Approve 119").click();

        assertThat(page.getByText("119 messages approved.")).isVisible();
        assertThat(with(desk, MessageStatus.DRAFT))
                .containsExactly(desk.messages().getLast());
        button("Undo").last().click();
        assertThat(page.getByText("Taken back: 119 messages.")).isVisible();
        assertThat(with(desk, MessageStatus.DRAFT)).hasSize(120);
    }

    @Test
    void a_shift_click_far_below_ticks_what_lies_between() {
        Desk desk = openGrid(PEOPLE, "");

        tick("Subject 2 for Person Number000", false);
        assertThat(page.getByText("1 selected")).isVisible();
        scrollTo(100);
        assertThat(row("Subject 1 for Person Number033")).isVisible();
        tick("Subject 1 for Person Number033", true);
        assertThat(page.getByText("99 selected")).isVisible();
        scrollTo(50);
        assertThat(row("Subject 2 for Person Number017")).isVisible();
        tick("Subject 2 for Person Number017", false);
        button("Approve 98").click();

        assertThat(page.getByText("98 messages approved.")).isVisible();
        List<UUID> left = new ArrayList<>(desk.messages().subList(1, 100));
        left.remove(desk.messages().get(52));
        assertThat(with(desk, MessageStatus.APPROVED)).containsExactlyElementsOf(left);
    }

    @Test
    void the_keys_of_the_queue_work_beside_the_grid() {
        Desk desk = openGrid(2, "");
        row("Subject 1 for Person Number000").click();
        assertThat(subject()).hasText("Subject 1 for Person Number000");
        focusIsInGrid();

        page.keyboard().press("a");
        assertThat(subject()).hasText("Subject 2 for Person Number000");
        page.keyboard().press("j");
        assertThat(subject()).hasText("Subject 3 for Person Number000");
        page.keyboard().press("k");
        assertThat(subject()).hasText("Subject 2 for Person Number000");
        page.keyboard().press("f");
        page.keyboard().press("h");
        assertThat(page.getByText("History of step 2 to Person Number000")).isVisible();
        page.keyboard().press("Escape");
        focusIsInGrid();
        page.keyboard().press("r");
        assertThat(page.getByText("Too generic")).isVisible();
        page.waitForFunction("() => document.activeElement.closest('vaadin-dialog')");
        page.keyboard().press("4");
        assertThat(subject()).hasText("Subject 3 for Person Number000");
        focusIsInGrid();
        page.keyboard().press("Control+a");
        page.keyboard().press("u");
        assertThat(subject()).hasText("Subject 2 for Person Number000");
        page.keyboard().press("Escape");
        assertThat(panel()).isHidden();
        // The columns come back, and with them the cell that had the focus.
        page.waitForFunction("""
                () => {
                  const grid = document.querySelector('vaadin-grid');
                  return [...grid.querySelectorAll('vaadin-grid-column, vaadin-grid-sort-column')].every(one => !one.hidden)
                    && grid.shadowRoot.activeElement?.localName === 'td';
                }""");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(panel()).isVisible();

        assertThat(with(desk, MessageStatus.APPROVED))
                .containsExactly(desk.messages().getFirst());
        assertThat(with(desk, MessageStatus.REJECTED)).isEmpty();
    }

    @Test
    void keys_work_in_the_open_message_too_and_a_held_one_decides_once() {
        Desk desk = openGrid(2, "?status=draft");
        row("Subject 1 for Person Number000").click();
        panel().getByText("May I send you the programme?").click();

        page.keyboard().down("a");
        for (int repeat = 0; repeat < 5; repeat++) {
            page.keyboard().down("a");
        }
        page.keyboard().up("a");

        assertThat(subject()).hasText("Subject 2 for Person Number000");
        assertThat(page.getByText("5 of 6 messages match")).isVisible();
        assertThat(with(desk, MessageStatus.APPROVED))
                .containsExactly(desk.messages().getFirst());
    }

    /** A slow page still holds the row of the decided message when the focus comes back to the grid. */
    @Test
    void focus_that_comes_back_to_the_grid_by_itself_opens_no_other_message() {
        Desk desk = openGrid(2, "?status=draft");
        row("Subject 1 for Person Number000").click();
        panel().getByText("May I send you the programme?").click();
        page.evaluate("""
                () => {
                  window.opened = 0;
                  document.querySelector('vaadin-grid').addEventListener('grid-cell-focus', () => window.opened++);
                }""");

        page.keyboard().press("a");

        assertThat(subject()).hasText("Subject 2 for Person Number000");
        focusIsInGrid();
        assertThat(page.evaluate("() => window.opened")).isEqualTo(0);
        page.keyboard().press("j");
        assertThat(subject()).hasText("Subject 3 for Person Number000");
        assertThat(page.evaluate("() => window.opened")).isEqualTo(1);
        assertThat(with(desk, MessageStatus.APPROVED))
                .containsExactly(desk.messages().getFirst());
    }

    @Test
    void the_place_stays_while_others_decide() {
        Desk desk = openGrid(PEOPLE, "");
        scrollTo(60);
        assertThat(row("Subject 1 for Person Number021")).isVisible();
        tick("Subject 1 for Person Number021", false);
        row("Subject 2 for Person Number021").click();
        assertThat(subject()).hasText("Subject 2 for Person Number021");
        focusIsInGrid();
        Object before = page.evaluate(
                "() => document.querySelector('vaadin-grid').shadowRoot.querySelector('#table').scrollTop");

        given.as(
                desk.workspace().admin(), () -> messages.approve(desk.messages().getFirst(), null));

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Review 119")))
                .isVisible();
        assertThat(page.evaluate(
                        "() => document.querySelector('vaadin-grid').shadowRoot.querySelector('#table').scrollTop"))
                .isEqualTo(before);
        focusIsInGrid();
        assertThat(page.getByText("1 selected")).isVisible();
        assertThat(subject()).hasText("Subject 2 for Person Number021");
    }

    @Test
    void a_row_is_decided_by_keyboard_alone_and_nothing_is_hard_to_perceive() {
        Desk desk = openGrid(3, "");
        row("Subject 1 for Person Number000").click();
        assertThat(panel()).isVisible();
        accessible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible();
        page.keyboard().press("Escape");
        assertThat(panel()).isHidden();
        accessible();

        page.keyboard().press("End");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Approved Person Number000.")).isVisible();
        assertThat(with(desk, MessageStatus.APPROVED))
                .containsExactly(desk.messages().getFirst());
    }

    private Desk openGrid(int people, String query) {
        Desk desk = fixture.desk(people);
        signIn(desk.workspace().editor());
        open("/campaigns/" + desk.campaignId() + "/messages" + query);
        assertThat(row("Subject 1 for Person Number000")).isVisible();
        return desk;
    }

    private void accessible() {
        assertThat(new AxeBuilder(page)
                        .include("main").analyze().getViolations().stream()
                                .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                                .map(found -> found.getId() + ": "
                                        + found.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    private void scrollTo(int index) {
        page.evaluate("index => document.querySelector('vaadin-grid').scrollToIndex(index)", index);
    }

    /** The box of a row stands in another cell than its subject. */
    private void tick(String subject, boolean shift) {
        ElementHandle box = page.evaluateHandle("""
                        subject => {
                          const cell = [...document.querySelectorAll('vaadin-grid vaadin-grid-cell-content')]
                            .find(one => one.offsetParent && one.textContent.includes(subject));
                          const first = cell.assignedSlot.closest('tr').querySelector('td slot').assignedNodes()[0];
                          return first.querySelector('vaadin-checkbox');
                        }""", subject).asElement();
        box.click(new ElementHandle.ClickOptions().setModifiers(shift ? List.of(KeyboardModifier.SHIFT) : List.of()));
    }

    private void focusIsInGrid() {
        page.waitForFunction("() => document.activeElement.localName === 'vaadin-grid'");
    }

    private Locator panel() {
        return page.locator(".message-panel");
    }

    private Locator subject() {
        return panel().locator(".text h2");
    }

    private Locator row(String subject) {
        return page.locator("vaadin-grid-cell-content")
                .getByText(subject, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private List<UUID> with(Desk desk, MessageStatus status) {
        return desk.messages().stream()
                .filter(id -> fixture.read(desk, id).status() == status)
                .toList();
    }
}
