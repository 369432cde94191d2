package app.overture.playbook.ui;

import app.overture.playbook.PlaybookRules;
import app.overture.settings.SettingsService;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The playbook's own further sheets. */
@Configuration(proxyBeanMethods = false)
class PlaybookScreens {

    @Bean
    @Order(0)
    PlaybookSheet learnedSheet(PlaybookRules rules, SettingsService settings, Clock clock) {
        return new PlaybookSheet() {
            @Override
            public String title() {
                return "Learned from edits";
            }

            @Override
            public Component content() {
                boolean mayWrite = TenantScope.require() instanceof Actor.Person person
                        && person.signedIn().role().covers(Role.EDITOR);
                return new LearnedRules(
                        rules, mayWrite, clock, settings.current().timeZone());
            }
        };
    }
}
