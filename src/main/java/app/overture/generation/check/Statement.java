package app.overture.generation.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a draft may speak of.
 *
 * @param id how sentences cite it; empty when it cannot be cited
 * @param label what it is, for example contact_title, company_employees, l2.recent_news; may be empty
 * @param seen the day on which it was observed; null when it has none
 */
public record Statement(
        String id,
        Kind kind,
        String label,
        String text,
        @Nullable LocalDate seen) {

    public enum Kind {
        /** Learnt about the recipient or the company, and dated. */
        FACT,
        /** The recipient's own data: title, company, place. */
        RECIPIENT,
        /** The strategy, the instructions, the guidance: what the sender says of themselves and of the offer. */
        GIVEN
    }

    public static Statement fact(String id, String label, String text, LocalDate seen) {
        return new Statement(id, Kind.FACT, label, text, seen);
    }

    public static Statement recipient(String label, String text) {
        return new Statement("", Kind.RECIPIENT, label, text, null);
    }

    public static Statement given(String text) {
        return given("", text);
    }

    public static Statement given(String label, String text) {
        return new Statement("", Kind.GIVEN, label, text, null);
    }

    /** Whom the sender looks for is no statement about the one they write to. */
    boolean wish() {
        return kind == Kind.GIVEN
                && (label.startsWith("ideal_") || label.equals("triggers") || label.equals("persona"));
    }

    /** A title in it is one that is looked for. */
    boolean sought() {
        return wish() || (kind == Kind.GIVEN && (label.equals("purpose") || label.equals("campaign")));
    }
}
