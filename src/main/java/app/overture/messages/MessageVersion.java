package app.overture.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text the message once had; number 1 is as first written.
 *
 * @param cause "written", "edited", "regenerated" or "restored"
 */
public record MessageVersion(
        int number,
        String cause,
        String subject,
        String body,
        @Nullable EditReason reason,
        String reasonText,
        String createdBy,
        Instant createdAt) {}
