package app.overture.messages;

import app.overture.campaigns.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message with everything a reviewer or sender needs to know about it.
 *
 * @param example it was marked to show the writer how messages shall sound
 */
public record MessageDetail(
        UUID id,
        UUID campaignId,
        UUID campaignContactId,
        UUID contactId,
        String contactName,
        String jobTitle,
        String companyName,
        int score,
        String icpFit,
        @Nullable String contactEmail,
        @Nullable String contactLinkedinUrl,
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
        String editReasonText,
        String rejectReason,
        int regenCount,
        Map<String, String> regenConfig,
        String language,
        String tone,
        List<Sentence> evidence,
        List<Flag> flags,
        @Nullable String contentHash,
        BigDecimal costUsd,
        boolean example,
        @Nullable Instant decidedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        String outcomeCode,
        String outcomeReason,
        Instant createdAt,
        Instant updatedAt,
        int version,
        boolean beingRewritten) {

    public MessageDetail {
        regenConfig = Map.copyOf(regenConfig);
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
    }

    public boolean isFlagged() {
        return !flags.isEmpty();
    }
}
