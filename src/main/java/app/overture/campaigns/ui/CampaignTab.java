package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import com.vaadin.flow.component.Component;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * One tab of a campaign. A feature makes a bean of it, for example
 *
 * <pre>{@code
 * @Bean
 * CampaignTab messagesTab() {
 *     return new CampaignTab("Messages", 30, MessagesView.class,
 *             campaign -> campaign.stats().draft(), campaign -> campaign.status() == CampaignStatus.REVIEW);
 * }
 * }</pre>
 *
 * @param order Contacts 10, Generate 20, Messages 30, Outreach 40, Analytics 50
 * @param view routed as {@code campaigns/:campaignId/…} with {@link CampaignLayout} as its layout
 * @param count what waits there; nothing is shown for 0
 * @param next whether the next step is taken there; marks the tab with a dot
 */
public record CampaignTab(
        String label,
        int order,
        Class<? extends Component> view,
        ToIntFunction<CampaignDetail> count,
        Predicate<CampaignDetail> next) {

    public CampaignTab(String label, int order, Class<? extends Component> view) {
        this(label, order, view, campaign -> 0, campaign -> false);
    }
}
