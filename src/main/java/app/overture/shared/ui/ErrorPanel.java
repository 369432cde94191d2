package app.overture.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a list shows when it could not be read: what happened, what is lost (nothing), and a way to try again. */
public final class ErrorPanel extends Div {

    public ErrorPanel(String sentence, Runnable retry) {
        addClassName("empty");
        getElement().setAttribute("role", "alert");
        Button again = new Button("Try again", click -> retry.run());
        add(Icon.of("warn"), new H2("This could not be shown"), new Paragraph(sentence), again);
    }
}
