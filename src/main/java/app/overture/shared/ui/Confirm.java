package app.overture.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once more before something that costs money, leaves the house, or cannot be undone. */
public final class Confirm {

    private Confirm() {}

    /**
     * @param verb what the button says: verb, object and count, for example "Send 88 e-mails"
     */
    public static ConfirmDialog ask(String title, String sentence, String verb, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog(title, sentence, verb, confirmed -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText("Back");
        dialog.open();
        return dialog;
    }

    /** The same for what destroys or ends something. */
    public static ConfirmDialog askDanger(String title, String sentence, String verb, Runnable then) {
        ConfirmDialog dialog = ask(title, sentence, verb, then);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
