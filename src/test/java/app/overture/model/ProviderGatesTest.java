package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProviderGatesTest {

    static final Duration NO_PATIENCE = Duration.ZERO;
    static final Last NOTHING = new Last();
    static final Places.Party US = new Places.Party(UUID.randomUUID(), UUID.randomUUID());

    final SettableClock clock = new SettableClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ModelConnections.Endpoint ours = account("https://one.example/v1", "a");

    static final class Last implements ProviderGates.LastThing {

        final AtomicInteger times = new AtomicInteger();
        volatile boolean stale;

        @Override
        public void run() {
            times.incrementAndGet();
        }

        @Override
        public boolean isStale() {
            return stale;
        }
    }

    @Test
    void the_third_waits_until_a_place_is_free() throws Exception {
        ProviderGates gates = gates(2, Duration.ofSeconds(30));
        ProviderGates.Pass first = gates.enter(ours, US, NOTHING);
        gates.enter(account("https://one.example/v1", "b"), US, NOTHING);
        CompletableFuture<ProviderGates.Pass> third = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> third.complete(gates.enter(ours, US, NOTHING)));
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        assertThat(third).isNotDone();
        first.close();
        assertThat(third.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void the_next_to_go_has_its_last_thing_done_when_a_place_becomes_free_and_does_it_again_when_it_is_stale()
            throws Exception {
        ProviderGates gates = gates(16, Duration.ofSeconds(30));
        List<ProviderGates.Pass> out = IntStream.range(0, 16)
                .mapToObj(n -> gates.enter(ours, US, NOTHING))
                .toList();
        Last itsLast = new Last();
        Last another = new Last();
        CompletableFuture<ProviderGates.Pass> next = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> next.complete(gates.enter(ours, US, itsLast)));
        Awaitility.await().until(() -> itsLast.times.get() == 1);
        Thread.ofPlatform().start(() -> gates.enter(ours, US, another));
        assertThat(next).isNotDone();
        itsLast.stale = true;
        out.getFirst().close();
        next.get(10, TimeUnit.SECONDS);

        assertThat(itsLast.times).hasValue(2);
        Awaitility.await().until(() -> another.times.get() == 1);
        assertThat(meters.get("overture.model.in.flight").gauge().value()).isEqualTo(16);
    }

    @Test
    void whoever_finds_no_place_in_time_comes_back_later_and_has_lost_no_attempt() {
        ProviderGates gates = gates(1, NO_PATIENCE);
        gates.enter(ours, US, NOTHING);

        ModelFailure crowded = refused(gates, ours);

        assertThat(crowded.held()).isTrue();
        assertThat(crowded.retryAfter()).isPresent();
    }

    @Test
    void another_provider_has_places_of_its_own() {
        ProviderGates gates = gates(2, NO_PATIENCE);
        gates.enter(ours, US, NOTHING);
        gates.enter(ours, US, NOTHING);

        assertThatNoException().isThrownBy(() -> gates.enter(account("https://two.example/v1", "a"), US, NOTHING));
    }

    @Test
    void a_provider_that_asks_to_slow_down_is_left_alone_by_all_calls_of_the_account_until_then() {
        ProviderGates gates = gates(2, NO_PATIENCE);
        fail(gates.enter(ours, US, NOTHING), ModelFailure.rateLimited(Duration.ofSeconds(20)));

        ModelFailure refused = refused(gates, ours);
        assertThat(refused.code()).isEqualTo("rate_limited");
        assertThat(refused.held()).isTrue();
        assertThat(refused.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(gates.state(ours)).isInstanceOf(ProviderState.Resting.class);
        assertThatNoException().isThrownBy(() -> gates.enter(account("https://one.example/v1", "other"), US, NOTHING));

        clock.moveBy(Duration.ofSeconds(21));
        assertThatNoException().isThrownBy(() -> gates.enter(ours, US, NOTHING));
    }

    @Test
    void five_failures_in_a_row_open_the_circuit_and_the_fifth_costs_nobody_an_attempt() {
        ProviderGates gates = gates(8, NO_PATIENCE);

        List<Boolean> held = IntStream.range(0, 5)
                .mapToObj(n -> fail(gates.enter(ours, US, NOTHING), broken()).held())
                .toList();

        assertThat(held).containsExactly(false, false, false, false, true);
        ModelFailure silent = refused(gates, ours);
        assertThat(silent.code()).isEqualTo("unavailable");
        assertThat(silent.held()).isTrue();
        assertThat(silent.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(gates.state(ours)).isInstanceOf(ProviderState.Silent.class);
        assertThat(meters.get("overture.model.silent").gauge().value()).isEqualTo(1);
    }

    @Test
    void after_the_silence_a_few_are_let_through_and_their_answers_close_the_circuit() {
        ProviderGates gates = gates(8, NO_PATIENCE);
        breakDown(gates);
        clock.moveBy(Duration.ofSeconds(11));

        List<ProviderGates.Pass> probes = IntStream.range(0, 3)
                .mapToObj(n -> gates.enter(ours, US, NOTHING))
                .toList();
        assertThat(refused(gates, ours).code()).isEqualTo("unavailable");
        probes.forEach(probe -> {
            probe.answered();
            probe.close();
        });

        assertThat(gates.state(ours)).isInstanceOf(ProviderState.Answering.class);
        assertThatNoException().isThrownBy(() -> gates.enter(ours, US, NOTHING));
    }

    @Test
    void a_probe_that_fails_costs_no_attempt_and_the_next_silence_is_longer() {
        ProviderGates gates = gates(8, NO_PATIENCE);
        breakDown(gates);
        clock.moveBy(Duration.ofSeconds(11));

        List<ProviderGates.Pass> probes = IntStream.range(0, 3)
                .mapToObj(n -> gates.enter(ours, US, NOTHING))
                .toList();
        assertThat(probes)
                .allSatisfy(probe -> assertThat(fail(probe, ModelFailure.timeout(Duration.ofSeconds(60)))
                                .held())
                        .isTrue());

        assertThat(refused(gates, ours).retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    }

    @Test
    void a_pass_given_back_unused_does_not_block_the_probes() {
        ProviderGates gates = gates(8, NO_PATIENCE);
        breakDown(gates);
        clock.moveBy(Duration.ofSeconds(11));

        IntStream.range(0, 10).forEach(n -> gates.enter(ours, US, NOTHING).close());

        assertThatNoException().isThrownBy(() -> gates.enter(ours, US, NOTHING));
    }

    @Test
    void a_provider_that_says_no_is_not_down() {
        ProviderGates gates = gates(8, NO_PATIENCE);

        IntStream.range(0, 20)
                .forEach(n -> fail(gates.enter(ours, US, NOTHING), ModelFailure.refused("No credit left.")));

        assertThatNoException().isThrownBy(() -> gates.enter(ours, US, NOTHING));
    }

    @Test
    @Tag("NFR-1")
    void slow_down_halves_what_is_in_flight_once_and_answers_widen_it_again() {
        ProviderGates gates = gates(16, NO_PATIENCE);
        List<ProviderGates.Pass> inFlight = new ArrayList<>(IntStream.range(0, 16)
                .mapToObj(n -> gates.enter(ours, US, NOTHING))
                .toList());

        inFlight.forEach(pass -> pass.failed(ModelFailure.rateLimited(Duration.ofSeconds(1))));
        inFlight.forEach(ProviderGates.Pass::close);
        clock.moveBy(Duration.ofSeconds(2));
        assertThat(gates.state(ours)).isEqualTo(new ProviderState.Answering(8, 16));
        List<ProviderGates.Pass> eight = IntStream.range(0, 8)
                .mapToObj(n -> gates.enter(ours, US, NOTHING))
                .toList();
        assertThat(refused(gates, ours).held()).isTrue();

        eight.getFirst().failed(ModelFailure.timeout(Duration.ofSeconds(60)));
        eight.forEach(ProviderGates.Pass::close);
        assertThat(gates.state(ours)).isEqualTo(new ProviderState.Answering(4, 16));

        IntStream.range(0, 60).forEach(n -> {
            try (ProviderGates.Pass pass = gates.enter(ours, US, NOTHING)) {
                pass.answered();
            }
        });
        assertThat(gates.state(ours)).isEqualTo(new ProviderState.Answering(16, 16));
        assertThat(meters.get("overture.model.width").gauge().value()).isEqualTo(16);
        assertThat(meters.get("overture.model.in.flight").gauge().value()).isZero();
    }

    @Test
    void a_narrow_lane_leaves_the_places_to_other_accounts() {
        ProviderGates gates = gates(2, NO_PATIENCE);
        fail(gates.enter(ours, US, NOTHING), ModelFailure.timeout(Duration.ofSeconds(60)));
        gates.enter(ours, US, NOTHING);
        assertThat(refused(gates, ours).held()).isTrue();

        assertThatNoException().isThrownBy(() -> gates.enter(account("https://one.example/v1", "other"), US, NOTHING));
    }

    private ProviderGates gates(int width, Duration longestWait) {
        return new ProviderGates(width, longestWait, clock, meters);
    }

    private void breakDown(ProviderGates gates) {
        IntStream.range(0, 5).forEach(n -> fail(gates.enter(ours, US, NOTHING), broken()));
    }

    private static ModelFailure broken() {
        return ModelFailure.error("example failed with status 503.", null);
    }

    private static ModelFailure fail(ProviderGates.Pass pass, ModelFailure failure) {
        try (pass) {
            return pass.failed(failure);
        }
    }

    private static ModelFailure refused(ProviderGates gates, ModelConnections.Endpoint endpoint) {
        return catchThrowableOfType(ModelFailure.class, () -> gates.enter(endpoint, US, NOTHING));
    }

    private static ModelConnections.Endpoint account(String baseUrl, String key) {
        return new ModelConnections.Endpoint(new ModelConnection("example", baseUrl, "m", false, true), key);
    }
}
