package app.overture.generation;

import app.overture.model.ModelFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** When a job that the model failed is worth another attempt, by the same rules as a contact of a run. */
@Component
class Retries {

    private static final int ATTEMPTS = 5;
    /** A provider that is busy or down says nothing about the job: it is asked often, and less and less often. */
    private static final int ATTEMPTS_WHEN_HELD = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final RandomGenerator dice;

    Retries(RandomGenerator dice) {
        this.dice = dice;
    }

    /** How long to wait; empty when it has failed for good. */
    Optional<Duration> after(int attempt, ModelFailure failure) {
        if (!failure.retryable() || attempt >= (failure.held() ? ATTEMPTS_WHEN_HELD : ATTEMPTS)) {
            return Optional.empty();
        }
        Duration wait = wait(attempt);
        return Optional.of(failure.retryAfter()
                .filter(wanted -> wanted.compareTo(wait) > 0 || attempt == 1)
                .orElse(wait));
    }

    /** The same for a fault of our own. */
    Optional<Duration> afterFault(int attempt) {
        return attempt < ATTEMPTS ? Optional.of(wait(attempt)) : Optional.empty();
    }

    private Duration wait(int attempt) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration bounded = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        return bounded.plusMillis(dice.nextLong(1 + bounded.toMillis() / 4));
    }
}
