package app.overture.generation;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CAMPAIGN_STEPS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trim;

import app.overture.generation.GenerationProgress.Failure;
import app.overture.generation.GenerationProgress.Numbers;
import app.overture.generation.GenerationProgress.Part;
import app.overture.generation.Runs.Run;
import app.overture.model.Spending;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how far a campaign is; a handful of grouped queries, whatever its size. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ProgressQueries {

    private final DSLContext dsl;
    private final Runs runs;
    private final Spending spending;
    private final Clock clock;

    ProgressQueries(DSLContext dsl, Runs runs, Spending spending, Clock clock) {
        this.dsl = dsl;
        this.runs = runs;
        this.spending = spending;
        this.clock = clock;
    }

    Optional<GenerationProgress> progress(UUID campaignId) {
        UUID tenantId = TenantScope.tenantId();
        return dsl.select(CAMPAIGNS.NAME, CAMPAIGNS.STATUS)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGNS.ID.eq(campaignId))
                .fetchOptional()
                .map(row -> {
                    Optional<Run> run = runs.latest(campaignId);
                    return state(numbers(tenantId, campaignId, row.value1(), row.value2(), run), run);
                });
    }

    /** The campaigns of the workspace that are being written, oldest run first. */
    List<UUID> running() {
        return runs.running().stream().map(Run::campaignId).toList();
    }

    private static GenerationProgress state(Numbers numbers, Optional<Run> run) {
        if (run.isEmpty()) {
            return new GenerationProgress.NotStarted(numbers);
        }
        return switch (run.get().status()) {
            case "running" ->
                numbers.campaignStatus().equals("paused")
                        ? new GenerationProgress.Paused(numbers)
                        : new GenerationProgress.Running(numbers);
            case "cancelled" -> new GenerationProgress.Cancelled(numbers);
            default ->
                numbers.failed() > 0
                        ? new GenerationProgress.PartlyFailed(numbers)
                        : new GenerationProgress.Finished(numbers);
        };
    }

    private Numbers numbers(UUID tenantId, UUID campaignId, String name, String status, Optional<Run> run) {
        Condition ofCampaign = CAMPAIGN_CONTACTS
                .TENANT_ID
                .eq(tenantId)
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.ne("excluded"));
        Field<Integer> written = withStatus("generated");
        Field<Integer> failed = withStatus("failed");
        Field<Integer> cancelled = withStatus("cancelled");
        Field<Integer> waiting = count().filterWhere(CAMPAIGN_CONTACTS
                .STATUS
                .in("pending", "generating")
                .and(run.map(one -> CAMPAIGN_CONTACTS.RUN_ID.eq(one.id()))
                        .orElse(CAMPAIGN_CONTACTS.RUN_ID.isNotNull())));
        Field<Integer> mail = count().filterWhere(CONTACTS.EMAIL.isNotNull());
        Field<Integer> linkedIn = count().filterWhere(CONTACTS.LINKEDIN_URL.isNotNull());
        var counted = dsl.select(count(), written, failed, cancelled, waiting, mail, linkedIn)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(ofCampaign)
                .fetchSingle();
        List<Part> steps = steps(tenantId, campaignId, counted.get(mail), counted.get(linkedIn));
        BigDecimal cost = spending.ofCampaign(campaignId);
        BigDecimal runCost = run.map(
                        one -> spending.ofCampaign(campaignId, OutputLengths.WRITE, one.startedAt(), clock.instant()))
                .orElse(BigDecimal.ZERO);
        return new Numbers(
                campaignId,
                name,
                status,
                counted.value1(),
                counted.get(written),
                counted.get(failed),
                counted.get(cancelled),
                counted.get(waiting),
                run.filter(Run::running).map(one -> now(ofCampaign)).orElse(""),
                channels(steps),
                steps,
                failures(ofCampaign),
                cost,
                runCost,
                run.map(Run::estimateUsd).orElse(BigDecimal.ZERO),
                run.map(Run::contacts).orElse(0),
                run.map(Run::startedAt).orElse(null),
                run.map(Run::finishedAt).orElse(null));
    }

    private static Field<Integer> withStatus(String status) {
        return count().filterWhere(CAMPAIGN_CONTACTS.STATUS.eq(status));
    }

    private List<Part> steps(UUID tenantId, UUID campaignId, int withMail, int withLinkedIn) {
        Map<Integer, Integer> done = dsl.select(MESSAGES.STEP, count())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .groupBy(MESSAGES.STEP)
                .fetchMap(MESSAGES.STEP, count());
        return dsl.select(CAMPAIGN_STEPS.POSITION, CAMPAIGN_STEPS.CHANNEL, CAMPAIGN_STEPS.LABEL)
                .from(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_STEPS.ENABLED)
                .orderBy(CAMPAIGN_STEPS.POSITION)
                .fetch(row -> {
                    int written = done.getOrDefault(row.value1(), 0);
                    int reachable = row.value2().equals("email") ? withMail : withLinkedIn;
                    return new Part(
                            row.value1().toString(), row.value2(), row.value3(), written, Math.max(written, reachable));
                });
    }

    private static List<Part> channels(List<Part> steps) {
        Map<String, Part> channels = new LinkedHashMap<>();
        for (Part step : steps) {
            channels.merge(
                    step.channel(),
                    new Part(step.channel(), step.channel(), step.channel(), step.done(), step.target()),
                    (a, b) -> new Part(a.key(), a.channel(), a.label(), a.done() + b.done(), a.target() + b.target()));
        }
        return new ArrayList<>(channels.values());
    }

    private String now(Condition ofCampaign) {
        return dsl.select(CONTACTS.FIRST_NAME, CONTACTS.LAST_NAME, coalesce(COMPANIES.NAME, inline("")))
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(ofCampaign)
                .and(CAMPAIGN_CONTACTS.STATUS.eq("generating"))
                .orderBy(CAMPAIGN_CONTACTS.STARTED_AT, CAMPAIGN_CONTACTS.ID)
                .limit(1)
                .fetchOptional(row -> (row.value1() + " " + row.value2()).strip()
                        + (row.value3().isEmpty() ? "" : ", " + row.value3()))
                .orElse("");
    }

    private List<Failure> failures(Condition ofCampaign) {
        return dsl.select(
                        CONTACTS.ID,
                        trim(concat(CONTACTS.FIRST_NAME, inline(" "), CONTACTS.LAST_NAME)),
                        coalesce(COMPANIES.NAME, inline("")),
                        CAMPAIGN_CONTACTS.FAILURE_CODE,
                        CAMPAIGN_CONTACTS.FAILURE_REASON)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(ofCampaign)
                .and(CAMPAIGN_CONTACTS.STATUS.eq("failed"))
                .orderBy(CONTACTS.LAST_NAME, CONTACTS.FIRST_NAME, CONTACTS.ID)
                .fetch(row -> new Failure(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
