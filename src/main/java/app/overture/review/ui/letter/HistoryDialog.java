package app.overture.review.ui.letter;

import app.overture.messages.MessageDetail;
import app.overture.messages.MessageVersion;
import app.overture.review.TextHistory;
import app.overture.shared.ui.Dialogs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.util.function.Consumer;

/** The history of a message over the screen; choosing a version closes it. */
public final class HistoryDialog {

    private HistoryDialog() {}

    public static Dialog create(
            MessageDetail message,
            TextHistory history,
            Clock clock,
            boolean mayRestore,
            Consumer<MessageVersion> restore) {
        Dialog dialog = Dialogs.create("History of step " + message.step() + " to " + message.contactName());
        dialog.addClassName("history-dialog");
        dialog.setWidth("760px");
        dialog.add(new MessageHistory(
                history.versions(),
                clock,
                history.zone(),
                mayRestore && message.status().isOpenForText(),
                version -> {
                    dialog.close();
                    restore.accept(version);
                }));
        Button close = new Button("Close", click -> dialog.close());
        dialog.getFooter().add(close);
        close.focus();
        return dialog;
    }
}
