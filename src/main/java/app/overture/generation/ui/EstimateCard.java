package app.overture.generation.ui;

import app.overture.generation.CostEstimate;
import app.overture.model.BudgetState;
import app.overture.shared.Money;
import app.overture.shared.ui.Bar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.Locale;

/** What it would cost, by step, with the budget it is taken from, and the button that asks with the cost. */
final class EstimateCard extends Div {

    private final Div body = new Div();
    private final Button generate = new Button();

    EstimateCard(Runnable pressed) {
        addClassNames("card", "padded");
        generate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        generate.setWidthFull();
        generate.addClickListener(click -> pressed.run());
        add(new H2("Estimate"), body, generate);
    }

    void show(CostEstimate estimate, BudgetState budget, boolean possible) {
        body.removeAll();
        DescriptionList costs = new DescriptionList();
        costs.addClassName("est");
        for (CostEstimate.StepCost step : estimate.perStep()) {
            costs.add(
                    new DescriptionList.Term(
                            "Step " + step.step() + ", " + Words.count(step.messages(), step.channel())),
                    new DescriptionList.Description(Money.text(step.cost())));
        }
        DescriptionList.Term all = new DescriptionList.Term(Words.messages(estimate.messages()));
        DescriptionList.Description total = new DescriptionList.Description(Money.text(estimate.total()));
        all.addClassName("strong");
        total.addClassName("strong");
        costs.add(all, total);
        body.add(costs);
        if (estimate.unready() > 0) {
            body.add(
                    meta(
                            estimate.unready() == 1
                                    ? "1 contact has no company profile and cannot be written to before it is enriched."
                                    : estimate.unready()
                                            + " contacts have no company profile and cannot be written to before they are enriched."));
        }
        if (estimate.unreachable() > 0) {
            body.add(meta(
                    estimate.unreachable() == 1
                            ? "1 contact has no address for these steps."
                            : estimate.unreachable() + " contacts have no address for these steps."));
        }
        budget(budget);
        generate.setText(estimate.contacts() == 0 ? "Nobody is waiting" : "Generate " + estimate.messages() + "…");
        generate.setEnabled(possible && estimate.contacts() > 0);
    }

    private void budget(BudgetState budget) {
        String month = budget.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        BigDecimal limit = budget.limit();
        BigDecimal left = budget.left();
        if (limit == null || left == null) {
            body.add(meta("No monthly budget is set. " + Money.text(budget.spent()) + " spent in " + month + "."));
            return;
        }
        body.add(meta("Budget left in " + month + ": " + Money.text(left) + " of " + Money.text(limit)));
        body.add(new Bar(
                        limit.subtract(left).movePointRight(2).longValue(),
                        Math.max(1, limit.movePointRight(2).longValue()),
                        "cents of the budget used")
                .thin());
    }

    private static Paragraph meta(String text) {
        Paragraph line = new Paragraph(new Span(text));
        line.addClassName("meta");
        return line;
    }
}
