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
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** What the grid asks: why something is rejected, and a changed text with its reason. */
final class MessageDialogs {

    /** What a person changed, and why. */
    record Edited(String subject, String body, EditReason reason) {}

    private MessageDialogs() {}

    static Dialog reject(int count, Consumer<RejectReason> then) {
        String what = "Reject " + GridBulk.messages(count);
        Dialog dialog = Dialogs.create(what + "?");
        dialog.setWidth("400px");
        RadioButtonGroup<RejectReason> reasons = new RadioButtonGroup<>("Reason");
        reasons.setItems(RejectReason.values());
        reasons.setItemLabelGenerator(reason -> (reason.ordinal() + 1) + " " + reason.label());
        reasons.setRequiredIndicatorVisible(true);
        reasons.setValue(RejectReason.TOO_GENERIC);
        dialog.add(reasons);
        Consumer<RejectReason> reject = reason -> {
            dialog.close();
            then.accept(reason);
        };
        foot(dialog, what, () -> reject.accept(reasons.getValue()));
        // As in the queue: the digit is the reason, and says it all.
        for (RejectReason reason : RejectReason.values()) {
            int digit = reason.ordinal() + 1;
            for (Key key : List.of(Key.of("Digit" + digit, Integer.toString(digit)), Key.of("Numpad" + digit))) {
                Shortcuts.addShortcutListener(dialog, () -> reject.accept(reason), key)
                        .listenOn(dialog);
            }
        }
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
        form.addClassNames("form", "wide");
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
        Shortcuts.addShortcutListener(dialog, store::run, Key.ENTER, KeyModifier.CONTROL)
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
