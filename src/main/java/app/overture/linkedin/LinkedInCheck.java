package app.overture.linkedin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that a person has to look at: nobody knows whether it went out, or it could not be done.
 *
 * @param code a code of {@link ReportCodes}
 * @param reason the sentence to it
 * @param mayHaveLeft nobody knows whether it went out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LinkedInCheck(
        UUID id,
        UUID campaignId,
        UUID contactId,
        UUID ownerId,
        String contactName,
        String actionType,
        String linkedinUrl,
        String code,
        String reason,
        boolean mayHaveLeft,
        int attempt,
        @Nullable Instant begunAt,
        @Nullable Instant observedAt) {}
