package app.overture.email;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.EMAIL_SEND_LOG;

import app.overture.db.tables.records.EmailSendLogRecord;
import app.overture.messages.Sendable;
import app.overture.shared.Ids;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The send ledger: one row per message, written before any call and never removed. */
@Repository
class EmailLedger {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;

    EmailLedger(DSLContext dsl, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /** A row of the ledger that an event is about. */
    record Line(
            UUID id,
            UUID messageId,
            UUID campaignId,
            UUID contactId,
            String status,
            String toEmail,
            String fromEmail,
            @Nullable String providerId) {}

    /** One sender at a time per campaign, to the end of the transaction. */
    void lock(UUID campaignId) {
        dsl.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 26))", DSL.val("send " + campaignId));
    }

    boolean knows(UUID campaignId) {
        return dsl.fetchExists(EMAIL_SEND_LOG, mine().and(EMAIL_SEND_LOG.CAMPAIGN_ID.eq(campaignId)));
    }

    /** A message that is in the ledger already stays as it is there. */
    void insert(List<Sendable> messages, Senders.Choice sender) {
        Instant now = clock.instant();
        for (Sendable message : messages) {
            dsl.insertInto(EMAIL_SEND_LOG)
                    .set(EMAIL_SEND_LOG.TENANT_ID, TenantScope.tenantId())
                    .set(EMAIL_SEND_LOG.ID, ids.next())
                    .set(EMAIL_SEND_LOG.MESSAGE_ID, message.id())
                    .set(EMAIL_SEND_LOG.CAMPAIGN_ID, message.campaignId())
                    .set(EMAIL_SEND_LOG.CONTACT_ID, message.contactId())
                    .set(EMAIL_SEND_LOG.STEP, message.step())
                    .set(EMAIL_SEND_LOG.STATUS, "queued")
                    .set(EMAIL_SEND_LOG.CONTENT_HASH, message.contentHash())
                    .set(
                            EMAIL_SEND_LOG.TO_EMAIL,
                            Objects.requireNonNull(message.recipient()).toLowerCase(Locale.ROOT))
                    .set(EMAIL_SEND_LOG.FROM_EMAIL, sender.fromEmail())
                    .set(EMAIL_SEND_LOG.FROM_NAME, sender.fromName())
                    .set(EMAIL_SEND_LOG.REPLY_TO, sender.replyTo())
                    .set(EMAIL_SEND_LOG.CREATED_AT, now)
                    .set(EMAIL_SEND_LOG.UPDATED_AT, now)
                    .onConflict(EMAIL_SEND_LOG.TENANT_ID, EMAIL_SEND_LOG.MESSAGE_ID)
                    .doNothing()
                    .execute();
        }
    }

    /** What may be claimed now, oldest due first; nobody else gets these rows until the transaction ends. */
    List<EmailSendLogRecord> claim(Collection<String> sendingDomains, int most) {
        return dsl.selectFrom(EMAIL_SEND_LOG)
                .where(mine())
                .and(EMAIL_SEND_LOG.STATUS.eq("queued"))
                .and(EMAIL_SEND_LOG.DUE_AT.le(clock.instant()))
                .and(domain().in(sendingDomains))
                .and(EMAIL_SEND_LOG.CAMPAIGN_ID.in(sendingCampaigns()))
                .orderBy(EMAIL_SEND_LOG.DUE_AT, EMAIL_SEND_LOG.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    /** When the next row that nothing holds back is due. */
    @Nullable
    Instant nextDue(Collection<String> sendingDomains) {
        return dsl.select(DSL.min(EMAIL_SEND_LOG.DUE_AT))
                .from(EMAIL_SEND_LOG)
                .where(mine())
                .and(EMAIL_SEND_LOG.STATUS.eq("queued"))
                .and(domain().in(sendingDomains))
                .and(EMAIL_SEND_LOG.CAMPAIGN_ID.in(sendingCampaigns()))
                .fetchOne(0, Instant.class);
    }

    List<EmailSendLogRecord> ofBatch(UUID batchId) {
        return dsl.selectFrom(EMAIL_SEND_LOG)
                .where(mine())
                .and(EMAIL_SEND_LOG.BATCH_ID.eq(batchId))
                .orderBy(EMAIL_SEND_LOG.BATCH_POSITION)
                .forUpdate()
                .fetch();
    }

    void putOff(UUID id, Instant due) {
        dsl.update(EMAIL_SEND_LOG)
                .set(EMAIL_SEND_LOG.DUE_AT, due)
                .set(EMAIL_SEND_LOG.UPDATED_AT, clock.instant())
                .where(mine())
                .and(EMAIL_SEND_LOG.ID.eq(id))
                .execute();
    }

    /** Ties rows to a batch, in their order. */
    void batched(UUID batchId, List<UUID> inOrder) {
        for (int position = 0; position < inOrder.size(); position++) {
            dsl.update(EMAIL_SEND_LOG)
                    .set(EMAIL_SEND_LOG.STATUS, "batched")
                    .set(EMAIL_SEND_LOG.BATCH_ID, batchId)
                    .set(EMAIL_SEND_LOG.BATCH_POSITION, position)
                    .set(EMAIL_SEND_LOG.CODE, "")
                    .set(EMAIL_SEND_LOG.ERROR, "")
                    .set(EMAIL_SEND_LOG.UPDATED_AT, clock.instant())
                    .where(mine())
                    .and(EMAIL_SEND_LOG.ID.eq(inOrder.get(position)))
                    .execute();
        }
    }

    /** Puts the rows of a batch that certainly nobody got back into the queue. */
    void requeue(UUID batchId, Instant due, String code, String error) {
        dsl.update(EMAIL_SEND_LOG)
                .set(EMAIL_SEND_LOG.STATUS, "queued")
                .setNull(EMAIL_SEND_LOG.BATCH_ID)
                .setNull(EMAIL_SEND_LOG.BATCH_POSITION)
                .set(EMAIL_SEND_LOG.DUE_AT, due)
                .set(EMAIL_SEND_LOG.CODE, code)
                .set(EMAIL_SEND_LOG.ERROR, error)
                .set(EMAIL_SEND_LOG.UPDATED_AT, clock.instant())
                .where(mine())
                .and(EMAIL_SEND_LOG.BATCH_ID.eq(batchId))
                .and(EMAIL_SEND_LOG.STATUS.in("batched", "unknown"))
                .execute();
    }

    void unknown(UUID batchId, String error) {
        dsl.update(EMAIL_SEND_LOG)
                .set(EMAIL_SEND_LOG.STATUS, "unknown")
                .set(EMAIL_SEND_LOG.ERROR, error)
                .set(EMAIL_SEND_LOG.UPDATED_AT, clock.instant())
                .where(mine())
                .and(EMAIL_SEND_LOG.BATCH_ID.eq(batchId))
                .and(EMAIL_SEND_LOG.STATUS.eq("batched"))
                .execute();
    }

    /**
     * Moves one row, if it stands at one of the given statuses.
     *
     * @return whether it did
     */
    boolean move(UUID id, Collection<String> from, String to, String code, String error) {
        Instant now = clock.instant();
        var update = dsl.update(EMAIL_SEND_LOG)
                .set(EMAIL_SEND_LOG.STATUS, to)
                .set(EMAIL_SEND_LOG.CODE, code)
                .set(EMAIL_SEND_LOG.ERROR, error)
                .set(EMAIL_SEND_LOG.UPDATED_AT, now);
        if (LEFT.contains(to)) {
            update = update.set(
                    EMAIL_SEND_LOG.SENT_AT, DSL.coalesce(EMAIL_SEND_LOG.SENT_AT, DSL.val(now, EMAIL_SEND_LOG.SENT_AT)));
        }
        if (to.equals("delivered")) {
            update = update.set(EMAIL_SEND_LOG.DELIVERED_AT, now);
        }
        return update.where(mine())
                        .and(EMAIL_SEND_LOG.ID.eq(id))
                        .and(EMAIL_SEND_LOG.STATUS.in(from))
                        .execute()
                == 1;
    }

    private static final Set<String> LEFT = Set.of("sent", "delivered", "bounced", "complained");

    void named(UUID id, String providerId) {
        dsl.update(EMAIL_SEND_LOG)
                .set(EMAIL_SEND_LOG.RESEND_MESSAGE_ID, providerId)
                .where(mine())
                .and(EMAIL_SEND_LOG.ID.eq(id))
                .execute();
    }

    List<Line> lines(Condition which) {
        return dsl.selectFrom(EMAIL_SEND_LOG)
                .where(mine())
                .and(which)
                .orderBy(EMAIL_SEND_LOG.ID)
                .forUpdate()
                .fetch(row -> new Line(
                        row.getId(),
                        row.getMessageId(),
                        row.getCampaignId(),
                        row.getContactId(),
                        row.getStatus(),
                        row.getToEmail(),
                        row.getFromEmail(),
                        row.getResendMessageId()));
    }

    /** Campaigns that are sending and of which no e-mail is open any more. */
    List<UUID> finishedCampaigns() {
        return dsl.selectDistinct(EMAIL_SEND_LOG.CAMPAIGN_ID)
                .from(EMAIL_SEND_LOG)
                .where(mine())
                .and(EMAIL_SEND_LOG.CAMPAIGN_ID.in(sendingCampaigns()))
                .and(EMAIL_SEND_LOG.CAMPAIGN_ID.notIn(DSL.select(EMAIL_SEND_LOG.CAMPAIGN_ID)
                        .from(EMAIL_SEND_LOG)
                        .where(mine())
                        .and(open())))
                .fetch(EMAIL_SEND_LOG.CAMPAIGN_ID);
    }

    boolean anythingOpen() {
        return dsl.fetchExists(EMAIL_SEND_LOG, mine().and(open()));
    }

    /** How many left a domain since a moment, and what came of them. */
    Map<String, Integer> countSince(String domain, Instant since) {
        return dsl.select(EMAIL_SEND_LOG.STATUS, DSL.count())
                .from(EMAIL_SEND_LOG)
                .where(mine())
                .and(domain().eq(domain))
                .and(EMAIL_SEND_LOG.SENT_AT.gt(since))
                .groupBy(EMAIL_SEND_LOG.STATUS)
                .fetchMap(EMAIL_SEND_LOG.STATUS, DSL.count());
    }

    private static Condition open() {
        return EMAIL_SEND_LOG.STATUS.in("queued", "batched", "unknown");
    }

    private static Condition mine() {
        return EMAIL_SEND_LOG.TENANT_ID.eq(TenantScope.tenantId());
    }

    private static org.jooq.Field<String> domain() {
        return DSL.function("split_part", String.class, EMAIL_SEND_LOG.FROM_EMAIL, DSL.inline("@"), DSL.inline(2));
    }

    private static org.jooq.Select<org.jooq.Record1<UUID>> sendingCampaigns() {
        return DSL.select(CAMPAIGNS.ID)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CAMPAIGNS.STATUS.eq("sending"));
    }
}
