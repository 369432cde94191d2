package app.overture.messages;

import app.overture.campaigns.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved message as a sender takes it.
 *
 * @param recipient e-mail address or LinkedIn profile, or null when the contact has none
 * @param contentHash the seal of the approval
 * @param intact whether the seal still fits recipient, sender, subject and body; if not, it must not leave
 */
public record Sendable(
        UUID id,
        UUID campaignId,
        UUID campaignContactId,
        UUID contactId,
        String contactName,
        UUID ownerId,
        int step,
        Channel channel,
        @Nullable String recipient,
        String subject,
        String body,
        String contentHash,
        boolean intact,
        int version) {}
