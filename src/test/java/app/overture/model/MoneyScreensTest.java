package app.overture.model;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.model.ui.BudgetNote;
import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("FR-10")
class MoneyScreensTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    Budget budget;

    @Autowired
    SettingsService settings;

    @Autowired
    ModelCheck check;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void everyone_reads_that_four_fifths_of_the_budget_are_spent() {
        given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withBudget(new BigDecimal("1.00"), BudgetMode.HARD)));
        spend("0.79");
        signIn(workspace.viewer());
        open("");
        assertThat(_find(BudgetNote.class)).isEmpty(); // there, and not visible
        spend("0.02");

        open("contacts");
        open("");

        assertThat(_get(BudgetNote.class).getElement().getTextRecursively())
                .contains("More than 80 % of")
                .contains("$0.81 of $1.00");
    }

    @Test
    void an_administrator_reads_every_call_and_what_it_cost() {
        TenantScope.runAs(workspace.admin(), check::run);
        signIn(workspace.admin());

        open("settings/usage");

        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid, 0)).contains("Connection test", "sandbox-writer", "Ok");
    }

    private void spend(String usd) {
        given.asMachine(workspace.id(), () -> {
            Budget.Reservation held = budget.reserve(new Budget.Wish(
                            new BigDecimal("0.10"),
                            new BigDecimal(usd),
                            "test",
                            null,
                            null,
                            null,
                            "peer",
                            "gpt-5.4-mini",
                            1,
                            1))
                    .orElseThrow();
            budget.settle(held.month(), budget.release(held.id()), new BigDecimal(usd));
            return true;
        });
    }
}
