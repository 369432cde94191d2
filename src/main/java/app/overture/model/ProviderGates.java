package app.overture.model;

import app.overture.shared.OvertureProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One gate per provider and account, and nothing goes out past it: so many calls at once per provider and no more
 * ({@link Places}), and no call at all to an account that fell silent or asked to be left alone ({@link
 * ProviderAccount}). Held by each node for itself: a second node finds out with a few calls of its own.
 */
@Component
class ProviderGates {

    /** Whoever finds no place in that time makes room for others and comes back. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final int width;
    private final Duration longestWait;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Places> places = new ConcurrentHashMap<>();
    private final Map<Key, ProviderAccount> accounts = new ConcurrentHashMap<>();
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    private record Key(String baseUrl, String apiKey) {}

    @Autowired
    ProviderGates(OvertureProperties properties, Clock clock, MeterRegistry meters) {
        this(properties.generationConcurrency(), LONGEST_WAIT, clock, meters);
    }

    ProviderGates(int width, Duration longestWait, Clock clock, MeterRegistry meters) {
        this.width = width;
        this.longestWait = longestWait;
        this.clock = clock;
        this.meters = meters;
    }

    /** What a call has to do before it goes out. */
    interface LastThing {

        void run();

        /** Whether it has to be done again, the call having waited for its place after it. */
        boolean isStale();
    }

    /** A place at the provider. Say how the call went; closing it lets the next one in. */
    interface Pass extends AutoCloseable {

        void answered();

        /** What to throw: the failure, marked as {@link ModelFailure#held} when it is the provider that is down. */
        ModelFailure failed(ModelFailure failure);

        /** Lets the next one in before this call's answer is read. */
        void giveUpPlace();

        @Override
        void close();
    }

    /**
     * Waits for a place.
     *
     * @param party on whose behalf; so that one campaign does not stand in another's way
     * @param lastThing what the call has to do before it goes out, done while the place is not free yet; what it throws is
     *     thrown here
     * @throws ModelFailure {@link ModelFailure#held}, at once while the account is silent or rests, or when no place
     *     became free in time
     */
    Pass enter(ModelConnections.Endpoint endpoint, Places.Party party, LastThing lastThing) {
        try {
            return account(endpoint).enter(party, longestWait, lastThing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelFailure.error("The call was given up before it was made.", null)
                    .heldBack();
        }
    }

    /** @throws ModelFailure {@link ModelFailure#held}, as {@link #enter} would at this moment; takes no place */
    void requireOpen(ModelConnections.Endpoint endpoint) {
        account(endpoint).requireOpen();
    }

    ProviderState state(ModelConnections.Endpoint endpoint) {
        return account(endpoint).state();
    }

    private ProviderAccount account(ModelConnections.Endpoint endpoint) {
        String baseUrl = endpoint.connection().baseUrl();
        return accounts.computeIfAbsent(new Key(baseUrl, endpoint.apiKey()), key -> {
            String provider = endpoint.connection().provider();
            measure(provider);
            return new ProviderAccount(
                    provider,
                    width,
                    places.computeIfAbsent(baseUrl, url -> new Places(width, System::nanoTime, ProviderGates::later))
                            .lane(),
                    clock);
        });
    }

    private static void later(long nanos, Runnable then) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(then);
    }

    private void measure(String provider) {
        if (!measured.add(provider)) {
            return;
        }
        gauge("overture.model.silent", "Accounts that do not answer", provider, one -> one.silent() ? 1 : 0);
        gauge("overture.model.in.flight", "Calls under way", provider, ProviderAccount::inFlight);
        gauge("overture.model.width", "Calls that may be under way at once", provider, ProviderAccount::width);
    }

    private void gauge(String name, String meaning, String provider, ToIntFunction<ProviderAccount> value) {
        Gauge.builder(
                        name,
                        accounts,
                        all -> all.values().stream()
                                .filter(one -> one.provider().equals(provider))
                                .mapToInt(value)
                                .sum())
                .description(meaning)
                .tag("provider", provider)
                .register(meters);
    }
}
