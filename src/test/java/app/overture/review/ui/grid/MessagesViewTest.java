package app.overture.review.ui.grid;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageChoices;
import app.overture.messages.MessageChoices.Employer;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-5")
class MessagesViewTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Given given;

    @Autowired
    private MessageChoices choices;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    @Tag("AC-9")
    void thirty_ticked_messages_are_approved_by_one_press() {
        Desk desk = openGrid(12, 0, "");
        MessageGrid grid = _get(MessageGrid.class);
        for (int row = 0; row < 30; row++) {
            grid.selection().selectFromClient(GridKt._get(grid, row));
        }

        _click(button("Approve 30"));

        assertThat(with(desk, MessageStatus.APPROVED)).hasSize(30);
        assertThat(with(desk, MessageStatus.DRAFT)).hasSize(6);
    }

    @Test
    void all_that_match_are_ticked_without_being_loaded_and_flagged_ones_stay_out() {
        Desk desk = openGrid(3, 1, "");

        _get(MessageGrid.class).selection().selectAll();
        _click(button("Approve 8"));

        assertThat(with(desk, MessageStatus.APPROVED)).hasSize(8);
        assertThat(with(desk, MessageStatus.DRAFT))
                .containsExactly(desk.messages().get(ReviewFixture.STEPS));
    }

    @Test
    void everything_but_one_is_still_a_selection() {
        Desk desk = openGrid(2, 0, "");
        MessageGrid grid = _get(MessageGrid.class);

        grid.selection().selectAll();
        grid.selection().deselectFromClient(GridKt._get(grid, 0));
        _click(button("Reject 5…"));
        _click(button("Reject 5 messages"));

        assertThat(with(desk, MessageStatus.REJECTED)).hasSize(5);
        assertThat(with(desk, MessageStatus.DRAFT))
                .containsExactly(desk.messages().getFirst());
    }

    @Test
    void the_address_narrows_the_grid_and_the_fields_show_it() {
        openGrid(3, 1, "?step=2&min_score=89");

        MessageGrid grid = _get(MessageGrid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(GridKt._get(grid, 0).step()).isEqualTo(2);

        _click(button("Clear filters"));
        assertThat(GridKt._size(grid)).isEqualTo(9);
    }

    @Test
    void a_search_finds_people_and_words() {
        openGrid(3, 0, "");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Search")), "number001");

        assertThat(GridKt._size(_get(MessageGrid.class))).isEqualTo(3);
    }

    @Test
    void an_approved_message_becomes_an_example_and_is_taken_back_on_the_playbook_page() {
        Desk desk = openGrid(1, 0, "");
        UUID first = desk.messages().getFirst();
        open("campaigns/" + desk.campaignId() + "/messages?message=" + first);
        assertThat(_find(Checkbox.class, spec -> spec.withLabel("Use as example")))
                .as("a draft is no example")
                .isEmpty();

        _click(button("Approve"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Use as example")), true);
        open("playbook");
        TabSheet sheets = _get(TabSheet.class);
        sheets.setSelectedTab(
                _get(Tab.class, spec -> spec.withPredicate(tab -> tab.getLabel().startsWith("Examples"))));
        _click(_get(Button.class, spec -> spec.withText("Remove")));

        assertThat(_find(Button.class, spec -> spec.withText("Remove"))).isEmpty();
    }

    @Test
    void a_message_opens_beside_the_grid_and_is_decided_there() {
        Desk desk = openGrid(1, 0, "");
        UUID first = desk.messages().getFirst();
        open("campaigns/" + desk.campaignId() + "/messages?message=" + first);

        _click(button("Approve"));

        assertThat(with(desk, MessageStatus.APPROVED)).containsExactly(first);
        _click(button("Undo"));
        assertThat(with(desk, MessageStatus.APPROVED)).isEmpty();
    }

    @Test
    void a_company_narrows_the_grid_and_nothing_found_says_so() {
        Desk desk = openGrid(3, 0, "");

        _setValue(company(), choices(desk).getFirst());
        assertThat(GridKt._size(_get(MessageGrid.class))).isEqualTo(3);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Search")), "nobody writes this");

        assertThat(GridKt._size(_get(MessageGrid.class))).isZero();
        _click(button("Show all messages"));
        assertThat(GridKt._size(_get(MessageGrid.class))).isEqualTo(9);
    }

    @Test
    void a_kind_of_flag_narrows_the_grid() {
        openGrid(3, 1, "?flag=number_not_in_facts");

        assertThat(GridKt._size(_get(MessageGrid.class))).isEqualTo(1);
    }

    @Test
    void columns_that_were_put_away_stay_away() {
        Desk desk = openGrid(1, 0, "");
        CheckboxGroup<String> shown = columnsShown();
        assertThat(shown.getValue()).contains("cost", "score");
        shown.deselect("cost");

        open("campaigns/" + desk.campaignId() + "/generate");
        open("campaigns/" + desk.campaignId() + "/messages");

        MessageGrid grid = _get(MessageGrid.class);
        assertThat(grid.getColumnByKey("cost").isVisible()).isFalse();
        assertThat(grid.getColumnByKey("score").isVisible()).isTrue();
    }

    @Test
    void what_was_approved_in_bulk_is_taken_back_at_once() {
        Desk desk = openGrid(2, 0, "");

        _get(MessageGrid.class).selection().selectAll();
        _click(button("Approve 6"));
        assertThat(with(desk, MessageStatus.APPROVED)).hasSize(6);
        _click(button("Undo"));

        assertThat(with(desk, MessageStatus.DRAFT)).hasSize(6);
    }

    private List<Employer> choices(Desk desk) {
        return given.as(desk.workspace().viewer(), () -> choices.companies(desk.campaignId(), "", 0, 10));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Employer> company() {
        _click(button("More"));
        return _get(ComboBox.class, spec -> spec.withLabel("Company"));
    }

    /** Behind a button that only a browser can press. */
    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> columnsShown() {
        return _get(ColumnChoice.class)
                .getChildren()
                .filter(Popover.class::isInstance)
                .flatMap(Component::getChildren)
                .map(boxes -> (CheckboxGroup<String>) boxes)
                .findFirst()
                .orElseThrow();
    }

    private Desk openGrid(int people, int flagged, String query) {
        Desk desk = fixture.desk(people, flagged);
        signIn(desk.workspace().editor());
        open("campaigns/" + desk.campaignId() + "/messages" + query);
        return desk;
    }

    private List<UUID> with(Desk desk, MessageStatus status) {
        return desk.messages().stream()
                .filter(id -> fixture.read(desk, id).status() == status)
                .toList();
    }
}
