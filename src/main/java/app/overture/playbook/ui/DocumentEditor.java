package app.overture.playbook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Markdown at the left, how it reads at the right. */
class DocumentEditor extends Div {

    private static final String OUTLINE = """
            # Our playbook

            ## Whom we want to reach
            Industries, company size, places; what makes it the right moment; who is not meant.

            ## Personas: the people there
            Titles, what costs them sleep, what they want to achieve.

            ## What they get from us
            One promise per line, with numbers.

            ## Messages: what we say and how
            Tone, themes, ways to open, references and results that prove it.

            ## How we differ
            From what they do or could buy instead.

            ## Offer
            What we invite them to, with the links we may use.

            ## Call to action
            The one question a message ends with.

            ## Channels
            E-mail, LinkedIn, how many messages over how many days.
            """;
    private static final int PREVIEW_DELAY_MILLIS = 400;

    private final TextArea text = new TextArea("Document, in Markdown");
    private final Markdown preview = new Markdown();
    private final Button outline = new Button("Start from an outline", click -> show(OUTLINE));

    DocumentEditor() {
        addClassName("document");
        text.setMaxLength(100_000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PREVIEW_DELAY_MILLIS);
        text.addValueChangeListener(change -> preview());
        outline.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div page = new Div(preview);
        page.addClassNames("card", "padded", "page");
        outline.addClassName("end");
        Div title = new Div(new H2("Preview"), outline);
        title.addClassName("row");
        Div right = new Div(title, page);
        right.addClassName("column");
        add(text, right);
    }

    void show(String content) {
        text.setValue(content);
        preview();
    }

    String content() {
        return text.getValue();
    }

    void readOnly() {
        text.setReadOnly(true);
        outline.setVisible(false);
    }

    private void preview() {
        preview.setContent(text.getValue());
        outline.setVisible(text.isEmpty() && !text.isReadOnly());
    }
}
