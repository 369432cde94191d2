package app.overture.email;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Where the provider's reports arrive. The workspace stands in the address, and its own secret must have signed. */
@Service
public class WebhookInbox {

    private static final Logger log = LoggerFactory.getLogger(WebhookInbox.class);

    private final Workspaces workspaces;
    private final Secrets secrets;
    private final EmailEvents events;
    private final Clock clock;

    WebhookInbox(Workspaces workspaces, Secrets secrets, EmailEvents events, Clock clock) {
        this.workspaces = workspaces;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a report once; a repeated one is acknowledged and does nothing.
     *
     * @param body the very bytes that were signed
     * @throws Problem 401 when the signature is missing, wrong or older than five minutes, or there is no such workspace
     */
    public void receive(String slug, String svixId, String timestamp, String signatures, byte[] body) {
        UUID tenantId =
                workspaces.findBySlug(slug).orElseThrow(WebhookInbox::unsigned).id();
        TenantScope.run(tenantId, "mail provider", () -> {
            if (svixId.isBlank() || !signed(svixId, timestamp, signatures, body)) {
                throw unsigned();
            }
            String raw = new String(body, StandardCharsets.UTF_8);
            try {
                events.received(svixId, EmailEvent.read(raw), raw);
            } catch (JacksonException e) {
                throw Problem.badInput("body", "The body is not JSON.");
            }
        });
    }

    private boolean signed(String svixId, String timestamp, String signatures, byte[] body) {
        return secrets.open(SecretName.RESEND_WEBHOOK_SECRET)
                .map(secret -> {
                    try {
                        return new WebhookSignature(secret).holds(svixId, timestamp, signatures, body, clock.instant());
                    } catch (IllegalArgumentException e) {
                        log.warn("The stored webhook secret is not base64; no report can be believed");
                        return false;
                    }
                })
                .orElse(false);
    }

    private static Problem unsigned() {
        return new Problem(
                Problem.Kind.UNAUTHENTICATED,
                "invalid_signature",
                "The signature is missing, wrong or older than five minutes.");
    }
}
