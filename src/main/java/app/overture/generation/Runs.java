package app.overture.generation;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.GENERATION_RUNS;

import app.overture.db.tables.records.GenerationRunsRecord;
import app.overture.generation.prompt.Brief;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The runs. Locks are taken in one order by everybody: campaign, run, contact. A job that stores its result holds the run
 * shared, so that a run cannot end or be cancelled under its hands.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Runs {

    private final DSLContext dsl;
    private final Clock clock;

    Runs(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    record Run(
            UUID id,
            UUID campaignId,
            String status,
            Brief brief,
            int contacts,
            BigDecimal estimateUsd,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        boolean running() {
            return status.equals("running");
        }
    }

    /** Whether a run goes on. */
    enum Course {
        OPEN,
        /** Nothing new is begun; what is under way is finished and kept. */
        PAUSED,
        /** Finished, cancelled, or gone together with its campaign. */
        OVER
    }

    Course course(UUID runId) {
        return dsl.select(GENERATION_RUNS.STATUS, CAMPAIGNS.STATUS)
                .from(GENERATION_RUNS)
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(GENERATION_RUNS.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(GENERATION_RUNS.CAMPAIGN_ID))
                .where(one(runId))
                .fetchOptional(row -> {
                    if (!row.value1().equals("running")) {
                        return Course.OVER;
                    }
                    return row.value2().equals("paused") ? Course.PAUSED : Course.OPEN;
                })
                .orElse(Course.OVER);
    }

    void insert(
            UUID id,
            UUID campaignId,
            Brief brief,
            int contacts,
            int messages,
            BigDecimal estimateUsd,
            @Nullable UUID startedBy) {
        dsl.insertInto(GENERATION_RUNS)
                .set(GENERATION_RUNS.TENANT_ID, TenantScope.tenantId())
                .set(GENERATION_RUNS.ID, id)
                .set(GENERATION_RUNS.CAMPAIGN_ID, campaignId)
                .set(GENERATION_RUNS.STATUS, "running")
                .set(GENERATION_RUNS.CONFIG, StoredJson.write(brief))
                .set(GENERATION_RUNS.CONTACTS, contacts)
                .set(GENERATION_RUNS.MESSAGES, messages)
                .set(GENERATION_RUNS.ESTIMATE_USD, estimateUsd)
                .set(GENERATION_RUNS.STARTED_BY, startedBy)
                .set(GENERATION_RUNS.STARTED_AT, clock.instant())
                .execute();
    }

    Optional<Run> find(UUID runId) {
        return dsl.selectFrom(GENERATION_RUNS).where(one(runId)).fetchOptional(Runs::read);
    }

    Optional<Run> latest(UUID campaignId) {
        return dsl.selectFrom(GENERATION_RUNS)
                .where(GENERATION_RUNS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(GENERATION_RUNS.CAMPAIGN_ID.eq(campaignId))
                .orderBy(GENERATION_RUNS.STARTED_AT.desc(), GENERATION_RUNS.ID.desc())
                .limit(1)
                .fetchOptional(Runs::read);
    }

    List<Run> running() {
        return dsl.selectFrom(GENERATION_RUNS)
                .where(GENERATION_RUNS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(GENERATION_RUNS.STATUS.eq("running"))
                .orderBy(GENERATION_RUNS.STARTED_AT)
                .fetch(Runs::read);
    }

    /** True while the run goes on, and then it goes on until the transaction ends. */
    boolean holdRunning(UUID runId) {
        return dsl.select(GENERATION_RUNS.STATUS)
                .from(GENERATION_RUNS)
                .where(one(runId))
                .forShare()
                .fetchOptional(GENERATION_RUNS.STATUS)
                .filter("running"::equals)
                .isPresent();
    }

    /** Locks campaign and run for a change; false when the run is over already. */
    boolean lockRunning(UUID campaignId, UUID runId) {
        dsl.select(CAMPAIGNS.ID)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CAMPAIGNS.ID.eq(campaignId))
                .forNoKeyUpdate()
                .fetch();
        return dsl.select(GENERATION_RUNS.STATUS)
                .from(GENERATION_RUNS)
                .where(one(runId))
                .forNoKeyUpdate()
                .fetchOptional(GENERATION_RUNS.STATUS)
                .filter("running"::equals)
                .isPresent();
    }

    void end(UUID runId, String status) {
        dsl.update(GENERATION_RUNS)
                .set(GENERATION_RUNS.STATUS, status)
                .set(GENERATION_RUNS.FINISHED_AT, clock.instant())
                .where(one(runId))
                .execute();
    }

    /** Whether some contact of the run is not through. */
    boolean waits(UUID campaignId, UUID runId) {
        return dsl.fetchExists(CAMPAIGN_CONTACTS, waiting(campaignId, runId));
    }

    /** Locks the contact's row; true while it is this run's and not through. */
    boolean holdContact(UUID campaignId, UUID runId, UUID campaignContactId) {
        return !dsl.select(CAMPAIGN_CONTACTS.ID)
                .from(CAMPAIGN_CONTACTS)
                .where(waiting(campaignId, runId))
                .and(CAMPAIGN_CONTACTS.ID.eq(campaignContactId))
                .forNoKeyUpdate()
                .fetch()
                .isEmpty();
    }

    private static Condition waiting(UUID campaignId, UUID runId) {
        return CAMPAIGN_CONTACTS
                .TENANT_ID
                .eq(TenantScope.tenantId())
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.in("pending", "generating"))
                .and(CAMPAIGN_CONTACTS.RUN_ID.eq(runId));
    }

    private static Condition one(UUID runId) {
        return GENERATION_RUNS.TENANT_ID.eq(TenantScope.tenantId()).and(GENERATION_RUNS.ID.eq(runId));
    }

    private static Run read(GenerationRunsRecord row) {
        return new Run(
                row.getId(),
                row.getCampaignId(),
                row.getStatus(),
                StoredJson.brief(row.getConfig()),
                row.getContacts(),
                row.getEstimateUsd(),
                row.getStartedAt(),
                row.getFinishedAt());
    }
}
