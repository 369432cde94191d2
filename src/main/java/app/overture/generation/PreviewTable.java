package app.overture.generation;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.FACTS;
import static app.overture.db.Tables.PREVIEWS;
import static app.overture.db.Tables.PREVIEW_SAMPLES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trim;

import app.overture.generation.Preview.Candidate;
import app.overture.generation.Preview.Kind;
import app.overture.generation.SequenceWriter.Text;
import app.overture.generation.prompt.Brief;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Previews and their samples. A preview runs while one of its samples waits, so nothing has to end it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PreviewTable {

    private static final Field<String> NAME = trim(concat(CONTACTS.FIRST_NAME, inline(" "), CONTACTS.LAST_NAME));
    private static final Field<String> COMPANY = coalesce(COMPANIES.NAME, inline(""));

    private final DSLContext dsl;
    private final Clock clock;

    PreviewTable(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    record Row(UUID id, UUID campaignId, Brief brief, BigDecimal estimateUsd, Instant startedAt) {}

    record SampleRow(
            UUID contactId,
            String name,
            String jobTitle,
            String companyName,
            Kind kind,
            String status,
            List<Text> texts,
            BigDecimal costUsd,
            String failureCode,
            String failureReason,
            @Nullable Instant finishedAt) {}

    /** Who waits and can be written to, the best known first; of equals the one with the better score. */
    List<Candidate> candidates(UUID campaignId, Brief brief) {
        UUID tenantId = TenantScope.tenantId();
        Field<Integer> facts = field(selectCount()
                        .from(FACTS)
                        .where(FACTS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                        .and(FACTS.CONTACT_ID.eq(CONTACTS.ID))
                        .andNot(FACTS.SUSPICIOUS))
                .plus(field(selectCount()
                        .from(FACTS)
                        .where(FACTS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                        .and(FACTS.COMPANY_ID.eq(CONTACTS.COMPANY_ID))
                        .andNot(FACTS.SUSPICIOUS)));
        return dsl.select(CONTACTS.ID, NAME, coalesce(CONTACTS.JOB_TITLE, inline("")), COMPANY, facts)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .join(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.in("pending", "failed", "cancelled"))
                .and(CONTACTS.DISQUALIFIED_AT.isNull())
                .and(COMPANIES.PROFILED_AT.isNotNull())
                .and(reachable(brief))
                .orderBy(field("5", Integer.class).desc(), CONTACTS.SCORE.desc(), CONTACTS.ID)
                .fetch(row -> new Candidate(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), Kind.CHOSEN));
    }

    private static Condition reachable(Brief brief) {
        Condition reached = DSL.falseCondition();
        if (brief.steps().stream().anyMatch(Brief.StepBrief::email)) {
            reached = reached.or(CONTACTS.EMAIL.isNotNull());
        }
        if (brief.steps().stream().anyMatch(step -> !step.email())) {
            reached = reached.or(CONTACTS.LINKEDIN_URL.isNotNull());
        }
        return reached;
    }

    void insert(
            UUID id,
            UUID campaignId,
            Brief brief,
            BigDecimal estimateUsd,
            @Nullable UUID startedBy,
            List<Candidate> chosen) {
        UUID tenantId = TenantScope.tenantId();
        dsl.insertInto(PREVIEWS)
                .set(PREVIEWS.TENANT_ID, tenantId)
                .set(PREVIEWS.ID, id)
                .set(PREVIEWS.CAMPAIGN_ID, campaignId)
                .set(PREVIEWS.CONFIG, StoredJson.write(brief))
                .set(PREVIEWS.ESTIMATE_USD, estimateUsd)
                .set(PREVIEWS.STARTED_BY, startedBy)
                .set(PREVIEWS.STARTED_AT, clock.instant())
                .execute();
        for (int n = 0; n < chosen.size(); n++) {
            dsl.insertInto(PREVIEW_SAMPLES)
                    .set(PREVIEW_SAMPLES.TENANT_ID, tenantId)
                    .set(PREVIEW_SAMPLES.PREVIEW_ID, id)
                    .set(PREVIEW_SAMPLES.CONTACT_ID, chosen.get(n).contactId())
                    .set(PREVIEW_SAMPLES.POSITION, n + 1)
                    .set(PREVIEW_SAMPLES.KIND, chosen.get(n).kind().text())
                    .set(PREVIEW_SAMPLES.STATUS, "waiting")
                    .execute();
        }
    }

    /** So that of two who press at once the second finds the first's preview running. */
    void lockCampaign(UUID campaignId) {
        dsl.select(CAMPAIGNS.ID)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CAMPAIGNS.ID.eq(campaignId))
                .forNoKeyUpdate()
                .fetch();
    }

    boolean isRunning(UUID campaignId) {
        return dsl.fetchExists(dsl.selectOne()
                .from(PREVIEW_SAMPLES)
                .join(PREVIEWS)
                .on(PREVIEWS.TENANT_ID.eq(PREVIEW_SAMPLES.TENANT_ID))
                .and(PREVIEWS.ID.eq(PREVIEW_SAMPLES.PREVIEW_ID))
                .where(PREVIEWS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(PREVIEWS.CAMPAIGN_ID.eq(campaignId))
                .and(PREVIEW_SAMPLES.STATUS.eq("waiting")));
    }

    Optional<Row> latest(UUID campaignId) {
        return dsl.selectFrom(PREVIEWS)
                .where(PREVIEWS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(PREVIEWS.CAMPAIGN_ID.eq(campaignId))
                .orderBy(PREVIEWS.STARTED_AT.desc(), PREVIEWS.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Row(
                        row.getId(),
                        row.getCampaignId(),
                        StoredJson.brief(row.getConfig()),
                        row.getEstimateUsd(),
                        row.getStartedAt()));
    }

    /** The brief of a sample that waits; empty when it is written, or nobody wants it any more. */
    Optional<Brief> waiting(PreviewJob job) {
        return dsl.select(PREVIEWS.CONFIG)
                .from(PREVIEW_SAMPLES)
                .join(PREVIEWS)
                .on(PREVIEWS.TENANT_ID.eq(PREVIEW_SAMPLES.TENANT_ID))
                .and(PREVIEWS.ID.eq(PREVIEW_SAMPLES.PREVIEW_ID))
                .where(sample(job))
                .and(PREVIEW_SAMPLES.STATUS.eq("waiting"))
                .fetchOptional(row -> StoredJson.brief(row.value1()));
    }

    /** Locks the sample; true while it waits. */
    boolean hold(PreviewJob job) {
        return dsl.select(PREVIEW_SAMPLES.STATUS)
                .from(PREVIEW_SAMPLES)
                .where(sample(job))
                .forUpdate()
                .fetchOptional(PREVIEW_SAMPLES.STATUS)
                .filter("waiting"::equals)
                .isPresent();
    }

    void written(PreviewJob job, String fingerprint, List<Text> texts, BigDecimal costUsd) {
        dsl.update(PREVIEW_SAMPLES)
                .set(PREVIEW_SAMPLES.STATUS, "written")
                .set(PREVIEW_SAMPLES.FINGERPRINT, fingerprint)
                .set(PREVIEW_SAMPLES.TEXTS, StoredJson.write(texts))
                .set(PREVIEW_SAMPLES.COST_USD, costUsd)
                .set(PREVIEW_SAMPLES.FINISHED_AT, clock.instant())
                .where(sample(job))
                .execute();
    }

    void failed(PreviewJob job, String code, String reason, BigDecimal costUsd) {
        dsl.update(PREVIEW_SAMPLES)
                .set(PREVIEW_SAMPLES.STATUS, "failed")
                .set(PREVIEW_SAMPLES.FAILURE_CODE, code)
                .set(PREVIEW_SAMPLES.FAILURE_REASON, reason)
                .set(PREVIEW_SAMPLES.COST_USD, costUsd)
                .set(PREVIEW_SAMPLES.FINISHED_AT, clock.instant())
                .where(sample(job))
                .execute();
    }

    /** True when somebody waited. */
    boolean cancel(UUID campaignId) {
        return dsl.update(PREVIEW_SAMPLES)
                        .set(PREVIEW_SAMPLES.STATUS, "cancelled")
                        .set(PREVIEW_SAMPLES.FINISHED_AT, clock.instant())
                        .where(PREVIEW_SAMPLES.TENANT_ID.eq(TenantScope.tenantId()))
                        .and(PREVIEW_SAMPLES.STATUS.eq("waiting"))
                        .and(PREVIEW_SAMPLES.PREVIEW_ID.in(DSL.select(PREVIEWS.ID)
                                .from(PREVIEWS)
                                .where(PREVIEWS.TENANT_ID.eq(TenantScope.tenantId()))
                                .and(PREVIEWS.CAMPAIGN_ID.eq(campaignId))))
                        .execute()
                > 0;
    }

    List<SampleRow> samples(UUID previewId) {
        return dsl.select(PREVIEW_SAMPLES.fields())
                .select(NAME.as("contact_name"), CONTACTS.JOB_TITLE, COMPANY.as("company_name"))
                .from(PREVIEW_SAMPLES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(PREVIEW_SAMPLES.TENANT_ID))
                .and(CONTACTS.ID.eq(PREVIEW_SAMPLES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(PREVIEW_SAMPLES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(PREVIEW_SAMPLES.PREVIEW_ID.eq(previewId))
                .orderBy(PREVIEW_SAMPLES.POSITION)
                .fetch(row -> new SampleRow(
                        row.get(PREVIEW_SAMPLES.CONTACT_ID),
                        row.get("contact_name", String.class),
                        row.get(CONTACTS.JOB_TITLE),
                        row.get("company_name", String.class),
                        Kind.valueOf(row.get(PREVIEW_SAMPLES.KIND).toUpperCase(Locale.ROOT)),
                        row.get(PREVIEW_SAMPLES.STATUS),
                        StoredJson.texts(row.get(PREVIEW_SAMPLES.TEXTS)),
                        row.get(PREVIEW_SAMPLES.COST_USD),
                        row.get(PREVIEW_SAMPLES.FAILURE_CODE),
                        row.get(PREVIEW_SAMPLES.FAILURE_REASON),
                        row.get(PREVIEW_SAMPLES.FINISHED_AT)));
    }

    private static Condition sample(PreviewJob job) {
        return PREVIEW_SAMPLES
                .TENANT_ID
                .eq(TenantScope.tenantId())
                .and(PREVIEW_SAMPLES.PREVIEW_ID.eq(job.previewId()))
                .and(PREVIEW_SAMPLES.CONTACT_ID.eq(job.contactId()));
    }
}
