package app.overture.review.ui.letter;

import app.overture.campaigns.Channel;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageVersion;
import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** The text as fields, at the place where it is read. */
public final class LetterEditor extends Div {

    /** What is in the fields. */
    public record Draft(String subject, String body) {

        public static Draft of(MessageDetail message) {
            return new Draft(message.subject(), message.body());
        }

        public static Draft of(MessageVersion version) {
            return new Draft(version.subject(), version.body());
        }

        public boolean isEmpty() {
            return body.isBlank();
        }
    }

    private final TextField subject = new TextField("Subject");
    private final TextArea body = new TextArea("Text");

    public LetterEditor(Channel channel, Draft text) {
        addClassName("letter-editor");
        subject.setValue(text.subject());
        subject.setVisible(channel == Channel.EMAIL);
        subject.setWidthFull();
        body.setValue(text.body());
        body.setWidthFull();
        Span keys = new Span(new Kbd("Ctrl"), new Kbd("Enter"), new Span("saves"), new Kbd("Esc"), new Span("leaves"));
        keys.addClassNames("row", "quiet");
        add(subject, body, keys);
    }

    /** The caret goes into the text. */
    public void begin() {
        body.focus();
    }

    public Draft draft() {
        return new Draft(subject.getValue().strip(), body.getValue().strip());
    }

    public void refuse(String why) {
        body.setInvalid(true);
        body.setErrorMessage(why);
    }
}
