package app.overture.review.ui.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The grid in a real browser: keys are heard only inside of it, and all that match can be ticked at once. */
@Tag("FR-5")
class MessagesGridIT extends BrowserTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    @Tag("AC-9")
    void all_that_match_are_ticked_by_one_chord_and_approved_by_one_press() {
        Desk desk = openGrid(10);

        openBeside("Subject 1 for Person Number000");
        assertThat(page).hasURL(Pattern.compile(".*message=.*"));
        page.keyboard().press("Control+a");
        button("Approve 30").click();

        assertThat(page.getByText("30 messages approved.")).isVisible();
        assertThat(with(desk, MessageStatus.APPROVED)).hasSize(30);
        assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo("");
    }

    @Test
    void letters_typed_into_a_filter_decide_nothing_and_narrow_the_grid() {
        Desk desk = openGrid(2);

        Locator search = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search"));
        search.click();
        page.keyboard().type("number001 area");
        page.keyboard().press("Control+a");
        page.keyboard().type("number001");

        assertThat(page.getByText("3 of 6 messages match")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*q=number001.*"));
        assertThat(with(desk, MessageStatus.DRAFT)).hasSize(6);
    }

    @Test
    void the_open_message_is_decided_by_the_same_keys() {
        Desk desk = openGrid(1);

        openBeside("Subject 2 for Person Number000");
        page.keyboard().press("a");

        assertThat(page.getByText("Approved Person Number000.")).isVisible();
        assertThat(with(desk, MessageStatus.APPROVED))
                .containsExactly(desk.messages().get(1));
    }

    private Desk openGrid(int people) {
        Desk desk = fixture.desk(people);
        signIn(desk.workspace().editor());
        open("/campaigns/" + desk.campaignId() + "/messages");
        assertThat(row("Subject 1 for Person Number000")).isVisible();
        return desk;
    }

    /** The columns change as the message opens; the focus finds back into the grid. */
    private void openBeside(String subject) {
        row(subject).click();
        assertThat(page.getByLabel("Message to Person Number000")).isVisible();
        page.waitForFunction("() => document.activeElement.localName === 'vaadin-grid'");
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
