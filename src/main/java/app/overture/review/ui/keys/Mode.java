package app.overture.review.ui.keys;

import java.util.Locale;

/** What the keys mean at the moment. Exactly one mode is on, and only its keys are registered. */
public enum Mode {
    /** No field on the screen: single letters decide. */
    DECIDING,
    /** A digit says why the message is turned down. */
    REJECTING,
    /** The text is a field: letters are letters. */
    EDITING,
    /** A digit says why the text was changed. */
    EXPLAINING,
    /** A dialog is open: its own keys only. */
    DIALOG;

    /** As the page carries it in {@code data-mode}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
