package app.overture.model;

import app.overture.shared.OvertureProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One gate per provider: so many calls at once and no more, first come first served. When a provider asks to slow down,
 * the gate of that account stays shut for everyone until then.
 */
@Component
class ProviderGates {

    private final int width;
    private final Clock clock;
    private final Map<String, Semaphore> permits = new ConcurrentHashMap<>();
    private final Map<Account, Instant> shutUntil = new ConcurrentHashMap<>();

    private record Account(String baseUrl, String apiKey) {
        static Account of(ModelConnections.Endpoint endpoint) {
            return new Account(endpoint.connection().baseUrl(), endpoint.apiKey());
        }
    }

    @Autowired
    ProviderGates(OvertureProperties properties, Clock clock) {
        this(properties.generationConcurrency(), clock);
    }

    ProviderGates(int width, Clock clock) {
        this.width = width;
        this.clock = clock;
    }

    /** A place at the provider; closing it lets the next one in. */
    @FunctionalInterface
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a place.
     *
     * @throws ModelFailure {@code rate_limited} at once while the provider wants to be left alone
     */
    Pass enter(ModelConnections.Endpoint endpoint) {
        requireOpen(endpoint);
        Semaphore gate = permits.computeIfAbsent(endpoint.connection().baseUrl(), url -> new Semaphore(width, true));
        try {
            gate.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelFailure.error("The call was given up before it was made.", null);
        }
        try {
            requireOpen(endpoint);
        } catch (ModelFailure shutMeanwhile) {
            gate.release();
            throw shutMeanwhile;
        }
        return gate::release;
    }

    void shut(ModelConnections.Endpoint endpoint, Duration rest) {
        shutUntil.merge(
                Account.of(endpoint), clock.instant().plus(rest), (before, now) -> before.isAfter(now) ? before : now);
    }

    private void requireOpen(ModelConnections.Endpoint endpoint) {
        Account account = Account.of(endpoint);
        Instant until = shutUntil.get(account);
        if (until == null) {
            return;
        }
        Duration rest = Duration.between(clock.instant(), until);
        if (rest.isPositive()) {
            throw ModelFailure.rateLimited(rest);
        }
        shutUntil.remove(account, until);
    }
}
