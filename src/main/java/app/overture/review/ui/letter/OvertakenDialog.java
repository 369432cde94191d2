package app.overture.review.ui.letter;

import app.overture.review.Meanwhile;
import app.overture.shared.ui.Dialogs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else was faster: what they did, and which text shall count. Until that is said, both are kept. */
public final class OvertakenDialog {

    private OvertakenDialog() {}

    /**
     * @param before the text that both started from
     * @param mine what was typed
     */
    public static Dialog create(
            Meanwhile meanwhile,
            LetterEditor.Draft before,
            LetterEditor.Draft mine,
            Runnable keepMine,
            Runnable takeTheirs) {
        Dialog dialog = Dialogs.create("Somebody was faster");
        dialog.setWidth("760px");
        boolean open = meanwhile.now().status().isOpenForText();
        dialog.add(new Paragraph(meanwhile.words()
                + (open
                        ? " Your text is kept until you say which one counts."
                        : " Its text cannot be changed any more; copy what you need of yours.")));
        if (meanwhile.anotherText()) {
            dialog.add(new H3("Their change"), new DiffView(before, LetterEditor.Draft.of(meanwhile.now())));
        }
        dialog.add(
                new H3(meanwhile.anotherText() ? "Yours, against theirs" : "Yours"),
                new DiffView(LetterEditor.Draft.of(meanwhile.now()), mine));
        dialog.addClassName("overtaken");
        Button back = new Button("Back to my text", click -> dialog.close());
        Button theirs = new Button(meanwhile.anotherText() ? "Take theirs" : "Leave it as it is", click -> {
            takeTheirs.run();
            dialog.close();
        });
        Button keep = new Button("Keep mine as a new edit", click -> {
            keepMine.run();
            dialog.close();
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.setEnabled(open);
        dialog.getFooter().add(back, theirs, keep);
        back.focus();
        return dialog;
    }
}
