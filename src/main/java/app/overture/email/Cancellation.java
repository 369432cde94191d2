package app.overture.email;

import static app.overture.db.Tables.EMAIL_SEND_LOG;

import app.overture.campaigns.CampaignDeleted;
import app.overture.campaigns.CampaignResumed;
import app.overture.campaigns.ContactExcluded;
import app.overture.contacts.AddressSuppressed;
import app.overture.contacts.ContactDisqualified;
import app.overture.contacts.ContactReplied;
import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops what has not left yet, in the transaction that gives the reason. A mail whose batch is frozen is looked at again
 * before each attempt; one that may already have left is left alone.
 */
@Component
class Cancellation {

    private final EmailLedger ledger;
    private final Outbox outbox;
    private final EmailWake wake;
    private final Clock clock;

    Cancellation(EmailLedger ledger, Outbox outbox, EmailWake wake, Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.wake = wake;
        this.clock = clock;
    }

    @EventListener
    void on(ContactReplied event) {
        all(EMAIL_SEND_LOG.CONTACT_ID.eq(event.contactId()), "replied", "The person replied.");
    }

    @EventListener
    void on(AddressSuppressed event) {
        String reason = switch (event.origin()) {
            case UNSUBSCRIBE -> "The person unsubscribed.";
            case BOUNCE -> "The address bounced.";
            case COMPLAINT -> "The person marked an e-mail as spam.";
            case MANUAL, IMPORT -> "The address is on the suppression list.";
        };
        all(EMAIL_SEND_LOG.TO_EMAIL.eq(event.email()), "suppressed", reason);
    }

    @EventListener
    void on(ContactDisqualified event) {
        all(EMAIL_SEND_LOG.CONTACT_ID.eq(event.contactId()), "disqualified", "The person was disqualified.");
    }

    @EventListener
    void on(ContactExcluded event) {
        all(
                EMAIL_SEND_LOG.CONTACT_ID.eq(event.contactId()).and(EMAIL_SEND_LOG.CAMPAIGN_ID.eq(event.campaignId())),
                "excluded",
                "The person was taken out of the campaign.");
    }

    @EventListener
    void on(CampaignDeleted event) {
        all(EMAIL_SEND_LOG.CAMPAIGN_ID.eq(event.campaignId()), "campaign_deleted", "The campaign was called off.");
    }

    @EventListener
    void on(CampaignResumed event) {
        wake.now();
    }

    void all(Condition which, String code, String reason) {
        ledger.lines(which.and(EMAIL_SEND_LOG.STATUS.eq("queued")))
                .forEach(line -> one(line.id(), line.messageId(), code, reason));
    }

    void one(UUID id, UUID messageId, String code, String reason) {
        if (ledger.move(id, Set.of("queued"), "cancelled", code, reason)) {
            outbox.outcome(messageId, MessageStatus.CANCELLED, clock.instant(), code, reason);
        }
    }
}
