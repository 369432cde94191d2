package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import app.overture.db.tables.records.MessagesRecord;
import app.overture.tenancy.Access;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.UpdateResultStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on many messages at once, one statement each. The rows are locked in the order of their ids, so that two
 * overlapping calls wait for each other instead of dying in each other's arms.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BulkDecisions {

    private static final Condition NOTE_TOO_LONG = MESSAGES.CHANNEL
            .eq("linkedin_connect")
            .and(DSL.charLength(MESSAGES.BODY).gt(Sealing.noteLimit()));

    private final DSLContext dsl;
    private final Access access;

    BulkDecisions(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    /** What a statement changed: message by campaign. */
    record Changed(UUID id, UUID campaignId) {}

    List<Changed> approve(UUID tenantId, Collection<UUID> ids, @Nullable UUID by, Instant now) {
        var locked = locked(named(tenantId, ids));
        return listed(locked, approving(locked, tenantId, by, now));
    }

    /** How many were changed, by campaign. */
    Map<UUID, Integer> approve(UUID tenantId, Condition which, @Nullable UUID by, Instant now) {
        var locked = locked(which.and(MESSAGES.STATUS.eq(MessageStatus.DRAFT.text())));
        return counted(locked, approving(locked, tenantId, by, now));
    }

    List<Changed> reject(UUID tenantId, Collection<UUID> ids, String reason, @Nullable UUID by, Instant now) {
        var locked = locked(named(tenantId, ids));
        return listed(locked, rejecting(locked, tenantId, reason, by, now));
    }

    Map<UUID, Integer> reject(UUID tenantId, Condition which, String reason, @Nullable UUID by, Instant now) {
        var locked = locked(which.and(MESSAGES.STATUS.eq(MessageStatus.DRAFT.text())));
        return counted(locked, rejecting(locked, tenantId, reason, by, now));
    }

    List<Changed> reopen(UUID tenantId, Collection<UUID> ids, Instant now) {
        var locked = locked(named(tenantId, ids));
        return listed(locked, reopening(locked, tenantId, now));
    }

    Map<UUID, Integer> reopen(UUID tenantId, Condition which, Instant now) {
        var locked = locked(MESSAGES.TENANT_ID.eq(tenantId).and(which));
        return counted(locked, reopening(locked, tenantId, now));
    }

    /** What one batch decided and nobody touched since. */
    static Condition decided(BatchDone done, @Nullable UUID by) {
        return MESSAGES.CAMPAIGN_ID
                .in(done.campaignIds())
                .and(MESSAGES.STATUS.eq(done.became().text()))
                .and(MESSAGES.DECIDED_AT.eq(done.at()))
                .and(by == null ? MESSAGES.DECIDED_BY.isNull() : MESSAGES.DECIDED_BY.eq(by));
    }

    private static UpdateResultStep<MessagesRecord> approving(
            CommonTableExpression<Record1<UUID>> locked, UUID tenantId, @Nullable UUID by, Instant now) {
        return DSL.update(MESSAGES)
                .set(MESSAGES.STATUS, MessageStatus.APPROVED.text())
                .set(MESSAGES.CONTENT_HASH, Sealing.NOW)
                .set(MESSAGES.REJECT_REASON, "")
                .set(MESSAGES.DECIDED_AT, now)
                .set(MESSAGES.DECIDED_BY, by)
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .from(locked, CONTACTS, CAMPAIGNS)
                .where(MESSAGES.ID.eq(locked.field(MESSAGES.ID)))
                .and(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.STATUS.eq(MessageStatus.DRAFT.text()))
                .and(MESSAGES.FLAG_COUNT.eq(0))
                .and(MESSAGES.REWRITE_ID.isNull())
                .andNot(NOTE_TOO_LONG)
                .and(Sealing.SOURCES)
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID);
    }

    private static UpdateResultStep<MessagesRecord> rejecting(
            CommonTableExpression<Record1<UUID>> locked, UUID tenantId, String reason, @Nullable UUID by, Instant now) {
        return DSL.update(MESSAGES)
                .set(MESSAGES.STATUS, MessageStatus.REJECTED.text())
                .set(MESSAGES.REJECT_REASON, reason)
                .set(MESSAGES.DECIDED_AT, now)
                .set(MESSAGES.DECIDED_BY, by)
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .from(locked)
                .where(MESSAGES.ID.eq(locked.field(MESSAGES.ID)))
                .and(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.STATUS.eq(MessageStatus.DRAFT.text()))
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID);
    }

    private static UpdateResultStep<MessagesRecord> reopening(
            CommonTableExpression<Record1<UUID>> locked, UUID tenantId, Instant now) {
        return DSL.update(MESSAGES)
                .set(MESSAGES.STATUS, MessageStatus.DRAFT.text())
                .setNull(MESSAGES.CONTENT_HASH)
                .set(MESSAGES.REJECT_REASON, "")
                .setNull(MESSAGES.DECIDED_AT)
                .setNull(MESSAGES.DECIDED_BY)
                .setNull(MESSAGES.FIRST_APPROVED_BY)
                .setNull(MESSAGES.FIRST_APPROVED_AT)
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .from(locked)
                .where(MESSAGES.ID.eq(locked.field(MESSAGES.ID)))
                .and(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.STATUS.in("approved", "rejected"))
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID);
    }

    /** Whatever of a contact's messages is not queued yet is rejected: they were taken out of the campaign. */
    List<Changed> rejectAllOf(UUID tenantId, UUID campaignContactId, String reason, Instant now) {
        return dsl.update(MESSAGES)
                .set(MESSAGES.STATUS, MessageStatus.REJECTED.text())
                .setNull(MESSAGES.CONTENT_HASH)
                .set(MESSAGES.REJECT_REASON, reason)
                .set(MESSAGES.DECIDED_AT, now)
                .set(MESSAGES.UPDATED_AT, now)
                .set(MESSAGES.VERSION, MESSAGES.VERSION.plus(1))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(campaignContactId))
                .and(MESSAGES.STATUS.in("draft", "approved"))
                .returning(MESSAGES.ID, MESSAGES.CAMPAIGN_ID)
                .fetch(row -> new Changed(row.getId(), row.getCampaignId()));
    }

    /** Refuses the whole call when any id is another workspace's; answers the campaign of each id that is ours. */
    Map<UUID, UUID> requireOurs(UUID tenantId, Collection<UUID> ids) {
        Map<UUID, UUID> ours = dsl.select(MESSAGES.ID, MESSAGES.CAMPAIGN_ID)
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(MESSAGES.ID, MESSAGES.CAMPAIGN_ID);
        for (UUID id : ids) {
            if (!ours.containsKey(id)) {
                var problem = access.missing("messages", id, "message");
                if (problem.kind().status() == 403) {
                    throw problem;
                }
            }
        }
        return ours;
    }

    /** Why these were left alone by an approval. */
    List<BulkOutcome.Refused> whyNot(UUID tenantId, Set<UUID> left, boolean approving) {
        return dsl.select(
                        MESSAGES.ID,
                        MESSAGES.STATUS,
                        MESSAGES.FLAG_COUNT,
                        DSL.field(NOTE_TOO_LONG),
                        MESSAGES.REWRITE_ID,
                        MESSAGES.FIRST_APPROVED_BY)
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(left.toArray(UUID[]::new))))
                .orderBy(MESSAGES.ID)
                .fetch(row -> new BulkOutcome.Refused(
                        row.value1(),
                        row.value5() != null && approving
                                ? "being_rewritten"
                                : code(approving, row.value2(), row.value3(), row.value4(), row.value6() != null)));
    }

    private static String code(
            boolean approving, String status, int flags, boolean noteTooLong, boolean firstApproved) {
        if (!approving || !status.equals(MessageStatus.DRAFT.text())) {
            return "illegal_move";
        }
        if (flags > 0) {
            return firstApproved ? SecondLook.CODE : "flagged";
        }
        return noteTooLong ? "note_too_long" : "illegal_move";
    }

    private List<Changed> listed(CommonTableExpression<Record1<UUID>> locked, UpdateResultStep<MessagesRecord> change) {
        var changed = DSL.name("changed").as(change);
        return dsl.with(locked)
                .with(changed)
                .select(changed.field(MESSAGES.ID), changed.field(MESSAGES.CAMPAIGN_ID))
                .from(changed)
                .fetch(row -> new Changed(row.value1(), row.value2()));
    }

    /** However many they are, only numbers come back. */
    private Map<UUID, Integer> counted(
            CommonTableExpression<Record1<UUID>> locked, UpdateResultStep<MessagesRecord> change) {
        var changed = DSL.name("changed").as(change);
        return dsl.with(locked)
                .with(changed)
                .select(changed.field(MESSAGES.CAMPAIGN_ID), DSL.count())
                .from(changed)
                .groupBy(changed.field(MESSAGES.CAMPAIGN_ID))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition named(UUID tenantId, Collection<UUID> ids) {
        return MESSAGES.TENANT_ID.eq(tenantId).and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))));
    }

    private static CommonTableExpression<Record1<UUID>> locked(Condition which) {
        return DSL.name("locked")
                .as(DSL.select(MESSAGES.ID)
                        .from(MESSAGES)
                        .where(which)
                        .orderBy(MESSAGES.ID)
                        .forNoKeyUpdate());
    }
}
