package app.overture.contacts;

import static app.overture.db.Tables.LLM_USAGE_LOG;

import app.overture.model.LanguageModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What one enrichment costs: as the workspace's own last ones did, until then by the length of the prompt. */
@Component
class EnrichmentPrice {

    static final String OPERATION = "enrich_contact";
    static final int EXPECTED_OUTPUT_TOKENS = 900;

    private static final int ENOUGH_HISTORY = 5;
    private static final Duration HISTORY = Duration.ofDays(90);
    // A home page and an about page as the reader cuts them, in words of usual length.
    private static final String USUAL_SOURCES = "company website sentence ".repeat(500);

    private final DSLContext dsl;
    private final LanguageModel model;
    private final EnrichmentPrompt prompt;
    private final Clock clock;

    EnrichmentPrice(DSLContext dsl, LanguageModel model, EnrichmentPrompt prompt, Clock clock) {
        this.dsl = dsl;
        this.model = model;
        this.prompt = prompt;
        this.clock = clock;
    }

    BigDecimal of(UUID tenantId, int contacts) {
        return contacts == 0 ? BigDecimal.ZERO : each(tenantId).multiply(BigDecimal.valueOf(contacts));
    }

    private BigDecimal each(UUID tenantId) {
        var history = dsl.select(DSL.count(), DSL.avg(LLM_USAGE_LOG.COST_USD))
                .from(LLM_USAGE_LOG)
                .where(LLM_USAGE_LOG.TENANT_ID.eq(tenantId))
                .and(LLM_USAGE_LOG.OPERATION.eq(OPERATION))
                .and(LLM_USAGE_LOG.OUTCOME.eq("ok"))
                .and(LLM_USAGE_LOG.CREATED_AT.gt(clock.instant().minus(HISTORY)))
                .fetchSingle();
        return history.value1() >= ENOUGH_HISTORY
                ? history.value2().setScale(6, RoundingMode.HALF_UP)
                : model.estimate(prompt.system(), USUAL_SOURCES, EXPECTED_OUTPUT_TOKENS);
    }
}
