package app.overture.review.ui.letter;

import app.overture.messages.Flag;
import app.overture.shared.ui.Dialogs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the desk asks in a dialog: before a flagged approval and a disqualification. */
public final class QueueDialogs {

    private QueueDialogs() {}

    public static Dialog approveFlagged(List<Flag> flags, Runnable approve) {
        Dialog dialog = Dialogs.create(
                flags.size() == 1 ? "Approve with one flag?" : "Approve with " + flags.size() + " flags?");
        UnorderedList list = new UnorderedList();
        flags.forEach(flag -> list.add(new ListItem(Marks.title(flag) + ": " + flag.explanation())));
        list.addClassName("column");
        dialog.add(list);
        choice(dialog, "Approve anyway", approve, true);
        return dialog;
    }

    public static Dialog disqualify(String name, Runnable here, Runnable everywhere) {
        Dialog dialog = Dialogs.create("Disqualify " + name + "?");
        dialog.add(new Paragraph(
                "What waits for this person is rejected. Everywhere means no campaign may choose them again."));
        Button out = new Button("Everywhere", click -> {
            dialog.close();
            everywhere.run();
        });
        out.addThemeVariants(ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(out);
        choice(dialog, "In this campaign", here, true);
        return dialog;
    }

    private static void choice(Dialog dialog, String verb, Runnable then, boolean focused) {
        Button button = new Button(verb, click -> {
            dialog.close();
            then.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button("Back", click -> dialog.close());
        dialog.getFooter().add(back, button);
        if (focused) {
            button.focus();
        } else {
            button.addClickShortcut(com.vaadin.flow.component.Key.ENTER)
                    .listenOn(dialog)
                    .resetFocusOnActiveElement();
        }
    }
}
