package app.overture.shell;

import app.overture.settings.SettingsService;
import app.overture.shared.ui.SandboxNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lends the strip to screens that stand outside of the frame. */
@Configuration(proxyBeanMethods = false)
class SandboxNotices {

    @Bean
    SandboxNotice sandboxNotice(SettingsService settings) {
        return () -> new SandboxStrip(settings.sandboxWriter(), settings.sandboxMailbox());
    }
}
