package app.overture.linkedin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an extension may do next, leased to it for a few minutes.
 *
 * @param actionType connection_request or message
 * @param body empty for an invitation without a note
 * @param notePolicy required, optional (may go without when LinkedIn takes no more notes), or none
 * @param notBefore earlier than this no action of the account begins; null when any moment will do
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QueueItem(
        UUID id,
        String actionType,
        String linkedinUrl,
        String body,
        String contactName,
        String campaignName,
        String notePolicy,
        UUID leaseToken,
        Instant leaseExpiresAt,
        int attempt,
        @Nullable Instant notBefore) {}
