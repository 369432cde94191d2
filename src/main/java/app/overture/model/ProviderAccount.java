package app.overture.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One key at one address: whether it answers at all (a circuit that five failures of ten open), until when it wants to be
 * left alone, and how many calls it bears at once.
 */
final class ProviderAccount {

    /** No longer than a contact's attempts: a contact alone in a dead provider's queue opens the circuit with its last. */
    static final int FAILURES_TO_OPEN = 5;

    static final Duration FIRST_SILENCE = Duration.ofSeconds(10);
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int WINDOW = 10;
    private static final int PROBES = 3;
    private static final Duration WHILE_PROBED = Duration.ofSeconds(5);

    private final String provider;
    private final int most;
    private final Places.Lane lane;
    private final Clock clock;
    private final CircuitBreaker circuit;
    private volatile Instant nextTry = Instant.EPOCH;
    private volatile Instant restsUntil = Instant.EPOCH;

    ProviderAccount(String provider, int most, Places.Lane lane, Clock clock) {
        this.provider = provider;
        this.most = most;
        this.lane = lane;
        this.clock = clock;
        IntervalFunction silence = IntervalFunction.ofExponentialBackoff(FIRST_SILENCE, 2, LONGEST_SILENCE);
        this.circuit = CircuitBreaker.of(
                provider,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FAILURES_TO_OPEN)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .waitIntervalFunctionInOpenState(opened -> {
                            long millis = silence.apply(opened);
                            nextTry = clock.instant().plusMillis(millis);
                            return millis;
                        })
                        .build());
    }

    /** @throws ModelFailure held back, when it makes no sense to call now */
    void requireOpen() {
        Duration rest = Duration.between(clock.instant(), restsUntil);
        if (rest.isPositive()) {
            throw ModelFailure.rateLimited(rest);
        }
        if (circuit.getState() == State.OPEN) {
            Duration left = Duration.between(clock.instant(), nextTry);
            if (left.isPositive()) {
                throw ModelFailure.unavailable(left);
            }
        }
    }

    /**
     * Waits for a place; while it waits, the account may have fallen silent.
     *
     * @param lastThing what the call has to do before it goes out; it is next to go then, and holds up nobody
     */
    Pass enter(Places.Party party, Duration longest, ProviderGates.LastThing lastThing) throws InterruptedException {
        requireOpen();
        Optional<Places.Place> place = lane.take(party, longest);
        if (place.isEmpty()) {
            throw ModelFailure.crowded();
        }
        boolean entered = false;
        try {
            requireOpen();
            lastThing.run();
            if (!place.get().goOut(longest)) {
                throw ModelFailure.crowded();
            }
            if (lastThing.isStale()) {
                lastThing.run();
            }
            requireOpen();
            if (!circuit.tryAcquirePermission()) {
                throw ModelFailure.unavailable(WHILE_PROBED);
            }
            entered = true;
        } finally {
            if (!entered) {
                place.get().close();
            }
        }
        return new Pass(place.get());
    }

    ProviderState state() {
        Instant now = clock.instant();
        if (restsUntil.isAfter(now)) {
            return new ProviderState.Resting(restsUntil);
        }
        return circuit.getState() == State.CLOSED
                ? new ProviderState.Answering(lane.width(), most)
                : new ProviderState.Silent(nextTry);
    }

    String provider() {
        return provider;
    }

    int width() {
        return lane.width();
    }

    int inFlight() {
        return lane.inFlight();
    }

    boolean silent() {
        return circuit.getState() != State.CLOSED;
    }

    private synchronized void rest(Duration wanted) {
        Instant until = clock.instant().plus(wanted);
        restsUntil = until.isAfter(restsUntil) ? until : restsUntil;
    }

    /** Leave to make one call; told how it went, and closed when it is over. */
    final class Pass implements ProviderGates.Pass {

        private final Places.Place place;
        private final long start = System.nanoTime();
        private boolean told;
        private boolean placed = true;

        private Pass(Places.Place place) {
            this.place = place;
        }

        @Override
        public void answered() {
            told = true;
            circuit.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            place.widen();
        }

        @Override
        public ModelFailure failed(ModelFailure failure) {
            switch (failure.code()) {
                case ModelFailure.RATE_LIMITED -> {
                    place.narrow();
                    rest(failure.retryAfter().orElse(FIRST_SILENCE));
                }
                case ModelFailure.TIMEOUT -> {
                    place.narrow();
                    return broken(failure);
                }
                case ModelFailure.ERROR -> {
                    failure.retryAfter().ifPresent(ProviderAccount.this::rest);
                    return broken(failure);
                }
                default -> { // it answered, and said no
                    told = true;
                    circuit.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                }
            }
            return failure;
        }

        private ModelFailure broken(ModelFailure failure) {
            told = true;
            circuit.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            return circuit.getState() == State.CLOSED ? failure : failure.heldBack();
        }

        @Override
        public void giveUpPlace() {
            if (placed) {
                placed = false;
                place.close();
            }
        }

        @Override
        public void close() {
            if (!told) {
                circuit.releasePermission();
            }
            giveUpPlace();
        }
    }
}
