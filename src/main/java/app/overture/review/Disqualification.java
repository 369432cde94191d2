package app.overture.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who was taken out in review, with what it takes to bring them back.
 *
 * @param campaignId only there; null for everywhere
 * @param drafts messages that waited for a decision
 * @param approved messages that were approved and not yet queued
 */
public record Disqualification(UUID contactId, @Nullable UUID campaignId, List<UUID> drafts, List<UUID> approved) {

    public Disqualification {
        drafts = List.copyOf(drafts);
        approved = List.copyOf(approved);
    }
}
