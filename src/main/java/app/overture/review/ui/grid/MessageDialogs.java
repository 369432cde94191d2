package app.overture.review.ui.grid;

import app.overture.campaigns.Channel;
import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.review.RejectReason;
import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** What the grid asks: why something is rejected, and a changed text with its reason. */
final class MessageDialogs {

    /** What a person changed, and why. */
    record Edited(String subject, String body, EditReason reason) {}

    private MessageDialogs() {}

    static Dialog reject(int messages, Consumer<RejectReason> then) {
        String what = messages == 1 ? "Reject 1 message" : "Reject " + messages + " messages";
        Dialog dialog = Dialogs.create(what + "?");
        RadioButtonGroup<RejectReason> reasons = new RadioButtonGroup<>("Reason");
        reasons.setItems(RejectReason.values());
        reasons.setItemLabelGenerator(RejectReason::label);
        reasons.setRequiredIndicatorVisible(true);
        reasons.setValue(RejectReason.TOO_GENERIC);
        dialog.add(reasons);
        foot(dialog, what, () -> {
            dialog.close();
            then.accept(reasons.getValue());
        });
        return dialog;
    }

    /** Stays open with the problem's sentence when the change is refused. */
    static Dialog edit(MessageDetail message, Consumer<Edited> save) {
        Dialog dialog = Dialogs.create("Edit step " + message.step() + " to " + message.contactName());
        dialog.setWidth("720px");
        TextField subject = new TextField("Subject");
        subject.setValue(message.subject());
        subject.setVisible(message.channel() == Channel.EMAIL);
        TextArea body = new TextArea("Text");
        body.setValue(message.body());
        body.setMinHeight("240px");
        body.setMaxHeight("50vh");
        Select<EditReason> reason = new Select<>();
        reason.setLabel("Reason of the change");
        reason.setItems(EditReason.values());
        reason.setItemLabelGenerator(EditReason::label);
        reason.setRequiredIndicatorVisible(true);
        Div form = new Div(subject, body, reason);
        form.addClassName("form");
        dialog.add(form);
        Runnable store = () -> {
            reason.setInvalid(reason.getValue() == null);
            if (reason.getValue() == null) {
                reason.setErrorMessage("Choose why you changed the text.");
                reason.focus();
                return;
            }
            try {
                save.accept(
                        new Edited(subject.getValue().strip(), body.getValue().strip(), reason.getValue()));
                dialog.close();
            } catch (Problem problem) {
                body.setInvalid(true);
                body.setErrorMessage(problem.sentence());
            }
        };
        Component button = foot(dialog, "Save", store);
        com.vaadin.flow.component.Shortcuts.addShortcutListener(dialog, store::run, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(dialog)
                .resetFocusOnActiveElement();
        button.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        body.focus();
        return dialog;
    }

    private static Component foot(Dialog dialog, String verb, Runnable then) {
        Button go = new Button(verb, click -> then.run());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), go);
        return go;
    }
}
