package app.overture.linkedin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that has not gone yet, as the planner and the list for sending by hand show it.
 *
 * @param status queued, claimed or executing
 * @param dueAt null while it waits for the step before it
 * @param notePlan for an invitation: with_note, without_note, or waits_for_note when this month's are used up; empty for
 *     a message
 * @param noteLength characters of the note that the account takes
 * @param holder null while it is in nobody's hands, or in a browser's
 */
public record LinkedInWaiting(
        UUID id,
        UUID messageId,
        UUID campaignId,
        String campaign,
        UUID contactId,
        String contactName,
        String actionType,
        String linkedinUrl,
        String body,
        String status,
        @Nullable Instant dueAt,
        String notePlan,
        int noteLength,
        @Nullable Holder holder) {

    /** Who has opened it to send it by hand, and until when nobody else gets it. */
    public record Holder(UUID userId, String name, Instant until) {}

    public boolean isInvitation() {
        return actionType.equals(AccountStore.INVITE);
    }
}
