package app.overture.analytics;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CAMPAIGN_STEPS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.GENERATION_RUNS;
import static app.overture.db.Tables.MESSAGES;
import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Counts, read where they lie. */
@Repository
class AnalyticsQueries {

    record Campaign(
            UUID id, @org.jspecify.annotations.Nullable BigDecimal estimatedCostUsd) {}

    record Counted(int step, String channel, String status, int messages) {}

    record Step(int position, String label, String channel) {}

    record Run(Instant startedAt, int contacts, BigDecimal estimateUsd) {}

    private final DSLContext dsl;

    AnalyticsQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Campaign> findCampaign(UUID tenantId, UUID campaignId) {
        return dsl.select(CAMPAIGNS.ID, CAMPAIGNS.ESTIMATED_COST_USD)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGNS.ID.eq(campaignId))
                .fetchOptional(Records.mapping(Campaign::new));
    }

    List<Step> steps(UUID tenantId, UUID campaignId) {
        return dsl.select(CAMPAIGN_STEPS.POSITION, CAMPAIGN_STEPS.LABEL, CAMPAIGN_STEPS.CHANNEL)
                .from(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.eq(campaignId))
                .orderBy(CAMPAIGN_STEPS.POSITION)
                .fetch(Records.mapping(Step::new));
    }

    /** Oldest first. */
    List<Run> runs(UUID tenantId, UUID campaignId) {
        return dsl.select(GENERATION_RUNS.STARTED_AT, GENERATION_RUNS.CONTACTS, GENERATION_RUNS.ESTIMATE_USD)
                .from(GENERATION_RUNS)
                .where(GENERATION_RUNS.TENANT_ID.eq(tenantId))
                .and(GENERATION_RUNS.CAMPAIGN_ID.eq(campaignId))
                .orderBy(GENERATION_RUNS.STARTED_AT, GENERATION_RUNS.ID)
                .fetch(Records.mapping(Run::new));
    }

    List<Counted> messages(UUID tenantId, UUID campaignId) {
        return dsl.select(MESSAGES.STEP, MESSAGES.CHANNEL, MESSAGES.STATUS, count())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .groupBy(MESSAGES.STEP, MESSAGES.CHANNEL, MESSAGES.STATUS)
                .fetch(Records.mapping(Counted::new));
    }

    CampaignAnalytics.Contacts contacts(UUID tenantId, UUID campaignId) {
        var status = CAMPAIGN_CONTACTS.STATUS;
        var counted = status.ne("excluded");
        return dsl.select(
                        count().filterWhere(counted),
                        count().filterWhere(status.eq("generated")),
                        count().filterWhere(status.eq("failed")),
                        count().filterWhere(status.eq("excluded")),
                        count().filterWhere(counted.and(CONTACTS.REPLIED_AT.ge(CAMPAIGN_CONTACTS.ADDED_AT))))
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                .fetchSingle(Records.mapping(CampaignAnalytics.Contacts::new));
    }
}
