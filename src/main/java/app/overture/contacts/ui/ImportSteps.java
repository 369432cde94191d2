package app.overture.contacts.ui;

import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Where in the import a person stands. */
final class ImportSteps extends OrderedList {

    enum Step {
        FILE("File"),
        COLUMNS("Columns and rows"),
        IMPORT("Import"),
        REPORT("Report");

        private final String label;

        Step(String label) {
            this.label = label;
        }
    }

    ImportSteps() {
        addClassName("import-steps");
        getElement().setAttribute("aria-label", "Progress");
        show(Step.FILE);
    }

    void show(Step current) {
        removeAll();
        for (Step step : Step.values()) {
            ListItem item = new ListItem();
            if (step.ordinal() < current.ordinal()) {
                item.addClassName("done");
                item.add(Icon.of("check"));
            }
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            item.add(new Span(step.label));
            add(item);
        }
    }
}
