package app.overture.generation;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.REWRITES;
import static app.overture.db.Tables.REWRITE_WISHES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import app.overture.messages.InWork;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rewrites and their wishes. A rewrite runs while one of its wishes waits, so nothing has to end it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RewriteTable {

    private static final int PROBLEMS_TOLD = 100;

    private final DSLContext dsl;
    private final Clock clock;

    RewriteTable(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    record Wish(RegenerateRequest request, int version) {}

    /** One wish for each message that {@link InWork#begin} marked. */
    void insert(UUID id, UUID campaignId, RegenerateRequest request, BigDecimal estimateUsd, @Nullable UUID startedBy) {
        UUID tenantId = TenantScope.tenantId();
        dsl.insertInto(REWRITES)
                .set(REWRITES.TENANT_ID, tenantId)
                .set(REWRITES.ID, id)
                .set(REWRITES.CAMPAIGN_ID, campaignId)
                .set(REWRITES.REQUEST, StoredJson.write(request))
                .set(REWRITES.ESTIMATE_USD, estimateUsd)
                .set(REWRITES.STARTED_BY, startedBy)
                .set(REWRITES.STARTED_AT, clock.instant())
                .execute();
        // Whatever bears the rewrite's mark, with the version it has under this transaction's lock.
        dsl.insertInto(REWRITE_WISHES)
                .columns(
                        REWRITE_WISHES.TENANT_ID,
                        REWRITE_WISHES.REWRITE_ID,
                        REWRITE_WISHES.MESSAGE_ID,
                        REWRITE_WISHES.VERSION,
                        REWRITE_WISHES.STATUS)
                .select(dsl.select(
                                MESSAGES.TENANT_ID,
                                MESSAGES.REWRITE_ID,
                                MESSAGES.ID,
                                MESSAGES.VERSION,
                                inline("waiting"))
                        .from(MESSAGES)
                        .where(MESSAGES.TENANT_ID.eq(tenantId))
                        .and(MESSAGES.REWRITE_ID.eq(id)))
                .execute();
    }

    /** What is still to be done for a message; empty when it is done, or nobody wants it any more. */
    Optional<Wish> waiting(RewriteJob job) {
        return dsl.select(REWRITES.REQUEST, REWRITE_WISHES.VERSION)
                .from(REWRITE_WISHES)
                .join(REWRITES)
                .on(REWRITES.TENANT_ID.eq(REWRITE_WISHES.TENANT_ID))
                .and(REWRITES.ID.eq(REWRITE_WISHES.REWRITE_ID))
                .where(wish(job))
                .and(REWRITE_WISHES.STATUS.eq("waiting"))
                .fetchOptional(row -> new Wish(StoredJson.request(row.value1()), row.value2()));
    }

    /** Locks the wish; true while it waits. */
    boolean hold(RewriteJob job) {
        return dsl.select(REWRITE_WISHES.STATUS)
                .from(REWRITE_WISHES)
                .where(wish(job))
                .forUpdate()
                .fetchOptional(REWRITE_WISHES.STATUS)
                .filter("waiting"::equals)
                .isPresent();
    }

    void end(RewriteJob job, String status, String code, String reason, BigDecimal costUsd) {
        dsl.update(REWRITE_WISHES)
                .set(REWRITE_WISHES.STATUS, status)
                .set(REWRITE_WISHES.CODE, code)
                .set(REWRITE_WISHES.REASON, reason)
                .set(REWRITE_WISHES.COST_USD, costUsd)
                .set(REWRITE_WISHES.FINISHED_AT, clock.instant())
                .where(wish(job))
                .and(REWRITE_WISHES.STATUS.eq("waiting"))
                .execute();
    }

    /** A wish that went with its message is cancelled. */
    Rewrites.Outcome outcome(UUID rewriteId, UUID messageId) {
        return dsl.select(REWRITE_WISHES.STATUS, REWRITE_WISHES.REASON)
                .from(REWRITE_WISHES)
                .where(REWRITE_WISHES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(REWRITE_WISHES.REWRITE_ID.eq(rewriteId))
                .and(REWRITE_WISHES.MESSAGE_ID.eq(messageId))
                .fetchOptional(row -> new Rewrites.Outcome(row.value1(), row.value2()))
                .orElse(new Rewrites.Outcome("cancelled", ""));
    }

    /** The rewrites of a campaign that still have somebody waiting, oldest first. */
    List<UUID> running(UUID campaignId) {
        return dsl.select(REWRITES.ID)
                .from(REWRITES)
                .where(of(campaignId))
                .and(DSL.exists(DSL.selectOne()
                        .from(REWRITE_WISHES)
                        .where(REWRITE_WISHES.TENANT_ID.eq(REWRITES.TENANT_ID))
                        .and(REWRITE_WISHES.REWRITE_ID.eq(REWRITES.ID))
                        .and(REWRITE_WISHES.STATUS.eq("waiting"))))
                .orderBy(REWRITES.ID)
                .fetch(REWRITES.ID);
    }

    Optional<UUID> latest(UUID campaignId) {
        return dsl.select(REWRITES.ID)
                .from(REWRITES)
                .where(of(campaignId))
                .orderBy(REWRITES.STARTED_AT.desc(), REWRITES.ID.desc())
                .limit(1)
                .fetchOptional(REWRITES.ID);
    }

    void cancel(UUID rewriteId) {
        dsl.update(REWRITE_WISHES)
                .set(REWRITE_WISHES.STATUS, "cancelled")
                .set(REWRITE_WISHES.FINISHED_AT, clock.instant())
                .where(REWRITE_WISHES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(REWRITE_WISHES.REWRITE_ID.eq(rewriteId))
                .and(REWRITE_WISHES.STATUS.eq("waiting"))
                .execute();
    }

    RewriteProgress progress(Collection<UUID> rewrites) {
        Condition ofThem =
                REWRITE_WISHES.TENANT_ID.eq(TenantScope.tenantId()).and(REWRITE_WISHES.REWRITE_ID.in(rewrites));
        BigDecimal estimate = dsl.select(coalesce(sum(REWRITES.ESTIMATE_USD), inline(BigDecimal.ZERO)))
                .from(REWRITES)
                .where(REWRITES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(REWRITES.ID.in(rewrites))
                .fetchSingle()
                .value1();
        return dsl.select(
                        count(),
                        with("done"),
                        with("failed"),
                        with("skipped"),
                        with("cancelled"),
                        coalesce(sum(REWRITE_WISHES.COST_USD), inline(BigDecimal.ZERO)))
                .from(REWRITE_WISHES)
                .where(ofThem)
                .fetchSingle(row -> new RewriteProgress(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        estimate,
                        problems(ofThem)));
    }

    private List<RewriteProgress.Trouble> problems(Condition ofThem) {
        return dsl.select(
                        MESSAGES.ID,
                        DSL.trim(DSL.concat(CONTACTS.FIRST_NAME, inline(" "), CONTACTS.LAST_NAME)),
                        MESSAGES.STEP,
                        REWRITE_WISHES.STATUS,
                        REWRITE_WISHES.CODE,
                        REWRITE_WISHES.REASON)
                .from(REWRITE_WISHES)
                .join(MESSAGES)
                .on(MESSAGES.TENANT_ID.eq(REWRITE_WISHES.TENANT_ID))
                .and(MESSAGES.ID.eq(REWRITE_WISHES.MESSAGE_ID))
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .where(ofThem)
                .and(REWRITE_WISHES.STATUS.in("failed", "skipped"))
                .orderBy(CONTACTS.LAST_NAME, MESSAGES.STEP, MESSAGES.ID)
                .limit(PROBLEMS_TOLD)
                .fetch(row -> new RewriteProgress.Trouble(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private static org.jooq.Field<Integer> with(String status) {
        return count().filterWhere(REWRITE_WISHES.STATUS.eq(status));
    }

    private static Condition of(UUID campaignId) {
        return REWRITES.TENANT_ID.eq(TenantScope.tenantId()).and(REWRITES.CAMPAIGN_ID.eq(campaignId));
    }

    private static Condition wish(RewriteJob job) {
        return REWRITE_WISHES
                .TENANT_ID
                .eq(TenantScope.tenantId())
                .and(REWRITE_WISHES.REWRITE_ID.eq(job.rewriteId()))
                .and(REWRITE_WISHES.MESSAGE_ID.eq(job.messageId()));
    }
}
