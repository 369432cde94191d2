package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import app.overture.campaigns.Channel;
import app.overture.db.tables.records.MessagesRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What senders take and report; conditional statements, so that a late or repeated report changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Departures {

    private final DSLContext dsl;

    Departures(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Sendable> approved(UUID tenantId, UUID campaignId, Collection<Channel> channels) {
        return dsl.select(MESSAGES.fields())
                .select(
                        MessageConditions.CONTACT_NAME.as("contact_name"),
                        Sealing.ADDRESS.as("recipient"),
                        DSL.field(MESSAGES.CONTENT_HASH.eq(Sealing.NOW)).as("intact"))
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(MESSAGES.CAMPAIGN_ID))
                .join(CAMPAIGN_CONTACTS)
                .on(CAMPAIGN_CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CAMPAIGN_CONTACTS.ID.eq(MESSAGES.CAMPAIGN_CONTACT_ID))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .and(MESSAGES.CHANNEL.in(channels.stream().map(Channel::text).toList()))
                .and(MESSAGES.STATUS.eq(MessageStatus.APPROVED.text()))
                .and(MESSAGES.REWRITE_ID.isNull())
                .and(CAMPAIGN_CONTACTS.STATUS.ne("excluded"))
                .orderBy(CONTACTS.SCORE.desc(), MESSAGES.CAMPAIGN_CONTACT_ID, MESSAGES.STEP)
                .fetch(row -> new Sendable(
                        row.get(MESSAGES.ID),
                        row.get(MESSAGES.CAMPAIGN_ID),
                        row.get(MESSAGES.CAMPAIGN_CONTACT_ID),
                        row.get(MESSAGES.CONTACT_ID),
                        row.get("contact_name", String.class),
                        row.get(MESSAGES.OWNER_ID),
                        row.get(MESSAGES.STEP),
                        Channel.of(row.get(MESSAGES.CHANNEL)),
                        row.get("recipient", String.class),
                        row.get(MESSAGES.SUBJECT),
                        row.get(MESSAGES.BODY),
                        row.get(MESSAGES.CONTENT_HASH),
                        row.get("intact", Boolean.class),
                        row.get(MESSAGES.VERSION)));
    }

    /** Only what is approved and still as sealed is queued; the statement itself makes sure. */
    List<BulkDecisions.Changed> queue(UUID tenantId, Collection<UUID> ids, Instant now) {
        return dsl.update(MESSAGES)
                .set(MESSAGES.STATUS, MessageStatus.QUEUED.text())
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .from(CONTACTS, CAMPAIGNS)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(MESSAGES.STATUS.eq(MessageStatus.APPROVED.text()))
                .and(MESSAGES.REWRITE_ID.isNull())
                .and(Sealing.SOURCES)
                .and(MESSAGES.CONTENT_HASH.eq(Sealing.NOW))
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID)
                .fetch(row -> new BulkDecisions.Changed(row.getId(), row.getCampaignId()));
    }

    List<BulkDecisions.Changed> reopenUnsealed(UUID tenantId, Collection<UUID> ids, Instant now) {
        return dsl.update(MESSAGES)
                .set(MESSAGES.STATUS, MessageStatus.DRAFT.text())
                .setNull(MESSAGES.CONTENT_HASH)
                .setNull(MESSAGES.DECIDED_AT)
                .setNull(MESSAGES.DECIDED_BY)
                .setNull(MESSAGES.FIRST_APPROVED_BY)
                .setNull(MESSAGES.FIRST_APPROVED_AT)
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .from(CONTACTS, CAMPAIGNS)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(MESSAGES.STATUS.eq(MessageStatus.APPROVED.text()))
                .and(Sealing.SOURCES)
                .and(MESSAGES.CONTENT_HASH.ne(Sealing.NOW))
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID)
                .fetch(row -> new BulkDecisions.Changed(row.getId(), row.getCampaignId()));
    }

    Optional<BulkDecisions.Changed> outcome(
            UUID tenantId, UUID id, MessageStatus outcome, Instant at, String code, String reason, Instant now) {
        boolean left = outcome == MessageStatus.SENT
                || outcome == MessageStatus.DELIVERED
                || outcome == MessageStatus.BOUNCED
                || outcome == MessageStatus.COMPLAINED;
        var update = dsl.update(MESSAGES)
                .set(MESSAGES.STATUS, outcome.text())
                .set(MESSAGES.OUTCOME_CODE, code)
                .set(MESSAGES.OUTCOME_REASON, reason)
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1));
        if (left) {
            update = update.set(MESSAGES.SENT_AT, DSL.coalesce(MESSAGES.SENT_AT, DSL.val(at)));
        }
        if (outcome == MessageStatus.DELIVERED) {
            update = update.set(MESSAGES.DELIVERED_AT, at);
        }
        return update.where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(id))
                .and(MESSAGES.STATUS.in(Arrays.stream(MessageStatus.values())
                        .filter(from -> from.mayBecome(outcome))
                        .map(MessageStatus::text)
                        .toList()))
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID)
                .fetchOptional(row -> new BulkDecisions.Changed(row.getId(), row.getCampaignId()));
    }

    Optional<BulkDecisions.Changed> learnedSent(UUID tenantId, UUID id, Instant at, Instant now) {
        return fromFailed(
                tenantId,
                id,
                dsl.update(MESSAGES)
                        .set(MESSAGES.STATUS, MessageStatus.SENT.text())
                        .set(MESSAGES.SENT_AT, DSL.coalesce(MESSAGES.SENT_AT, DSL.val(at)))
                        .set(MESSAGES.OUTCOME_CODE, "")
                        .set(MESSAGES.OUTCOME_REASON, ""),
                now);
    }

    Optional<BulkDecisions.Changed> learnedWhy(UUID tenantId, UUID id, String code, String reason, Instant now) {
        return fromFailed(
                tenantId,
                id,
                dsl.update(MESSAGES).set(MESSAGES.OUTCOME_CODE, code).set(MESSAGES.OUTCOME_REASON, reason),
                now);
    }

    Optional<BulkDecisions.Changed> queueAgain(UUID tenantId, UUID id, Instant now) {
        return fromFailed(
                tenantId,
                id,
                dsl.update(MESSAGES)
                        .set(MESSAGES.STATUS, MessageStatus.QUEUED.text())
                        .set(MESSAGES.OUTCOME_CODE, "")
                        .set(MESSAGES.OUTCOME_REASON, ""),
                now);
    }

    private static Optional<BulkDecisions.Changed> fromFailed(
            UUID tenantId, UUID id, UpdateSetMoreStep<MessagesRecord> update, Instant now) {
        return update.set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(id))
                .and(MESSAGES.STATUS.eq(MessageStatus.FAILED.text()))
                .and(MESSAGES.CONTENT_HASH.isNotNull())
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID)
                .fetchOptional(row -> new BulkDecisions.Changed(row.getId(), row.getCampaignId()));
    }
}
