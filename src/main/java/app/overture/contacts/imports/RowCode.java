package app.overture.contacts.imports;

import java.util.Locale;

/** Why a row fares as it does, for machines and for counting. */
public enum RowCode {
    NONE(""),
    EMPTY_ROW("Skipped: nothing in the row"),
    SAME_PERSON("Skipped: same person twice in this file"),
    SUPPRESSED("Skipped: on the suppression list"),
    ALREADY_HERE("Skipped: already here"),
    NOTHING_NEW("Skipped: already here, nothing new"),
    NO_NAME("Not imported: no name"),
    BROKEN_ADDRESS("Not imported: address cannot exist"),
    EXTRA_CELLS("Not imported: more values than columns");

    private final String label;

    RowCode(String label) {
        this.label = label;
    }

    /** How the summary counts it. */
    public String label() {
        return label;
    }

    public String text() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    static RowCode ofText(String text) {
        return text.isEmpty() ? NONE : valueOf(text.toUpperCase(Locale.ROOT));
    }
}
