package app.overture.review.ui.keys;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /**
     * Modes whose keys are registered together. R, 4 and A may come within one round trip, and a key that was not registered
     * yet when it went down would never be heard; what each means is for the mode to say.
     */
    Set<Mode> together() {
        return this == DECIDING || this == REJECTING ? EnumSet.of(DECIDING, REJECTING) : EnumSet.of(this);
    }

    /** As the page carries it in {@code data-mode}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
