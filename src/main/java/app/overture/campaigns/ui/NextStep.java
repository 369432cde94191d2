package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignRow;
import app.overture.campaigns.CampaignStats;
import app.overture.campaigns.CampaignStatus;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next for a campaign, worded for its status, and where it is done.
 *
 * @param place the last part of the address, for example "generate"
 */
record NextStep(String label, String place) {

    static NextStep of(CampaignRow row) {
        return of(row.status(), row.pausedFrom(), row.stats());
    }

    static NextStep of(CampaignDetail campaign) {
        return of(campaign.status(), campaign.pausedFrom(), campaign.stats());
    }

    private static NextStep of(CampaignStatus status, @Nullable CampaignStatus pausedFrom, CampaignStats stats) {
        return switch (status) {
            case DRAFT -> new NextStep("Add contacts", "contacts");
            case READY -> new NextStep("Generate " + stats.planned(), "generate");
            case GENERATING -> new NextStep("Watch progress", "generate");
            case REVIEW ->
                stats.draft() > 0
                        ? new NextStep("Review " + stats.draft(), "review")
                        : new NextStep("See messages", "messages");
            case APPROVED ->
                stats.approved() > 0
                        ? new NextStep(
                                "Send " + stats.approved() + (stats.approved() == 1 ? " message" : " messages"),
                                "outreach")
                        : new NextStep("See messages", "messages");
            case SENDING -> new NextStep("See progress", "outreach");
            case PAUSED -> new NextStep("Resume", pausedFrom == CampaignStatus.GENERATING ? "generate" : "outreach");
            case SENT, CANCELLED, ARCHIVED -> new NextStep("See results", "analytics");
        };
    }

    /** Why the status is as it is, for its second line. */
    static String why(CampaignStatus status, CampaignStats stats, String pauseReason) {
        return switch (status) {
            case DRAFT -> stats.contacts() == 0 ? "No contacts yet" : count(stats.contacts(), "contact");
            case READY -> stats.needEnrichment() > 0 ? need(stats.needEnrichment()) : "Nothing written yet";
            case GENERATING -> (stats.generated() + stats.failed()) + " of " + stats.contacts() + " contacts";
            case REVIEW -> stats.draft() + " waiting";
            case APPROVED -> stats.rejected() + " rejected";
            case SENDING -> stats.queued() > 0 ? stats.queued() + " queued" : "Nothing queued";
            case SENT -> stats.replied() == 1 ? "1 reply" : stats.replied() + " replies";
            case PAUSED -> pauseReason;
            case CANCELLED -> "Called off";
            case ARCHIVED -> "Put away";
        };
    }

    static String need(int contacts) {
        return contacts == 1 ? "1 needs enrichment" : contacts + " need enrichment";
    }

    static String count(int number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    Anchor link(UUID campaignId) {
        Anchor link = new Anchor("campaigns/" + campaignId + "/" + place, label);
        link.addClassName("link-button");
        return link;
    }
}
