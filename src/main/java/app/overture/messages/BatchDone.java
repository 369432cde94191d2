package app.overture.messages;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What one decision about many messages did, and what it takes to find them again.
 *
 * @param flagged how many stayed out of an approval because of a flag
 * @param at when it was decided; no other decision of the same person has the same moment
 */
public record BatchDone(MessageStatus became, int changed, int flagged, Set<UUID> campaignIds, Instant at) {

    public BatchDone {
        campaignIds = Set.copyOf(campaignIds);
    }
}
