package app.overture.generation.ui;

import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.ui.CampaignTab;
import app.overture.generation.Generation;
import app.overture.shared.LiveUpdates;
import app.overture.shared.ui.CornerCardProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What generation brings to the frames of others: a tab of the campaign and a card that follows the person. */
@Configuration(proxyBeanMethods = false)
class GenerationScreens {

    @Bean
    CampaignTab generateTab() {
        return new CampaignTab(
                "Generate",
                20,
                GenerateView.class,
                campaign -> 0,
                campaign ->
                        campaign.status() == CampaignStatus.READY || campaign.status() == CampaignStatus.GENERATING);
    }

    @Bean
    CornerCardProvider generationCards(
            Generation generation, ObjectProvider<ProgressDialogs> dialogs, LiveUpdates live) {
        return () -> new GenerationCards(generation, dialogs.getObject(), live);
    }
}
