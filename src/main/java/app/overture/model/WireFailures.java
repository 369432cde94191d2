package app.overture.model;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import java.io.InterruptedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the provider library's exceptions into {@link ModelFailure}s. */
final class WireFailures {

    private static final Duration DEFAULT_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private WireFailures() {}

    /** No answer at all: too late, or never connected. */
    static ModelFailure of(OpenAIException e, Duration timeout, ModelConnection connection) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelAddresses.NotAllowed refused) {
                return ModelFailure.refused(String.valueOf(refused.getMessage()));
            }
            if (cause instanceof InterruptedIOException) {
                return ModelFailure.timeout(timeout);
            }
        }
        return ModelFailure.error(connection.provider() + " could not be reached.", null);
    }

    static ModelFailure of(OpenAIException e, ModelConnection connection) {
        if (!(e instanceof OpenAIServiceException answer)) {
            return ModelFailure.error(
                    connection.provider() + " answered with something that is no chat completion.", null);
        }
        return switch (answer.statusCode()) {
            case 401, 403 ->
                ModelFailure.refused(connection.provider()
                        + " does not accept the key. An administrator can set another in Settings, Keys.");
            case 404 ->
                ModelFailure.refused(connection.provider() + " does not know the model “" + connection.model()
                        + "” at this address.");
            case 408 -> ModelFailure.timeout(ModelWire.PATIENCE);
            case 429 ->
                outOfCredit(answer)
                        ? ModelFailure.refused("The account at " + connection.provider() + " has no credit left.")
                        : ModelFailure.rateLimited(retryAfter(answer.headers()).orElse(DEFAULT_REST));
            default -> answer.statusCode() >= 500 ? broken(answer, connection) : notAccepted(answer, connection);
        };
    }

    private static ModelFailure broken(OpenAIServiceException answer, ModelConnection connection) {
        return ModelFailure.error(
                connection.provider() + " failed with status " + answer.statusCode() + ".",
                retryAfter(answer.headers()).orElse(null));
    }

    private static ModelFailure notAccepted(OpenAIServiceException answer, ModelConnection connection) {
        return ModelFailure.refused(connection.provider() + " refused the call with status " + answer.statusCode()
                + answer.code().map(code -> " (" + code + ")").orElse("") + ".");
    }

    private static boolean outOfCredit(OpenAIServiceException answer) {
        return answer.code().filter("insufficient_quota"::equals).isPresent();
    }

    /** Seconds or a date, as HTTP allows both; never longer than we are willing to wait. */
    static Optional<Duration> retryAfter(Headers headers) {
        return headers.values("Retry-After").stream()
                .findFirst()
                .flatMap(WireFailures::parse)
                .map(rest -> rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
    }

    private static Optional<Duration> parse(String text) {
        try {
            if (text.strip().matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
            }
            Instant until = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration rest = Duration.between(Instant.now(), until);
            return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
