package app.overture.model;

import static app.overture.db.Tables.MODEL_PRICES;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What models cost: by the workspace's own word, else from the price table. */
@Service
@Transactional(readOnly = true)
public class Prices {

    /** Stands in for a model that the table does not know: the dearest one, so that the budget errs on the safe side. */
    private static final String STAND_IN = "gpt-5.4";

    private final DSLContext dsl;
    private final OwnPrices own;
    private final Clock clock;

    Prices(DSLContext dsl, OwnPrices own, Clock clock) {
        this.dsl = dsl;
        this.own = own;
        this.clock = clock;
    }

    /**
     * US dollars per million tokens.
     *
     * @param model the row of the table that applies
     * @param known false when the model itself is not in the table and the stand-in's price is used
     */
    public record Price(
            String model,
            boolean known,
            BigDecimal inputPerMillion,
            BigDecimal cachedPerMillion,
            BigDecimal outputPerMillion,
            String source) {

        private static final int PLACES = 6;

        /** Whether what prompts have in common is cheaper from the second on. */
        public boolean caches() {
            return cachedPerMillion.compareTo(inputPerMillion) < 0;
        }

        /** Cached tokens are part of the input tokens. Exact to a millionth of a dollar. */
        public BigDecimal cost(long inputTokens, long cachedTokens, long outputTokens) {
            long cached = Math.min(cachedTokens, inputTokens);
            return inputPerMillion
                    .multiply(BigDecimal.valueOf(inputTokens - cached))
                    .add(cachedPerMillion.multiply(BigDecimal.valueOf(cached)))
                    .add(outputPerMillion.multiply(BigDecimal.valueOf(outputTokens)))
                    .movePointLeft(PLACES)
                    .setScale(PLACES, RoundingMode.HALF_UP);
        }
    }

    public BigDecimal cost(String model, long inputTokens, long cachedTokens, long outputTokens) {
        return of(model).cost(inputTokens, cachedTokens, outputTokens);
    }

    /**
     * What the workspace says that the model costs, else the list; there a dated name such as gpt-5.4-mini-2026-03-17 has
     * the price of the longest name it starts with.
     */
    public Price of(String model) {
        return own.find(model)
                .map(price -> new Price(
                        model, true, price.input(), price.cached(), price.output(), "this workspace's own price"))
                .orElseGet(() -> listed(model));
    }

    private Price listed(String model) {
        LocalDate today = LocalDate.now(clock);
        List<Price> valid = dsl.selectFrom(MODEL_PRICES)
                .where(MODEL_PRICES.VALID_FROM.le(today))
                .orderBy(MODEL_PRICES.VALID_FROM.desc())
                .fetch(row -> new Price(
                        row.getModel(),
                        true,
                        row.getInputPerMillion(),
                        row.getCachedPerMillion(),
                        row.getOutputPerMillion(),
                        row.getSource()));
        return valid.stream()
                .filter(price -> model.equals(price.model()) || model.startsWith(price.model() + "-20"))
                .max(Comparator.comparingInt(price -> price.model().length()))
                .orElseGet(() -> standIn(valid));
    }

    private static Price standIn(List<Price> valid) {
        Price dear = valid.stream()
                .filter(price -> price.model().equals(STAND_IN))
                .findFirst()
                .orElseThrow();
        return new Price(
                dear.model(),
                false,
                dear.inputPerMillion(),
                dear.cachedPerMillion(),
                dear.outputPerMillion(),
                dear.source());
    }
}
