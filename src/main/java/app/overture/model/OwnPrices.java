package app.overture.model;

import static app.overture.db.Tables.OWN_MODEL_PRICES;

import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a workspace says that its own model costs. A price holds from its day on; calls made before keep theirs. */
@Service
@Transactional
public class OwnPrices {

    private static final BigDecimal DEAREST = new BigDecimal("10000");

    private final DSLContext dsl;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    OwnPrices(DSLContext dsl, Access access, AuditLog audit, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** US dollars per million tokens; a model on one's own machine may cost nothing. */
    public record PerMillion(BigDecimal input, BigDecimal cached, BigDecimal output) {

        public PerMillion {
            require("input_per_million", input);
            require("cached_per_million", cached);
            require("output_per_million", output);
            if (cached.compareTo(input) > 0) {
                throw Problem.badInput("cached_per_million", "Cached input never costs more than other input.");
            }
        }

        private static void require(String field, BigDecimal usd) {
            if (usd.signum() < 0
                    || usd.compareTo(DEAREST) > 0
                    || usd.stripTrailingZeros().scale() > 6) {
                throw Problem.badInput(field, "A price per million tokens is 0 to 10,000 dollars.");
            }
        }
    }

    public void set(String model, PerMillion price) {
        Actor actor = access.admin();
        if (model.isBlank()) {
            throw Problem.badInput("model", "Name the model first.");
        }
        LocalDate today = LocalDate.now(clock);
        dsl.insertInto(OWN_MODEL_PRICES)
                .set(OWN_MODEL_PRICES.TENANT_ID, actor.tenantId())
                .set(OWN_MODEL_PRICES.MODEL, model.strip())
                .set(OWN_MODEL_PRICES.VALID_FROM, today)
                .set(OWN_MODEL_PRICES.INPUT_PER_MILLION, price.input())
                .set(OWN_MODEL_PRICES.CACHED_PER_MILLION, price.cached())
                .set(OWN_MODEL_PRICES.OUTPUT_PER_MILLION, price.output())
                .set(OWN_MODEL_PRICES.SET_BY, actor.label())
                .set(OWN_MODEL_PRICES.SET_AT, clock.instant())
                .onConflict(OWN_MODEL_PRICES.TENANT_ID, OWN_MODEL_PRICES.MODEL, OWN_MODEL_PRICES.VALID_FROM)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        audit.record(
                "price.changed",
                model.strip(),
                "$" + price.input().toPlainString() + " input, $"
                        + price.cached().toPlainString() + " cached, $"
                        + price.output().toPlainString() + " output per million");
    }

    /** What holds today for exactly this model. */
    @Transactional(readOnly = true)
    public Optional<PerMillion> find(String model) {
        return dsl.selectFrom(OWN_MODEL_PRICES)
                .where(OWN_MODEL_PRICES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(OWN_MODEL_PRICES.MODEL.eq(model))
                .and(OWN_MODEL_PRICES.VALID_FROM.le(LocalDate.now(clock)))
                .orderBy(OWN_MODEL_PRICES.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row ->
                        new PerMillion(row.getInputPerMillion(), row.getCachedPerMillion(), row.getOutputPerMillion()));
    }
}
