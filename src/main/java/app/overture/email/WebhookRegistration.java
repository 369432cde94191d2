package app.overture.email;

import static app.overture.db.Tables.EMAIL_WEBHOOKS;
import static app.overture.db.Tables.TENANTS;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.shared.OwnAddress;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the provider where to report, when an account is first used. A signing secret that a person brought is left
 * alone: then they have set up the webhook themselves.
 */
@Component
class WebhookRegistration {

    private static final Logger log = LoggerFactory.getLogger(WebhookRegistration.class);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(30);

    private final EmailProviders providers;
    private final Secrets secrets;
    private final OwnAddress ownAddress;
    private final DSLContext dsl;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<UUID, Instant> notBefore = new ConcurrentHashMap<>();

    WebhookRegistration(
            EmailProviders providers,
            Secrets secrets,
            OwnAddress ownAddress,
            DSLContext dsl,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.providers = providers;
        this.secrets = secrets;
        this.ownAddress = ownAddress;
        this.dsl = dsl;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Outside of any transaction. A refusal does not hold up the mail; it is tried again later. */
    void ensure(EmailAccount account) {
        UUID tenantId = TenantScope.tenantId();
        String endpoint = endpoint(account);
        if (within(() -> registered(account, endpoint))
                || clock.instant().isBefore(notBefore.getOrDefault(tenantId, Instant.MIN))) {
            return;
        }
        try {
            EmailProvider.RemoteWebhook made = providers.of(account).registerWebhook(endpoint);
            within(() -> store(account, endpoint, made));
        } catch (RuntimeException e) {
            // Whatever a provider makes of this call: mail matters more than reports.
            notBefore.put(tenantId, clock.instant().plus(AFTER_REFUSAL));
            log.warn("No webhook at the mail provider, deliveries will not show: {}", e.getMessage());
        }
    }

    /** The sandbox is this very process, so it need not take the way round by the public address. */
    private String endpoint(EmailAccount account) {
        String slug = within(() -> dsl.select(TENANTS.SLUG)
                .from(TENANTS)
                .where(TENANTS.ID.eq(TenantScope.tenantId()))
                .fetchSingle(TENANTS.SLUG));
        return (account.sandbox() ? ownAddress.localUrl() : ownAddress.publicUrl()) + "/webhooks/resend/" + slug;
    }

    private boolean registered(EmailAccount account, String endpoint) {
        Optional<String> secret = secrets.open(SecretName.RESEND_WEBHOOK_SECRET);
        var row = dsl.selectFrom(EMAIL_WEBHOOKS)
                .where(EMAIL_WEBHOOKS.TENANT_ID.eq(TenantScope.tenantId()))
                .fetchOne();
        if (row == null) {
            return secret.isPresent();
        }
        return secret.isPresent()
                && row.getAccount().equals(account.fingerprint())
                && row.getEndpoint().equals(endpoint);
    }

    private boolean store(EmailAccount account, String endpoint, EmailProvider.RemoteWebhook made) {
        secrets.put(SecretName.RESEND_WEBHOOK_SECRET, made.signingSecret());
        dsl.insertInto(EMAIL_WEBHOOKS)
                .set(EMAIL_WEBHOOKS.TENANT_ID, TenantScope.tenantId())
                .set(EMAIL_WEBHOOKS.ACCOUNT, account.fingerprint())
                .set(EMAIL_WEBHOOKS.ENDPOINT, endpoint)
                .set(EMAIL_WEBHOOKS.PROVIDER_ID, made.id())
                .set(EMAIL_WEBHOOKS.REGISTERED_AT, clock.instant())
                .onConflict(EMAIL_WEBHOOKS.TENANT_ID)
                .doUpdate()
                .set(EMAIL_WEBHOOKS.ACCOUNT, account.fingerprint())
                .set(EMAIL_WEBHOOKS.ENDPOINT, endpoint)
                .set(EMAIL_WEBHOOKS.PROVIDER_ID, made.id())
                .set(EMAIL_WEBHOOKS.REGISTERED_AT, clock.instant())
                .execute();
        return true;
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
