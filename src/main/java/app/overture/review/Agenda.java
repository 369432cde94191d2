package app.overture.review;

import app.overture.campaigns.CampaignDetail;
import java.util.List;
import java.util.UUID;

/**
 * What lies on the desk when a person sits down.
 *
 * @param open drafts in the order of review: best contact first, then the contact's steps one after the other
 */
public record Agenda(CampaignDetail campaign, List<UUID> open, Tally tally) {

    public Agenda {
        open = List.copyOf(open);
    }
}
