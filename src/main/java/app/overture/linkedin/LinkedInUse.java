package app.overture.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account has begun so far.
 *
 * @param invitesWeekFrees when the oldest invitation leaves the rolling week; null when there is none
 */
public record LinkedInUse(
        int invitesToday,
        int invitesThisWeek,
        int messagesToday,
        int notesThisMonth,
        @Nullable Instant invitesWeekFrees) {}
