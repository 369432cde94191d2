package app.overture.email;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose name mails leave a domain.
 *
 * @param ownerId the owner whose campaigns use it first; null for everybody's
 * @param replyTo null when answers go to the sender's own address
 */
public record Sender(
        UUID id,
        UUID domainId,
        @Nullable UUID ownerId,
        String fromName,
        String fromEmail,
        @Nullable String replyTo,
        int version) {}
