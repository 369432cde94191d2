package app.overture.generation.ui;

import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.ui.CampaignTab;
import app.overture.generation.Generation;
import app.overture.messages.MessageExamples;
import app.overture.playbook.ui.PlaybookSheet;
import app.overture.settings.SettingsService;
import app.overture.shared.LiveUpdates;
import app.overture.shared.ui.CornerCardProvider;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import java.time.Clock;
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
    PlaybookSheet examplesSheet(MessageExamples examples, SettingsService settings, Clock clock) {
        return new PlaybookSheet() {
            @Override
            public String title() {
                return "Examples";
            }

            @Override
            public Component content() {
                boolean mayWrite = TenantScope.require() instanceof Actor.Person person
                        && person.signedIn().role().covers(Role.EDITOR);
                return new ExampleList(
                        examples, mayWrite, clock, settings.current().timeZone());
            }
        };
    }

    @Bean
    CornerCardProvider generationCards(
            Generation generation, ObjectProvider<ProgressDialogs> dialogs, LiveUpdates live) {
        return () -> new GenerationCards(generation, dialogs.getObject(), live);
    }
}
