package app.overture.playbook;

import app.overture.shared.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that edits taught. Proposed by counting; only a person accepts or declines it.
 *
 * @param active an accepted one may be switched off; then it stays here and leaves the prompt
 * @param finding what was counted
 * @param support in how many messages
 */
public record PlaybookRule(
        UUID id,
        Status status,
        boolean active,
        String wording,
        String finding,
        int support,
        List<Lesson.Example> examples,
        String decidedBy,
        @Nullable Instant decidedAt,
        int version) {

    public enum Status {
        PROPOSED,
        ACCEPTED,
        DECLINED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Status of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.text().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> Problem.badInput("status", "A rule is proposed, accepted or declined."));
        }
    }

    public PlaybookRule {
        examples = List.copyOf(examples);
    }

    /** Whether the next run writes under it. */
    public boolean holds() {
        return status == Status.ACCEPTED && active;
    }
}
