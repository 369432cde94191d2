package app.overture.model;

import app.overture.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that brought no answer: a code, a sentence, and whether and when trying again makes sense. */
public class ModelFailure extends Problem {

    public static final String RATE_LIMITED = "rate_limited";
    public static final String TIMEOUT = "timeout";
    public static final String REFUSED = "refused";
    public static final String MALFORMED = "malformed";
    public static final String ERROR = "error";
    public static final String OVER_BUDGET = "over_budget";
    /** The provider does not answer anybody at the moment, so nobody is sent there. */
    public static final String UNAVAILABLE = "unavailable";
    /** Whoever wanted the answer was stopped before the call went out. */
    public static final String WITHDRAWN = "withdrawn";

    private static final Duration CROWDED = Duration.ofSeconds(5);

    private static final Duration BUDGET_REST = Duration.ofSeconds(2);

    private final boolean retryable;
    private final @Nullable Duration retryAfter;
    private final boolean held;

    private ModelFailure(Kind kind, String code, String sentence, boolean retryable, @Nullable Duration retryAfter) {
        this(kind, code, sentence, retryable, retryAfter, false);
    }

    private ModelFailure(
            Kind kind, String code, String sentence, boolean retryable, @Nullable Duration retryAfter, boolean held) {
        super(
                kind,
                code,
                sentence,
                List.of(),
                retryAfter == null ? Map.of() : Map.of("retry_after", Math.max(1, retryAfter.toSeconds())));
        this.retryable = retryable;
        this.retryAfter = retryAfter;
        this.held = held;
    }

    static ModelFailure rateLimited(Duration retryAfter) {
        return new ModelFailure(
                Kind.TOO_MANY,
                RATE_LIMITED,
                "The language model's provider asks to slow down. It can go on in "
                        + Math.max(1, retryAfter.toSeconds()) + " s.",
                true,
                retryAfter,
                true);
    }

    static ModelFailure timeout(Duration limit) {
        return new ModelFailure(
                Kind.UNPROCESSABLE,
                TIMEOUT,
                "The language model did not answer in " + Math.max(1, limit.toSeconds()) + " s.",
                true,
                null);
    }

    /** The provider does not accept this call, and would not accept it again. */
    static ModelFailure refused(String sentence) {
        return new ModelFailure(Kind.UNPROCESSABLE, REFUSED, sentence, false, null);
    }

    static ModelFailure malformed() {
        return new ModelFailure(
                Kind.UNPROCESSABLE,
                MALFORMED,
                "The language model answered twice in a form that cannot be read.",
                false,
                null);
    }

    static ModelFailure error(String sentence, @Nullable Duration retryAfter) {
        return new ModelFailure(Kind.UNPROCESSABLE, ERROR, sentence, true, retryAfter);
    }

    /** The rest of the budget is held for calls under way; most of it comes back when they end. */
    static ModelFailure budgetBusy() {
        return new ModelFailure(
                Kind.TOO_MANY,
                RATE_LIMITED,
                "What is left of this month's budget is set aside for calls under way. It can go on when they are through.",
                true,
                BUDGET_REST,
                true);
    }

    static ModelFailure overBudget(String sentence) {
        return new ModelFailure(Kind.UNPROCESSABLE, OVER_BUDGET, sentence, false, null);
    }

    /** @param nextTry time until the provider is tried again */
    static ModelFailure unavailable(Duration nextTry) {
        return new ModelFailure(
                Kind.UNPROCESSABLE,
                UNAVAILABLE,
                "The language model's provider does not answer. It is tried again in "
                        + Math.max(1, nextTry.toSeconds()) + " s.",
                true,
                nextTry,
                true);
    }

    /** No place became free at the provider. */
    static ModelFailure crowded() {
        return new ModelFailure(
                Kind.TOO_MANY,
                RATE_LIMITED,
                "The language model is busy with other messages. It can be asked again in " + CROWDED.toSeconds()
                        + " s.",
                true,
                CROWDED,
                true);
    }

    static ModelFailure withdrawn() {
        return new ModelFailure(
                Kind.CONFLICT, WITHDRAWN, "The writing was stopped before the call went out.", false, null, true);
    }

    /** The same, as something that says nothing about the call and everything about the provider. */
    ModelFailure heldBack() {
        return new ModelFailure(kind(), code(), sentence(), retryable, retryAfter, true);
    }

    /**
     * No call was made, or one to a provider that has no time or answers nobody: it says nothing about what was asked, so
     * whoever asked has not had a fair attempt.
     */
    public boolean held() {
        return held;
    }

    public boolean retryable() {
        return retryable;
    }

    /** How long the provider wants to be left alone; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
