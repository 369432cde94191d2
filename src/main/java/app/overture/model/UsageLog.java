package app.overture.model;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.LLM_USAGE_LOG;

import app.overture.settings.SettingsService;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.tenancy.Access;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of every model call, for administrators: call by call, and added up. */
@Service
@Transactional(readOnly = true)
public class UsageLog {

    private static final int FETCH_SIZE = 500;
    private static final Field<Integer> CALLS = DSL.count();
    private static final Field<BigDecimal> COST = DSL.coalesce(DSL.sum(LLM_USAGE_LOG.COST_USD), BigDecimal.ZERO);
    private static final Field<BigDecimal> INPUT = DSL.coalesce(DSL.sum(LLM_USAGE_LOG.INPUT_TOKENS), BigDecimal.ZERO);
    private static final Field<BigDecimal> CACHED = DSL.coalesce(DSL.sum(LLM_USAGE_LOG.CACHED_TOKENS), BigDecimal.ZERO);
    private static final Field<BigDecimal> OUTPUT = DSL.coalesce(DSL.sum(LLM_USAGE_LOG.OUTPUT_TOKENS), BigDecimal.ZERO);

    private final DSLContext dsl;
    private final Access access;
    private final SettingsService settings;
    private final Clock clock;

    UsageLog(DSLContext dsl, Access access, SettingsService settings, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Which calls are meant.
     *
     * @param operation empty for all
     * @param outcome empty for all
     */
    public record Filter(YearMonth month, @Nullable UUID campaignId, String operation, String outcome) {

        public static Filter of(YearMonth month) {
            return new Filter(month, null, "", "");
        }
    }

    /**
     * One call.
     *
     * @param campaign its name; empty without one, or when it was deleted since
     * @param inputTokens all of them, the cached ones included
     */
    public record Call(
            UUID id,
            Instant at,
            String operation,
            @Nullable UUID campaignId,
            String campaign,
            String provider,
            String model,
            int inputTokens,
            int cachedTokens,
            int outputTokens,
            BigDecimal costUsd,
            long durationMs,
            String outcome,
            String error) {}

    /** Calls of one kind added up; key is an id or a word of the log, label is for people. */
    public record Sum(
            String key,
            String label,
            int calls,
            long inputTokens,
            long cachedTokens,
            long outputTokens,
            BigDecimal costUsd) {}

    /** The calls of a filter added up in several ways; each list adds up to {@code all}. */
    public record Sums(Sum all, List<Sum> campaigns, List<Sum> operations, List<Sum> models, List<Sum> outcomes) {

        /** Calls whose process died before they were booked; empty when there are none. */
        public java.util.Optional<Sum> lost() {
            return outcomes.stream()
                    .filter(one -> one.key().equals(Billing.LOST))
                    .findFirst();
        }
    }

    /** The month that calls made now belong to. */
    public YearMonth thisMonth() {
        access.admin();
        return YearMonth.from(clock.instant().atZone(zone()));
    }

    public ZoneId zone() {
        return settings.current().timeZone();
    }

    public Page<Call> list(Filter filter, Paging paging) {
        Condition wanted = wanted(filter);
        List<Call> items = calls(wanted)
                .orderBy(LLM_USAGE_LOG.CREATED_AT.desc(), LLM_USAGE_LOG.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(UsageLog::read);
        return new Page<>(items, dsl.fetchCount(LLM_USAGE_LOG, wanted), paging.page(), paging.size());
    }

    /** All of them, the oldest first, one by one: a month may have many. */
    public void each(Filter filter, Consumer<Call> consumer) {
        try (var cursor = calls(wanted(filter))
                .orderBy(LLM_USAGE_LOG.CREATED_AT, LLM_USAGE_LOG.ID)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            cursor.forEach(row -> consumer.accept(read(row)));
        }
    }

    public Sums sums(Filter filter) {
        Condition wanted = wanted(filter);
        Field<String> campaign = DSL.coalesce(LLM_USAGE_LOG.CAMPAIGN_ID.cast(String.class), "");
        return new Sums(
                sums(wanted, DSL.inline("all"), DSL.inline("All calls")).stream()
                        .findFirst()
                        .orElse(new Sum("all", "All calls", 0, 0, 0, 0, BigDecimal.ZERO)),
                sums(wanted, campaign, DSL.max(DSL.coalesce(CAMPAIGNS.NAME, ""))),
                sums(wanted, LLM_USAGE_LOG.OPERATION, LLM_USAGE_LOG.OPERATION),
                sums(wanted, LLM_USAGE_LOG.MODEL, LLM_USAGE_LOG.MODEL),
                sums(wanted, LLM_USAGE_LOG.OUTCOME, LLM_USAGE_LOG.OUTCOME));
    }

    private List<Sum> sums(Condition wanted, Field<String> key, Field<String> label) {
        Field<String> group = key.as("key");
        return dsl.select(group, label.as("label"), CALLS, INPUT, CACHED, OUTPUT, COST)
                .from(LLM_USAGE_LOG)
                .leftJoin(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(LLM_USAGE_LOG.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(LLM_USAGE_LOG.CAMPAIGN_ID))
                .where(wanted)
                .groupBy(group)
                .orderBy(COST.desc(), group)
                .fetch(row -> new Sum(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().longValue(),
                        row.value5().longValue(),
                        row.value6().longValue(),
                        row.value7()));
    }

    private SelectConditionStep<? extends Record> calls(Condition wanted) {
        return dsl.select(LLM_USAGE_LOG.asterisk(), CAMPAIGNS.NAME.as("campaign_name"))
                .from(LLM_USAGE_LOG)
                .leftJoin(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(LLM_USAGE_LOG.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(LLM_USAGE_LOG.CAMPAIGN_ID))
                .where(wanted);
    }

    private Condition wanted(Filter filter) {
        Condition wanted = LLM_USAGE_LOG
                .TENANT_ID
                .eq(access.admin().tenantId())
                .and(LLM_USAGE_LOG.MONTH.eq(filter.month().atDay(1)));
        if (filter.campaignId() != null) {
            wanted = wanted.and(LLM_USAGE_LOG.CAMPAIGN_ID.eq(filter.campaignId()));
        }
        if (!filter.operation().isEmpty()) {
            wanted = wanted.and(LLM_USAGE_LOG.OPERATION.eq(filter.operation()));
        }
        if (!filter.outcome().isEmpty()) {
            wanted = wanted.and(LLM_USAGE_LOG.OUTCOME.eq(filter.outcome()));
        }
        return wanted;
    }

    private static Call read(Record row) {
        return new Call(
                row.get(LLM_USAGE_LOG.ID),
                row.get(LLM_USAGE_LOG.CREATED_AT),
                row.get(LLM_USAGE_LOG.OPERATION),
                row.get(LLM_USAGE_LOG.CAMPAIGN_ID),
                Objects.requireNonNullElse(row.get("campaign_name", String.class), ""),
                row.get(LLM_USAGE_LOG.PROVIDER),
                row.get(LLM_USAGE_LOG.MODEL),
                row.get(LLM_USAGE_LOG.INPUT_TOKENS),
                row.get(LLM_USAGE_LOG.CACHED_TOKENS),
                row.get(LLM_USAGE_LOG.OUTPUT_TOKENS),
                row.get(LLM_USAGE_LOG.COST_USD),
                row.get(LLM_USAGE_LOG.DURATION_MS),
                row.get(LLM_USAGE_LOG.OUTCOME),
                Objects.requireNonNullElse(row.get(LLM_USAGE_LOG.ERROR), ""));
    }
}
