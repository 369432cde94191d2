package app.overture.model.ui;

import app.overture.model.Budget;
import app.overture.model.BudgetState;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Money;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;

/** Says on open screens, to everyone in the workspace, that four fifths of the month's budget are spent. */
public final class BudgetNote extends Div {

    private final Budget budget;

    public BudgetNote(Budget budget, LiveUpdates live) {
        this.budget = budget;
        addClassName("budget-note");
        getElement().setAttribute("role", "status");
        LiveRefresh.of(this, live, Budget.topic(TenantScope.tenantId()), this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void refresh() {
        BudgetState state = budget.state();
        removeAll();
        setVisible(state.nearlySpent());
        if (state.nearlySpent()) {
            add(Note.of(Tone.WARN, headline(state), rest(state)));
        }
    }

    private static String headline(BudgetState state) {
        String month = state.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        BigDecimal limit = Objects.requireNonNull(state.limit());
        return (state.spent().compareTo(limit) >= 0 ? "All" : "More than 80 %") + " of " + month
                + "'s budget for writing is spent.";
    }

    private static String rest(BudgetState state) {
        BigDecimal limit = Objects.requireNonNull(state.limit());
        String sum = Money.text(state.spent()) + " of " + Money.text(limit) + ". ";
        return sum
                + switch (state.mode()) {
                    case HARD -> "At the limit, nothing more is written until next month or until it is raised.";
                    case SOFT ->
                        "At " + Money.text(Objects.requireNonNull(state.ceiling()))
                                + ", 120 % of it, nothing more is written until next month or until it is raised.";
                    case MONITOR -> "Writing goes on; the budget is only watched.";
                };
    }
}
