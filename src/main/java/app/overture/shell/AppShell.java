package app.overture.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** One theme, a handful of style sheets by part, push for everything that lives. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/icons.css")
@StyleSheet("styles/parts.css")
@StyleSheet("styles/screens.css")
@StyleSheet("styles/contacts.css")
@StyleSheet("styles/campaigns.css")
@StyleSheet("styles/generation.css")
@StyleSheet("styles/review.css")
@StyleSheet("styles/letter.css")
@StyleSheet("styles/email.css")
@StyleSheet("styles/settings.css")
@StyleSheet("styles/linkedin.css")
@StyleSheet("styles/playbook.css")
@StyleSheet("styles/analytics.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Overture");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "images/overture.svg", "any");
    }
}
