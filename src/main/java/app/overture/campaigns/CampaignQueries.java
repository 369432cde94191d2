package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_STEPS;
import static app.overture.db.Tables.OWNERS;

import app.overture.db.tables.records.CampaignStepsRecord;
import app.overture.shared.Ids;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns as lists and details read them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CampaignQueries {

    private final DSLContext dsl;
    private final Ids ids;
    private final CampaignCounts counts;

    CampaignQueries(DSLContext dsl, Ids ids, CampaignCounts counts) {
        this.dsl = dsl;
        this.ids = ids;
        this.counts = counts;
    }

    Page<CampaignRow> list(UUID tenantId, CampaignFilter filter, Paging paging) {
        Condition wanted = wanted(tenantId, filter);
        var page = dsl.select(CAMPAIGNS.asterisk(), OWNERS.NAME.as("owner_name"))
                .from(CAMPAIGNS)
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(CAMPAIGNS.TENANT_ID))
                .and(OWNERS.ID.eq(CAMPAIGNS.OWNER_ID))
                .where(wanted)
                .orderBy(order(paging), CAMPAIGNS.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch();
        List<UUID> found = page.map(row -> row.get(CAMPAIGNS.ID));
        Map<UUID, CampaignStats> stats = counts.of(tenantId, found);
        Map<UUID, List<CampaignStepsRecord>> steps = dsl.selectFrom(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.in(found))
                .and(CAMPAIGN_STEPS.ENABLED)
                .orderBy(CAMPAIGN_STEPS.POSITION)
                .fetchGroups(CAMPAIGN_STEPS.CAMPAIGN_ID, CampaignStepsRecord.class);
        return new Page<>(
                page.map(row -> row(row, steps.getOrDefault(row.get(CAMPAIGNS.ID), List.of()), stats)),
                dsl.fetchCount(CAMPAIGNS, wanted),
                paging.page(),
                paging.size());
    }

    Map<CampaignStatus, Integer> countByStatus(UUID tenantId, CampaignFilter filter) {
        return dsl.select(CAMPAIGNS.STATUS, DSL.count())
                .from(CAMPAIGNS)
                .where(wanted(tenantId, filter))
                .groupBy(CAMPAIGNS.STATUS)
                .fetchMap(row -> CampaignStatus.of(row.value1()), row -> row.value2());
    }

    Optional<CampaignDetail> find(UUID tenantId, UUID id) {
        return dsl.select(CAMPAIGNS.asterisk(), OWNERS.NAME.as("owner_name"))
                .from(CAMPAIGNS)
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(CAMPAIGNS.TENANT_ID))
                .and(OWNERS.ID.eq(CAMPAIGNS.OWNER_ID))
                .where(CAMPAIGNS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGNS.ID.eq(id))
                .fetchOptional(row -> detail(
                        row,
                        steps(tenantId, id),
                        Objects.requireNonNull(counts.of(tenantId, List.of(id)).get(id))));
    }

    List<CampaignStep> steps(UUID tenantId, UUID campaignId) {
        return dsl.selectFrom(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.eq(campaignId))
                .orderBy(CAMPAIGN_STEPS.POSITION)
                .fetch(row -> new CampaignStep(
                        row.getPosition(),
                        Channel.of(row.getChannel()),
                        row.getLabel(),
                        row.getGuidance(),
                        row.getEnabled(),
                        row.getDelayDays()));
    }

    void replaceSteps(UUID tenantId, UUID campaignId, List<CampaignStep> steps) {
        dsl.deleteFrom(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.eq(campaignId))
                .execute();
        List<CampaignStepsRecord> rows = new ArrayList<>();
        for (CampaignStep step : CampaignStep.sequence(steps)) {
            rows.add(new CampaignStepsRecord(
                    tenantId,
                    ids.next(),
                    campaignId,
                    step.position(),
                    step.channel().text(),
                    step.label(),
                    step.guidance(),
                    step.enabled(),
                    step.delayDays()));
        }
        dsl.batchInsert(rows).execute();
    }

    boolean ownerExists(UUID tenantId, UUID ownerId) {
        return dsl.fetchExists(OWNERS, OWNERS.TENANT_ID.eq(tenantId).and(OWNERS.ID.eq(ownerId)));
    }

    private static Condition wanted(UUID tenantId, CampaignFilter filter) {
        Condition wanted = CAMPAIGNS.TENANT_ID.eq(tenantId);
        wanted = filter.statuses().isEmpty()
                ? wanted.and(CAMPAIGNS.STATUS.ne(CampaignStatus.ARCHIVED.text()))
                : wanted.and(CAMPAIGNS.STATUS.in(
                        filter.statuses().stream().map(CampaignStatus::text).toList()));
        if (filter.ownerId() != null) {
            wanted = wanted.and(CAMPAIGNS.OWNER_ID.eq(filter.ownerId()));
        }
        if (!filter.search().isEmpty()) {
            wanted = wanted.and(CAMPAIGNS
                    .NAME
                    .containsIgnoreCase(filter.search())
                    .or(CAMPAIGNS.DESCRIPTION.containsIgnoreCase(filter.search())));
        }
        return wanted;
    }

    private static SortField<?> order(Paging paging) {
        Field<?> field = switch (paging.sortField()) {
            case "name" -> DSL.lower(CAMPAIGNS.NAME);
            case "status" -> CAMPAIGNS.STATUS;
            case "owner", "owner_name" -> OWNERS.NAME;
            case "created_at" -> CAMPAIGNS.CREATED_AT;
            default -> CAMPAIGNS.UPDATED_AT;
        };
        return paging.sort().isEmpty() || paging.descending() ? field.desc() : field.asc();
    }

    private static CampaignRow row(Record row, List<CampaignStepsRecord> steps, Map<UUID, CampaignStats> stats) {
        UUID id = row.get(CAMPAIGNS.ID);
        return new CampaignRow(
                id,
                row.get(CAMPAIGNS.NAME),
                row.get(CAMPAIGNS.DESCRIPTION),
                row.get(CAMPAIGNS.OWNER_ID),
                row.get("owner_name", String.class),
                CampaignStatus.of(row.get(CAMPAIGNS.STATUS)),
                row.get(CAMPAIGNS.PAUSE_REASON),
                pausedFrom(row),
                steps.size(),
                steps.stream()
                        .map(step -> Channel.of(step.getChannel()))
                        .distinct()
                        .toList(),
                row.get(CAMPAIGNS.ESTIMATED_COST_USD),
                Objects.requireNonNull(stats.get(id)),
                row.get(CAMPAIGNS.CREATED_AT),
                row.get(CAMPAIGNS.UPDATED_AT));
    }

    private static @Nullable CampaignStatus pausedFrom(Record row) {
        @Nullable String before = row.get(CAMPAIGNS.PAUSED_FROM);
        return before == null ? null : CampaignStatus.of(before);
    }

    private static CampaignDetail detail(Record row, List<CampaignStep> steps, CampaignStats stats) {
        return new CampaignDetail(
                row.get(CAMPAIGNS.ID),
                row.get(CAMPAIGNS.NAME),
                row.get(CAMPAIGNS.DESCRIPTION),
                row.get(CAMPAIGNS.OWNER_ID),
                row.get("owner_name", String.class),
                row.get(CAMPAIGNS.TEMPLATE_ID),
                CampaignStatus.of(row.get(CAMPAIGNS.STATUS)),
                row.get(CAMPAIGNS.PAUSE_REASON),
                pausedFrom(row),
                steps,
                StoredJson.read(row.get(CAMPAIGNS.GENERATION_CONFIG), GenerationConfig.class),
                StoredJson.read(row.get(CAMPAIGNS.SENDER_CONFIG), SenderConfig.class),
                row.get(CAMPAIGNS.ESTIMATED_COST_USD),
                row.get(CAMPAIGNS.GENERATION_STARTED_AT),
                row.get(CAMPAIGNS.GENERATION_COMPLETED_AT),
                stats,
                row.get(CAMPAIGNS.CREATED_AT),
                row.get(CAMPAIGNS.UPDATED_AT),
                row.get(CAMPAIGNS.VERSION));
    }
}
