package app.overture.review.ui.grid;

import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.ui.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What review brings to the frame of a campaign. */
@Configuration(proxyBeanMethods = false)
class ReviewScreens {

    @Bean
    CampaignTab messagesTab() {
        return new CampaignTab(
                "Messages",
                30,
                MessagesView.class,
                campaign -> campaign.stats().draft(),
                campaign -> campaign.status() == CampaignStatus.REVIEW);
    }
}
