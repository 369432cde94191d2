package app.overture.shared.ui;

/** The five tones of status, and the outline of what has not begun. Colour is the third signal, after word and icon. */
public enum Tone {
    NEUTRAL,
    OUTLINE,
    PROGRESS,
    GOOD,
    WARN,
    BAD;

    /** The style class. */
    String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
