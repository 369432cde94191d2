package app.overture.contacts.ui;

import app.overture.contacts.imports.Disposition;
import app.overture.contacts.imports.ImportPlan;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;

/** What happens to the rows, in numbers that add up. */
final class ImportBalance extends Div {

    private static final Map<Disposition, String> WORDS = Map.of(
            Disposition.CREATED, "New",
            Disposition.UPDATED, "Updated",
            Disposition.SKIPPED, "Skipped",
            Disposition.FAILED, "Not imported");

    private final H2 title = new H2();

    ImportBalance(String title) {
        addClassNames("card", "balance");
        this.title.setText(title);
        this.title.addClassNames("grow", "nowrap");
    }

    void show(ImportPlan plan) {
        removeAll();
        Span accounted = new Span(Icon.of("checko"), new Span("All " + number(plan.total()) + " accounted for"));
        accounted.addClassNames("row", "accounted", "nowrap");
        Div head = new Div(title, accounted);
        head.addClassName("row");
        add(head, stack(plan), sums(plan), reasons(plan));
    }

    private static Div stack(ImportPlan plan) {
        Div stack = new Div();
        stack.addClassName("stack");
        stack.getElement().setAttribute("role", "img");
        stack.getElement()
                .setAttribute(
                        "aria-label",
                        "%d new, %d updated, %d skipped, %d not imported"
                                .formatted(
                                        plan.count(Disposition.CREATED),
                                        plan.count(Disposition.UPDATED),
                                        plan.count(Disposition.SKIPPED),
                                        plan.count(Disposition.FAILED)));
        for (Disposition disposition : Disposition.values()) {
            if (plan.count(disposition) == 0) {
                continue;
            }
            Span part = new Span();
            part.addClassName(disposition.text());
            part.getStyle().set("width", 100.0 * plan.count(disposition) / plan.total() + "%");
            stack.add(part);
        }
        return stack;
    }

    private static DescriptionList sums(ImportPlan plan) {
        DescriptionList sums = new DescriptionList();
        sums.addClassName("sum");
        for (Disposition disposition : Disposition.values()) {
            Span key = new Span();
            key.addClassNames("key", disposition.text());
            sums.add(sum(plan.count(disposition), key, new Span(WORDS.getOrDefault(disposition, ""))));
        }
        Div total = sum(plan.total(), new Span("Rows in the file"));
        total.addClassName("total");
        sums.add(total);
        return sums;
    }

    private static Div sum(int count, Span... label) {
        return new Div(new DescriptionList.Term(label), new DescriptionList.Description(number(count)));
    }

    private static UnorderedList reasons(ImportPlan plan) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("why");
        plan.reasons()
                .forEach((code, count) -> reasons.add(new ListItem(new Span(code.label()), new Span(number(count)))));
        return reasons;
    }

    static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
