package app.overture.shell;

import app.overture.shared.OvertureProperties;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says on every screen that the sandbox stands in for the model, the mail provider, or both. */
final class SandboxStrip extends Div {

    SandboxStrip(OvertureProperties properties) {
        addClassName("sandbox");
        getElement().setAttribute("role", "status");
        setVisible(properties.sandboxWriter() || properties.sandboxMailbox());
        Span sandbox = new Span("Sandbox:");
        sandbox.addClassName("medium");
        Anchor mailbox = new Anchor("/settings/sandbox", "Open the sandbox mailbox");
        mailbox.setVisible(properties.sandboxMailbox());
        add(Icon.of("flask"), sandbox, new Text(words(properties)), mailbox);
    }

    private static String words(OvertureProperties properties) {
        if (!properties.sandboxMailbox()) {
            return "the sandbox writer stands in for the language model; mails are real.";
        }
        if (!properties.sandboxWriter()) {
            return "the model is real; mails do not leave this machine.";
        }
        return "nothing leaves this machine.";
    }
}
