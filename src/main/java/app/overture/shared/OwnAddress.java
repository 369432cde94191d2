package app.overture.shared;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this installation is reached: by people and webhooks from outside, and by itself on its own port. */
@Component
public class OwnAddress {

    private final OvertureProperties properties;
    private final Environment environment;

    OwnAddress(OvertureProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Base of links in mails and of webhook addresses, without a trailing slash. */
    public String publicUrl() {
        return properties.publicUrl().isBlank()
                ? "http://localhost:" + port()
                : properties.publicUrl().replaceAll("/+$", "");
    }

    /** Base under which the application reaches its own sandbox endpoints, without a trailing slash. */
    public String localUrl() {
        return "http://127.0.0.1:" + port();
    }

    private String port() {
        String started = environment.getProperty("local.server.port");
        return started != null ? started : environment.getProperty("server.port", "8080");
    }
}
