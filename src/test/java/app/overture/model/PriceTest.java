package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PriceTest {

    final Prices.Price price = new Prices.Price(
            "gpt-5.4-mini", true, new BigDecimal("0.75"), new BigDecimal("0.075"), new BigDecimal("4.50"), "test");

    @Test
    @Tag("FR-10")
    void a_call_costs_input_cached_input_and_output_each_at_its_price() {
        // 900 × 0.75 + 100 × 0.075 + 250 × 4.50 = 675 + 7.5 + 1125 millionths
        assertThat(price.cost(1_000, 100, 250)).isEqualTo(new BigDecimal("0.001808"));
    }

    @Test
    void a_million_of_each_costs_the_listed_price() {
        assertThat(price.cost(1_000_000, 0, 0)).isEqualByComparingTo("0.75");
        assertThat(price.cost(1_000_000, 1_000_000, 0)).isEqualByComparingTo("0.075");
        assertThat(price.cost(0, 0, 1_000_000)).isEqualByComparingTo("4.5");
    }

    @Test
    void nothing_costs_nothing() {
        assertThat(price.cost(0, 0, 0)).isEqualByComparingTo("0");
    }

    @Test
    void more_cached_than_sent_is_the_providers_mistake_and_never_a_negative_price() {
        assertThat(price.cost(10, 20, 0)).isEqualByComparingTo("0.000001");
    }
}
