package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProviderGatesTest {

    final SettableClock clock = new SettableClock();
    final ProviderGates gates = new ProviderGates(2, clock);

    @Test
    void the_third_waits_until_a_place_is_free() throws Exception {
        ProviderGates.Pass first = gates.enter(account("https://one.example/v1", "a"));
        gates.enter(account("https://one.example/v1", "b"));
        CompletableFuture<ProviderGates.Pass> third = new CompletableFuture<>();
        Thread waiting =
                Thread.ofPlatform().start(() -> third.complete(gates.enter(account("https://one.example/v1", "a"))));
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(third).isNotDone();
        first.close();
        assertThat(third.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void another_provider_has_places_of_its_own() {
        gates.enter(account("https://one.example/v1", "a"));
        gates.enter(account("https://one.example/v1", "a"));

        assertThatNoException().isThrownBy(() -> gates.enter(account("https://two.example/v1", "a")));
    }

    @Test
    void a_provider_that_asks_to_slow_down_is_left_alone_by_all_calls_of_the_account_until_then() {
        gates.shut(account("https://one.example/v1", "a"), Duration.ofSeconds(20));

        ModelFailure refused =
                catchThrowableOfType(ModelFailure.class, () -> gates.enter(account("https://one.example/v1", "a")));
        assertThat(refused.code()).isEqualTo("rate_limited");
        assertThat(refused.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThatNoException().isThrownBy(() -> gates.enter(account("https://one.example/v1", "other")));

        clock.moveBy(Duration.ofSeconds(21));
        assertThatNoException().isThrownBy(() -> gates.enter(account("https://one.example/v1", "a")));
    }

    private static ModelConnections.Endpoint account(String baseUrl, String key) {
        return new ModelConnections.Endpoint(new ModelConnection("example", baseUrl, "m", false, true), key);
    }
}
