package app.overture.contacts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing we know and where it came from. Text only, never markup.
 *
 * @param field what it tells, for example "summary" or "pain_hypothesis"
 * @param source in a person's words, for example "Website" or "Imported file"
 * @param suspicious the passage reads like an instruction; shown to the reviewer, never handed to a model as a fact
 */
public record Fact(
        UUID id,
        Layer layer,
        String field,
        String value,
        String source,
        @Nullable String sourceUrl,
        LocalDate observedOn,
        boolean suspicious) {

    /** The field of what the columns of a contact or company say; the id is then theirs. */
    public static final String RECORD = "record";

    /** Company profile, company research, person. */
    public enum Layer {
        L1,
        L2,
        PERSON;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Layer ofText(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
