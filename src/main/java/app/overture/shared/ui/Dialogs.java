package app.overture.shared.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * The one place where dialogs are made. Vaadin's own default leaves the shortcuts of the screen behind live: a word typed
 * into a dialog would approve messages. STRICT closes that door.
 */
public final class Dialogs {

    private Dialogs() {}

    /** A dialog that traps the focus and gives it back; not yet open. */
    public static Dialog create(String title) {
        Dialog dialog = new Dialog();
        dialog.setModality(ModalityMode.STRICT);
        dialog.setHeaderTitle(title);
        dialog.setCloseOnOutsideClick(false);
        dialog.setMaxWidth("calc(100vw - 48px)");
        return dialog;
    }
}
