package app.overture.linkedin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the queue as its moves need it. */
record QueueRow(
        UUID id,
        UUID messageId,
        UUID campaignId,
        UUID contactId,
        UUID ownerId,
        String actionType,
        String linkedinUrl,
        String body,
        String status,
        @Nullable UUID leaseToken,
        @Nullable Instant leaseExpiresAt,
        @Nullable UUID deviceId,
        int attempt,
        @Nullable Instant begunAt,
        String outcomeCode,
        @Nullable Boolean withNote,
        @Nullable UUID heldBy) {

    boolean isInvitation() {
        return actionType.equals(AccountStore.INVITE);
    }

    boolean isOver() {
        return switch (status) {
            case "sent", "failed", "skipped", "cancelled" -> true;
            default -> false;
        };
    }

    boolean isUnknown() {
        return status.equals("failed") && outcomeCode.equals(ReportCodes.UNKNOWN);
    }
}
