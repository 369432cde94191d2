package app.overture.generation;

import static app.overture.db.Tables.LLM_USAGE_LOG;
import static app.overture.db.Tables.MESSAGES;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;

import app.overture.generation.prompt.Brief;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long answers are: a rule of thumb at first, then what the workspace's own calls to this model came to. A message's
 * weight stands for its channel: an invitation takes a third of a mail.
 */
@Component
class OutputLengths {

    static final String WRITE = "write_messages";
    static final String PREVIEW = "preview";
    static final String REWRITE = "rewrite_message";

    /** Tokens of an e-mail as structured output, sentence by sentence with its facts. */
    private static final double MAIL = 330;

    private static final int ENOUGH = 5;
    private static final int HISTORY = 300;

    private final DSLContext dsl;

    OutputLengths(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param perWeight output tokens of a message of weight 1
     * @param calls per contact, above 1 when second attempts were needed
     * @param cachedShare of the input that the provider had cached
     */
    record Learned(double perWeight, double calls, double cachedShare) {

        static final Learned NOTHING = new Learned(MAIL, 1, 0);
    }

    static double weight(String channel) {
        return switch (channel) {
            case "email" -> 1;
            case "linkedin_connect" -> 0.35;
            default -> 0.7;
        };
    }

    /** For the reservation of one call. */
    int standard(Brief brief, List<Integer> steps) {
        double weight = steps.stream()
                .mapToDouble(step -> weight(brief.step(step).channel()))
                .sum();
        return (int) Math.ceil(weight * MAIL);
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Learned learned(String model) {
        UUID tenantId = TenantScope.tenantId();
        var recent = dsl.select(
                        LLM_USAGE_LOG.CAMPAIGN_ID,
                        LLM_USAGE_LOG.CONTACT_ID,
                        LLM_USAGE_LOG.INPUT_TOKENS,
                        LLM_USAGE_LOG.CACHED_TOKENS,
                        LLM_USAGE_LOG.OUTPUT_TOKENS)
                .from(LLM_USAGE_LOG)
                .where(LLM_USAGE_LOG.TENANT_ID.eq(tenantId))
                .and(LLM_USAGE_LOG.OPERATION.eq(WRITE))
                .and(LLM_USAGE_LOG.MODEL.eq(model))
                .and(LLM_USAGE_LOG.OUTPUT_TOKENS.gt(0))
                .orderBy(LLM_USAGE_LOG.CREATED_AT.desc())
                .limit(HISTORY)
                .asTable("recent");
        var campaign = recent.field(LLM_USAGE_LOG.CAMPAIGN_ID);
        var contact = recent.field(LLM_USAGE_LOG.CONTACT_ID);
        var totals = dsl.select(
                        count(),
                        countDistinct(DSL.row(campaign, contact)),
                        sum(recent.field(LLM_USAGE_LOG.INPUT_TOKENS)),
                        sum(recent.field(LLM_USAGE_LOG.CACHED_TOKENS)),
                        sum(recent.field(LLM_USAGE_LOG.OUTPUT_TOKENS)))
                .from(recent)
                .fetchSingle();
        if (totals.value1() < ENOUGH) {
            return Learned.NOTHING;
        }
        double weights = dsl
                .select(MESSAGES.CHANNEL, count())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(DSL.row(MESSAGES.CAMPAIGN_ID, MESSAGES.CONTACT_ID)
                        .in(DSL.select(campaign, contact).from(recent)))
                .groupBy(MESSAGES.CHANNEL)
                .fetch()
                .stream()
                .mapToDouble(row -> weight(row.value1()) * row.value2())
                .sum();
        if (weights == 0) {
            return Learned.NOTHING;
        }
        double calls = totals.value1() / (double) Math.max(1, totals.value2());
        double input = number(totals.value3());
        return new Learned(
                number(totals.value5()) / calls / weights, calls, input == 0 ? 0 : number(totals.value4()) / input);
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
