package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsTabConfiguration {

    @Bean
    CampaignTab contactsTab() {
        return new CampaignTab(
                "Contacts",
                10,
                ContactsTab.class,
                campaign -> campaign.stats().contacts(),
                campaign -> campaign.status() == CampaignStatus.DRAFT);
    }
}
