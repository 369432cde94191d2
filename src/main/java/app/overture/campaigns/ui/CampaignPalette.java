package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignFilter;
import app.overture.campaigns.CampaignRow;
import app.overture.campaigns.CampaignService;
import app.overture.shared.Paging;
import app.overture.shared.ui.PaletteSource;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Campaigns by name, their review, and the start of a new one. */
@Component
@Order(1)
class CampaignPalette implements PaletteSource {

    private final CampaignService campaigns;

    CampaignPalette(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<Entry> find(String words, int most) {
        List<Entry> found = new ArrayList<>();
        campaigns.list(CampaignFilter.all().withSearch(words), new Paging(0, most, "-updated_at")).items().stream()
                .map(CampaignPalette::entry)
                .forEach(found::add);
        if (mayChange() && "new campaign".contains(words.toLowerCase(Locale.ROOT))) {
            found.add(new Entry("Campaigns", "plus", "New campaign", "", "N", "?new"));
        }
        return found;
    }

    private static Entry entry(CampaignRow campaign) {
        int drafts = campaign.stats().draft();
        return Entry.place(
                "Campaigns",
                "send",
                campaign.name(),
                drafts == 0 ? campaign.ownerName() : drafts + " to review",
                "campaigns/" + campaign.id() + (drafts == 0 ? "" : "/messages"));
    }

    private static boolean mayChange() {
        return TenantScope.require() instanceof Actor.Person(var person) && person.role() != Role.VIEWER;
    }
}
