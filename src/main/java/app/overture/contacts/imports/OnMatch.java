package app.overture.contacts.imports;

import app.overture.shared.Problem;
import java.util.Locale;

/** What happens to somebody who is here already. */
public enum OnMatch {
    SKIP("leave as is"),
    UPDATE("fill blanks only");

    private final String label;

    OnMatch(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OnMatch ofText(String text) {
        for (OnMatch one : values()) {
            if (one.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw Problem.badInput("on_match", "on_match is skip or update.");
    }
}
