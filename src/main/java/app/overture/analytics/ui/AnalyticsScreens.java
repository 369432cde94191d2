package app.overture.analytics.ui;

import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.ui.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What analytics brings to the frame of a campaign. */
@Configuration(proxyBeanMethods = false)
class AnalyticsScreens {

    @Bean
    CampaignTab analyticsTab() {
        return new CampaignTab(
                "Analytics",
                50,
                AnalyticsView.class,
                campaign -> 0,
                campaign -> campaign.status() == CampaignStatus.SENT);
    }
}
