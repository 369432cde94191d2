package app.overture.email.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.ui.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutreachTab {

    @Bean
    CampaignTab outreach() {
        return new CampaignTab(
                "Outreach", 40, OutreachView.class, campaign -> campaign.stats().queued(), OutreachTab::isNext);
    }

    /** Sending is the next step once all is decided, and again while a pause waits to be lifted. */
    private static boolean isNext(CampaignDetail campaign) {
        return switch (campaign.status()) {
            case APPROVED, PAUSED -> true;
            case SENDING, SENT -> campaign.stats().approved() > 0;
            case DRAFT, READY, GENERATING, REVIEW, CANCELLED, ARCHIVED -> false;
        };
    }
}
