package app.overture.settings;

import java.util.Locale;

/** What happens at the monthly budget: refuse, refuse above 120 %, or only watch. */
public enum BudgetMode {
    HARD,
    SOFT,
    MONITOR;

    /** As the schema and REST spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BudgetMode of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
