package app.overture.email;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.EMAIL_EVENTS;
import static app.overture.db.Tables.EMAIL_SEND_LOG;

import app.overture.contacts.ContactService;
import app.overture.contacts.Suppressions;
import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import app.overture.shared.EmailAddress;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the provider reports about mails. Reports come late, twice and in any order: each is written down once by its id,
 * and moves a mail only forwards.
 */
@Service
@Transactional
class EmailEvents {

    private static final Set<String> UNDECIDED = Set.of("queued", "batched", "unknown");
    private static final Set<String> BEFORE_DELIVERY = Set.of("queued", "batched", "unknown", "sent");
    private static final Set<String> BEFORE_BOUNCE = Set.of("queued", "batched", "unknown", "sent", "delivered");
    private static final Set<String> BEFORE_COMPLAINT =
            Set.of("queued", "batched", "unknown", "sent", "delivered", "bounced");

    private final DSLContext dsl;
    private final EmailLedger ledger;
    private final Outbox outbox;
    private final Suppressions suppressions;
    private final ContactService contacts;
    private final Cancellation cancellation;
    private final DomainHealth health;
    private final EmailWake wake;
    private final Clock clock;

    EmailEvents(
            DSLContext dsl,
            EmailLedger ledger,
            Outbox outbox,
            Suppressions suppressions,
            ContactService contacts,
            Cancellation cancellation,
            DomainHealth health,
            EmailWake wake,
            Clock clock) {
        this.dsl = dsl;
        this.ledger = ledger;
        this.outbox = outbox;
        this.suppressions = suppressions;
        this.contacts = contacts;
        this.cancellation = cancellation;
        this.health = health;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Writes a report down and follows it; one that was here before does nothing.
     *
     * @param raw the report as it came
     */
    void received(String svixId, EmailEvent event, String raw) {
        int fresh = dsl.insertInto(EMAIL_EVENTS)
                .set(EMAIL_EVENTS.TENANT_ID, TenantScope.tenantId())
                .set(EMAIL_EVENTS.SVIX_ID, svixId)
                .set(EMAIL_EVENTS.TYPE, event.type())
                .set(EMAIL_EVENTS.RESEND_MESSAGE_ID, event.providerId().orElse(null))
                .set(EMAIL_EVENTS.PAYLOAD, JSONB.valueOf(raw))
                .set(EMAIL_EVENTS.RECEIVED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (fresh == 1 && follow(event)) {
            applied(svixId);
            wake.now();
        }
    }

    /** A webhook can be faster than the answer to the call that it is about. */
    void applyEarlyOnes(List<String> providerIds) {
        dsl.select(EMAIL_EVENTS.SVIX_ID, EMAIL_EVENTS.PAYLOAD)
                .from(EMAIL_EVENTS)
                .where(EMAIL_EVENTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_EVENTS.RESEND_MESSAGE_ID.in(providerIds))
                .and(EMAIL_EVENTS.APPLIED_AT.isNull())
                .orderBy(EMAIL_EVENTS.RECEIVED_AT)
                .fetch()
                .forEach(row -> {
                    if (follow(EmailEvent.read(row.value2().data()))) {
                        applied(row.value1());
                    }
                });
    }

    private void applied(String svixId) {
        dsl.update(EMAIL_EVENTS)
                .set(EMAIL_EVENTS.APPLIED_AT, clock.instant())
                .where(EMAIL_EVENTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_EVENTS.SVIX_ID.eq(svixId))
                .execute();
    }

    /** @return whether it was about something we know */
    private boolean follow(EmailEvent event) {
        if (event.type().equals("email.received")) {
            return replied(event);
        }
        Optional<EmailLedger.Line> about = line(event);
        about.ifPresent(line -> {
            event.providerId().filter(id -> line.providerId() == null).ifPresent(id -> ledger.named(line.id(), id));
            move(line, event);
        });
        return about.isPresent();
    }

    private void move(EmailLedger.Line line, EmailEvent event) {
        switch (event.type()) {
            case "email.sent", "email.delivery_delayed" -> to(line, UNDECIDED, MessageStatus.SENT, "", "");
            case "email.delivered", "email.opened", "email.clicked" ->
                to(line, BEFORE_DELIVERY, MessageStatus.DELIVERED, "", "");
            case "email.bounced" -> bounced(line, event);
            case "email.complained" -> complained(line);
            case "email.failed", "email.suppressed" ->
                to(line, BEFORE_DELIVERY, MessageStatus.FAILED, "provider_failed", event.reason());
            default -> {} // types that the provider invents later change nothing
        }
    }

    private void bounced(EmailLedger.Line line, EmailEvent event) {
        if (!to(line, BEFORE_BOUNCE, MessageStatus.BOUNCED, "bounced", event.reason())) {
            return;
        }
        if (event.permanentBounce()) {
            suppressions.add(line.toEmail(), "Bounced: " + event.reason(), Suppressions.Origin.BOUNCE);
        } else {
            cancellation.all(
                    EMAIL_SEND_LOG.CONTACT_ID.eq(line.contactId()), "earlier_step_failed", "The address bounced.");
        }
        health.judge(Senders.domainOf(line.fromEmail()));
    }

    private void complained(EmailLedger.Line line) {
        if (to(line, BEFORE_COMPLAINT, MessageStatus.COMPLAINED, "complained", "Marked as spam.")) {
            suppressions.add(line.toEmail(), "Marked an e-mail as spam", Suppressions.Origin.COMPLAINT);
            health.judge(Senders.domainOf(line.fromEmail()));
        }
    }

    private boolean to(EmailLedger.Line line, Set<String> from, MessageStatus status, String code, String reason) {
        if (!ledger.move(line.id(), from, status.text(), code, reason)) {
            return false;
        }
        outbox.outcome(line.messageId(), status, clock.instant(), code, reason);
        return true;
    }

    private boolean replied(EmailEvent event) {
        Optional<UUID> contact = event.from()
                .flatMap(EmailAddress::parse)
                .flatMap(address -> dsl.select(CONTACTS.ID)
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(TenantScope.tenantId()))
                        .and(DSL.lower(CONTACTS.EMAIL).eq(address.value()))
                        .fetchOptional(CONTACTS.ID));
        contact.ifPresent(contacts::markReplied);
        return contact.isPresent();
    }

    /** By our own tag, which is there even when the answer to the call was lost; else by the provider's id. */
    private Optional<EmailLedger.Line> line(EmailEvent event) {
        return event.messageId()
                .flatMap(id ->
                        ledger.lines(EMAIL_SEND_LOG.MESSAGE_ID.eq(id)).stream().findFirst())
                .or(() -> event.providerId()
                        .flatMap(id -> ledger.lines(EMAIL_SEND_LOG.RESEND_MESSAGE_ID.eq(id)).stream()
                                .findFirst()));
    }
}
