package app.overture.linkedin;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;

import app.overture.campaigns.CampaignDeleted;
import app.overture.campaigns.ContactExcluded;
import app.overture.contacts.AddressSuppressed;
import app.overture.contacts.ContactDisqualified;
import app.overture.contacts.ContactReplied;
import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops what still waits, in the transaction that gives the reason. */
@Component
class LinkedInCancellation {

    private final DSLContext dsl;
    private final Outbox outbox;
    private final Clock clock;

    LinkedInCancellation(DSLContext dsl, Outbox outbox, Clock clock) {
        this.dsl = dsl;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(ContactReplied event) {
        cancel(LINKEDIN_SEND_QUEUE.CONTACT_ID.eq(event.contactId()), "replied", "The person replied.");
    }

    @EventListener
    void on(AddressSuppressed event) {
        cancel(
                LINKEDIN_SEND_QUEUE.CONTACT_ID.in(DSL.select(CONTACTS.ID)
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(event.tenantId()))
                        .and(DSL.lower(CONTACTS.EMAIL).eq(event.email()))),
                "suppressed",
                "The person is on the suppression list.");
    }

    @EventListener
    void on(ContactDisqualified event) {
        cancel(LINKEDIN_SEND_QUEUE.CONTACT_ID.eq(event.contactId()), "disqualified", "The person was disqualified.");
    }

    @EventListener
    void on(ContactExcluded event) {
        cancel(
                LINKEDIN_SEND_QUEUE
                        .CONTACT_ID
                        .eq(event.contactId())
                        .and(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(event.campaignId())),
                "excluded",
                "The person was taken out of the campaign.");
    }

    @EventListener
    void on(CampaignDeleted event) {
        cancel(
                LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(event.campaignId()),
                "campaign_deleted",
                "The campaign was called off.");
    }

    private void cancel(Condition which, String code, String reason) {
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "cancelled")
                .set(LINKEDIN_SEND_QUEUE.OUTCOME_CODE, code)
                .set(LINKEDIN_SEND_QUEUE.ERROR, reason)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, clock.instant())
                .where(LINKEDIN_SEND_QUEUE.TENANT_ID.eq(TenantScope.tenantId()))
                .and(LINKEDIN_SEND_QUEUE.STATUS.in("queued", "claimed")) // what has begun may be out already
                .and(which)
                .returning(LINKEDIN_SEND_QUEUE.MESSAGE_ID)
                .fetch(LINKEDIN_SEND_QUEUE.MESSAGE_ID)
                .forEach(message -> outbox.outcome(message, MessageStatus.CANCELLED, clock.instant(), code, reason));
    }
}
