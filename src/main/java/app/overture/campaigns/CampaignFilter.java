package app.overture.campaigns;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns to list. No statuses means all but the archived ones.
 *
 * @param search part of the name or description
 */
public record CampaignFilter(
        Set<CampaignStatus> statuses, @Nullable UUID ownerId, String search) {

    public CampaignFilter {
        statuses = Set.copyOf(statuses);
        search = search.strip();
    }

    public static CampaignFilter all() {
        return new CampaignFilter(Set.of(), null, "");
    }

    public CampaignFilter withStatuses(Set<CampaignStatus> wanted) {
        return new CampaignFilter(wanted, ownerId, search);
    }

    public CampaignFilter withOwner(@Nullable UUID wanted) {
        return new CampaignFilter(statuses, wanted, search);
    }

    public CampaignFilter withSearch(String wanted) {
        return new CampaignFilter(statuses, ownerId, wanted);
    }
}
