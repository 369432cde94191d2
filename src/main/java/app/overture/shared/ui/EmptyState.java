package app.overture.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a list shows when it has nothing: a sentence, and the button that changes it. */
public final class EmptyState extends Div {

    public EmptyState(String title, String sentence, Component... actions) {
        addClassName("empty");
        add(Icon.of("file"), new H2(title), new Paragraph(sentence));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("row");
            add(row);
        }
    }
}
