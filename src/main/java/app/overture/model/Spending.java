package app.overture.model;

import static app.overture.db.Tables.LLM_USAGE_LOG;

import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was spent, summed from the usage log. Every place that shows money asks here, so that all show the same; amounts are
 * rounded only where they are shown.
 */
@Service
@Transactional(readOnly = true)
public class Spending {

    /** The operation that writes a run's drafts, first and second attempts alike. */
    public static final String DRAFTS = "write_messages";

    private final DSLContext dsl;

    Spending(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All calls made for a campaign: drafts, second attempts, failures, rewriting, previews, enrichment. */
    public BigDecimal ofCampaign(UUID campaignId) {
        return Objects.requireNonNull(ofCampaigns(List.of(campaignId)).get(campaignId));
    }

    /** The same for many; a campaign without calls has spent nothing. */
    public Map<UUID, BigDecimal> ofCampaigns(Collection<UUID> campaignIds) {
        var cost = DSL.sum(LLM_USAGE_LOG.COST_USD);
        Map<UUID, BigDecimal> spent = dsl.select(LLM_USAGE_LOG.CAMPAIGN_ID, cost)
                .from(LLM_USAGE_LOG)
                .where(LLM_USAGE_LOG.TENANT_ID.eq(TenantScope.tenantId()))
                .and(LLM_USAGE_LOG.CAMPAIGN_ID.in(campaignIds))
                .groupBy(LLM_USAGE_LOG.CAMPAIGN_ID)
                .fetchMap(LLM_USAGE_LOG.CAMPAIGN_ID, cost);
        return campaignIds.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> spent.getOrDefault(id, BigDecimal.ZERO)));
    }

    /** Calls of one kind that were booked for a campaign since then, and before the end. */
    public BigDecimal ofCampaign(UUID campaignId, String operation, Instant since, Instant before) {
        return sum(LLM_USAGE_LOG
                .CAMPAIGN_ID
                .eq(campaignId)
                .and(LLM_USAGE_LOG.OPERATION.eq(operation))
                .and(LLM_USAGE_LOG.CREATED_AT.ge(since))
                .and(LLM_USAGE_LOG.CREATED_AT.lt(before)));
    }

    /** @param month its first day, in the workspace's zone */
    public BigDecimal ofMonth(LocalDate month) {
        return sum(LLM_USAGE_LOG.MONTH.eq(month));
    }

    private BigDecimal sum(Condition wanted) {
        return dsl.select(DSL.coalesce(DSL.sum(LLM_USAGE_LOG.COST_USD), DSL.inline(BigDecimal.ZERO)))
                .from(LLM_USAGE_LOG)
                .where(LLM_USAGE_LOG.TENANT_ID.eq(TenantScope.tenantId()))
                .and(wanted)
                .fetchSingle()
                .value1();
    }
}
