package app.overture.messages;

import app.overture.campaigns.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as lists show it. */
public record MessageRow(
        UUID id,
        UUID campaignId,
        UUID campaignContactId,
        UUID contactId,
        String contactName,
        String jobTitle,
        String companyName,
        int score,
        String icpFit,
        UUID ownerId,
        String ownerName,
        int step,
        Channel channel,
        String label,
        MessageStatus status,
        String subject,
        String body,
        String originalSubject,
        String originalBody,
        @Nullable EditReason editReason,
        String rejectReason,
        List<Flag> flags,
        BigDecimal costUsd,
        int version,
        Instant updatedAt,
        boolean beingRewritten) {

    public MessageRow {
        flags = List.copyOf(flags);
    }

    public boolean isFlagged() {
        return !flags.isEmpty();
    }
}
