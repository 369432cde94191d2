package app.overture.linkedin;

import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.MESSAGES;

import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives waiting rows their moment: so many days after the step before was sent, by whatever channel. A step waits while
 * one before it is undecided or on its way, and while a person has to look at one that failed. Behind an invitation that
 * is known never to go out, messages are skipped.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkedInSchedule {

    private static final app.overture.db.tables.Messages MINE = MESSAGES.as("mine");
    private static final app.overture.db.tables.Messages BEFORE = MESSAGES.as("before");
    private static final Condition EARLIER = BEFORE.TENANT_ID
            .eq(MINE.TENANT_ID)
            .and(BEFORE.CAMPAIGN_CONTACT_ID.eq(MINE.CAMPAIGN_CONTACT_ID))
            .and(BEFORE.STEP.lt(MINE.STEP));
    private static final Condition FINAL =
            BEFORE.STATUS.in("failed", "skipped").and(BEFORE.OUTCOME_CODE.in(ReportCodes.finalCodes()));

    private final DSLContext dsl;
    private final Outbox outbox;
    private final Clock clock;

    LinkedInSchedule(DSLContext dsl, Outbox outbox, Clock clock) {
        this.dsl = dsl;
        this.outbox = outbox;
        this.clock = clock;
    }

    void release(UUID campaignId) {
        release(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId));
    }

    void releaseOf(UUID contactId) {
        release(LINKEDIN_SEND_QUEUE.CONTACT_ID.eq(contactId));
    }

    void releaseAll() {
        release(DSL.noCondition());
    }

    private void release(Condition which) {
        Condition waiting = LINKEDIN_SEND_QUEUE
                .TENANT_ID
                .eq(TenantScope.tenantId())
                .and(LINKEDIN_SEND_QUEUE.STATUS.eq("queued"))
                .and(LINKEDIN_SEND_QUEUE.DUE_AT.isNull())
                .and(MINE.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(MINE.ID.eq(LINKEDIN_SEND_QUEUE.MESSAGE_ID))
                .and(which);
        skipBehindRefused(waiting);
        Field<Instant> due = DSL.field("""
                coalesce((select b.sent_at + make_interval(days => coalesce((
                        select sum(s.delay_days) from campaign_steps s
                        where s.tenant_id = b.tenant_id and s.campaign_id = b.campaign_id and s.enabled
                          and s.position > b.step and s.position <= mine.step), 0)::int)
                    from messages b
                    where b.tenant_id = mine.tenant_id and b.campaign_contact_id = mine.campaign_contact_id
                      and b.step < mine.step and b.sent_at is not null
                    order by b.step desc limit 1), {0}::timestamptz)""", SQLDataType.INSTANT, DSL.val(clock.instant(), SQLDataType.INSTANT));
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.DUE_AT, due)
                .from(MINE)
                .where(waiting)
                .andNotExists(DSL.selectOne()
                        .from(BEFORE)
                        .where(EARLIER)
                        .and(BEFORE.STATUS
                                .in("draft", "approved", "queued")
                                .or(BEFORE.CHANNEL
                                        .ne("email")
                                        .and(BEFORE.STATUS.eq("failed"))
                                        .andNot(FINAL))))
                .execute();
    }

    private void skipBehindRefused(Condition waiting) {
        String code = ReportCodes.NOT_CONNECTED;
        Instant now = clock.instant();
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "skipped")
                .set(LINKEDIN_SEND_QUEUE.OUTCOME_CODE, code)
                .set(LINKEDIN_SEND_QUEUE.ERROR, ReportCodes.sentence(code))
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .from(MINE)
                .where(waiting)
                .and(LINKEDIN_SEND_QUEUE.ACTION_TYPE.eq("message"))
                .andExists(DSL.selectOne()
                        .from(BEFORE)
                        .where(EARLIER)
                        .and(BEFORE.CHANNEL.eq("linkedin_connect"))
                        .and(FINAL))
                .returning(LINKEDIN_SEND_QUEUE.MESSAGE_ID)
                .fetch(LINKEDIN_SEND_QUEUE.MESSAGE_ID)
                .forEach(message ->
                        outbox.outcome(message, MessageStatus.SKIPPED, now, code, ReportCodes.sentence(code)));
    }
}
