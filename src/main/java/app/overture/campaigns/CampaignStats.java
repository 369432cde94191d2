package app.overture.campaigns;

import java.math.BigDecimal;

/**
 * A campaign in numbers. Contacts first, then messages by status; planned is contacts times enabled steps.
 *
 * @param contacts without the excluded ones
 * @param flagged drafts that carry a flag
 * @param sent everything that left, whatever became of it
 * @param costUsd what the model calls of this campaign cost, failed ones too
 */
public record CampaignStats(
        int contacts,
        int pending,
        int generating,
        int generated,
        int failed,
        int excluded,
        int cancelled,
        int needEnrichment,
        int planned,
        int messages,
        int draft,
        int flagged,
        int approved,
        int rejected,
        int queued,
        int sent,
        int delivered,
        int bounced,
        int complained,
        int notSent,
        int replied,
        BigDecimal costUsd) {

    /** Approved and everything that came after approval. */
    public int approvedEver() {
        return approved + queued + sent + notSent;
    }
}
