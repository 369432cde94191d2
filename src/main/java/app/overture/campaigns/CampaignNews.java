package app.overture.campaigns;

import app.overture.shared.LiveUpdates;
import app.overture.tenancy.TenantScope;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells every open screen that a campaign, its contacts or its messages changed. */
@Component
public class CampaignNews {

    private final LiveUpdates live;

    CampaignNews(LiveUpdates live) {
        this.live = live;
    }

    /** Heard by the screens of this campaign, and by the list of all. */
    public void changed(UUID campaignId) {
        UUID tenantId = TenantScope.tenantId();
        live.publish(topic(tenantId, campaignId));
        live.publish(topicOfAll(tenantId));
    }

    /** The same for what happens to one contact after the other, as a run goes on. */
    void changedSoon(UUID campaignId) {
        UUID tenantId = TenantScope.tenantId();
        live.publishSoon(topic(tenantId, campaignId));
        live.publishSoon(topicOfAll(tenantId));
    }

    public static String topic(UUID tenantId, UUID campaignId) {
        return LiveUpdates.topic(tenantId, "campaign", campaignId);
    }

    public static String topicOfAll(UUID tenantId) {
        return LiveUpdates.topic(tenantId, "campaigns", "all");
    }
}
