package app.overture.shell;

import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says on every screen that the sandbox stands in for the model, the mail provider, or both. */
final class SandboxStrip extends Div {

    SandboxStrip(boolean writer, boolean mailbox) {
        addClassName("sandbox");
        getElement().setAttribute("role", "status");
        setVisible(writer || mailbox);
        Span sandbox = new Span("Sandbox:");
        sandbox.addClassName("medium");
        Anchor open = new Anchor("/settings/sandbox", "Open the sandbox mailbox");
        open.setVisible(mailbox);
        add(Icon.of("flask"), sandbox, new Text(words(writer, mailbox)), open);
    }

    private static String words(boolean writer, boolean mailbox) {
        if (!mailbox) {
            return "the sandbox writer stands in for the language model; mails are real.";
        }
        if (!writer) {
            return "the model is real; mails do not leave this machine.";
        }
        return "nothing leaves this machine.";
    }
}
