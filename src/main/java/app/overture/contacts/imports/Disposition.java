package app.overture.contacts.imports;

import java.util.Locale;

/** What happened, or is going to happen, to a row; every row has exactly one. */
public enum Disposition {
    CREATED,
    UPDATED,
    SKIPPED,
    FAILED;

    /** As REST, the schema and the badge spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Disposition ofText(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
