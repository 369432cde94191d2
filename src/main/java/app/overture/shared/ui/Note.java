package app.overture.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A banner: what, whom it touches, and where to mend it, in one line with at most one action. */
public final class Note extends Div {

    public Note(Tone tone, Component... content) {
        addClassNames("note", tone.css());
        Div words = new Div(content);
        words.addClassName("grow");
        add(Icon.of(icon(tone)), words);
    }

    /** With its first words in bold: {@code Note.of(GOOD, "Ready to send.", "Every message is decided.")}. */
    public static Note of(Tone tone, String strong, String more) {
        Span first = new Span(strong + " ");
        first.addClassName("strong");
        return new Note(tone, first, new Text(more));
    }

    /** Puts an action, usually a link or a small button, at the end of the line. */
    public Note with(Component action) {
        add(action);
        return this;
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case GOOD -> "checko";
            case WARN -> "warn";
            case BAD -> "xo";
            case NEUTRAL, OUTLINE, PROGRESS -> "info";
        };
    }
}
