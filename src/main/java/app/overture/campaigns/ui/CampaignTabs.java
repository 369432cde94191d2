package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The strip of a campaign's tabs, each with what waits there; a dot marks where the next step is taken. */
final class CampaignTabs extends Nav {

    CampaignTabs() {
        addClassName("tabs");
        setAriaLabel("Campaign");
    }

    void show(List<CampaignTab> tabs, CampaignDetail campaign, Class<?> current) {
        removeAll();
        tabs.forEach(tab -> add(link(tab, campaign, tab.view() == current)));
    }

    private static RouterLink link(CampaignTab tab, CampaignDetail campaign, boolean current) {
        RouterLink link = new RouterLink(
                tab.view(),
                new RouteParameters(CampaignLayout.CAMPAIGN_ID, campaign.id().toString()));
        link.addClassName("tab");
        link.setHighlightCondition((self, event) -> false);
        link.add(new Span(tab.label()));
        int count = tab.count().applyAsInt(campaign);
        if (count > 0) {
            Span number = new Span(Integer.toString(count));
            number.addClassName("count");
            link.add(number);
        }
        if (tab.next().test(campaign)) {
            Span dot = new Span();
            dot.addClassName("dot");
            dot.getElement().setAttribute("role", "img");
            dot.getElement().setAttribute("aria-label", "next step");
            link.add(dot);
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
