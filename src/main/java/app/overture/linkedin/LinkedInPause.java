package app.overture.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an account, or a part of what it does, rests.
 *
 * @param reason a stable code of {@link PauseReasons}, or what a person gave
 * @param until null when a person must say that it goes on
 */
public record LinkedInPause(
        PauseScope scope,
        String reason,
        Instant since,
        @Nullable Instant until,
        String setBy) {

    /** For a person, for example "Paused: daily limit". */
    public String sentence() {
        return PauseReasons.sentence(reason);
    }

    boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }
}
