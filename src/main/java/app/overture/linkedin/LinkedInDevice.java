package app.overture.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paired browser.
 *
 * @param state what it said last: active, waiting, paused or dry_run; empty before its first word
 * @param reason the code beside the state, or empty
 * @param consentVersion the text that the person agreed to
 * @param lastSeenAt null before its first word
 * @param revokedAt null while it is paired
 */
public record LinkedInDevice(
        UUID id,
        UUID ownerId,
        String owner,
        UUID userId,
        String name,
        String consentVersion,
        Instant consentAt,
        String version,
        String driverVersion,
        boolean dryRun,
        String state,
        String reason,
        Instant pairedAt,
        @Nullable Instant lastSeenAt,
        @Nullable Instant revokedAt) {

    /** Silent for longer than this, a browser counts as offline; the queue waits for it untouched (edge case 8). */
    public static final Duration OFFLINE_AFTER = Duration.ofMinutes(10);

    /** Whether the person agreed to the text as it is now; without that the browser sends nothing. */
    public boolean hasConsent() {
        return LinkedInConsent.isCurrent(consentVersion);
    }

    public boolean isOnline(Instant now) {
        return revokedAt == null
                && lastSeenAt != null
                && lastSeenAt.plus(OFFLINE_AFTER).isAfter(now);
    }
}
