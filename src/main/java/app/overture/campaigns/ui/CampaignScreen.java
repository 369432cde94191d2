package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * What a tab's view implements to be told about its campaign. The frame has checked by then that the campaign is ours;
 * the view's own {@code beforeEnter} runs after that check too.
 */
public interface CampaignScreen {

    /** Called when the tab is opened, and again, at most a few times a second, whenever the campaign changed. */
    void show(CampaignDetail campaign);

    /** What stands at the end of the title line; by default the link to the next step. Asked after {@link #show}. */
    default List<Component> actions(CampaignDetail campaign) {
        return List.of();
    }
}
