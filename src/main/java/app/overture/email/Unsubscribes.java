package app.overture.email;

import static app.overture.db.Tables.EMAIL_SEND_LOG;
import static app.overture.db.Tables.TENANTS;

import app.overture.contacts.Suppressions;
import app.overture.tenancy.TenantScope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People who want no further mail, by the link in each of them. Nobody signs in; the link's signature says whose it is. */
@Service
public class Unsubscribes {

    private final UnsubscribeTokens tokens;
    private final Suppressions suppressions;
    private final DSLContext dsl;
    private final TransactionTemplate transaction;

    Unsubscribes(
            UnsubscribeTokens tokens,
            Suppressions suppressions,
            DSLContext dsl,
            PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.suppressions = suppressions;
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whom a link is about.
     *
     * @param workspace in whose name the mails came
     */
    public record Subscriber(String email, String workspace) {}

    /** Changes nothing: mail scanners open every link. Empty when the link is not ours, or the mail is gone. */
    public Optional<Subscriber> find(String token) {
        return tokens.read(token).flatMap(read -> within(read, () -> subscriber(read)));
    }

    /** Puts the address on the suppression list, which also calls off what still waits for it. */
    public Optional<Subscriber> unsubscribe(String token) {
        return tokens.read(token)
                .flatMap(read -> within(read, () -> {
                    Optional<Subscriber> found = subscriber(read);
                    found.ifPresent(one -> suppressions.add(
                            one.email(), "Unsubscribed by the link in an e-mail", Suppressions.Origin.UNSUBSCRIBE));
                    return found;
                }));
    }

    private Optional<Subscriber> subscriber(UnsubscribeTokens.Unsubscribe read) {
        return dsl.select(EMAIL_SEND_LOG.TO_EMAIL, TENANTS.NAME)
                .from(EMAIL_SEND_LOG)
                .join(TENANTS)
                .on(TENANTS.ID.eq(EMAIL_SEND_LOG.TENANT_ID))
                .where(EMAIL_SEND_LOG.TENANT_ID.eq(read.tenantId()))
                .and(EMAIL_SEND_LOG.MESSAGE_ID.eq(read.messageId()))
                .fetchOptional(row -> new Subscriber(row.value1(), row.value2()));
    }

    private <T> T within(UnsubscribeTokens.Unsubscribe read, Supplier<T> work) {
        return TenantScope.call(
                read.tenantId(),
                "unsubscribe link",
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
