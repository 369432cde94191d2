package app.overture.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A refusal with a name: a stable code for machines and a sentence for people. Features subclass it with factories named
 * for their domain; REST answers it as a problem detail, the screens show the sentence.
 */
public class Problem extends RuntimeException {

    /** What kind of refusal, and with it the HTTP status. */
    public enum Kind {
        BAD_INPUT(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        UNPROCESSABLE(422),
        LOCKED(423),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One field that was not as it should be. */
    public record FieldError(String field, String message) {}

    // A second member of the same name would hide the first from most readers of JSON.
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors");

    private final Kind kind;
    private final String code;
    private final List<FieldError> errors;
    private final Map<String, Object> more;

    public Problem(Kind kind, String code, String sentence) {
        this(kind, code, sentence, List.of(), Map.of());
    }

    public Problem(Kind kind, String code, String sentence, List<FieldError> errors, Map<String, Object> more) {
        super(sentence);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.more = Map.copyOf(more);
        if (RESERVED.stream().anyMatch(more::containsKey)) {
            throw new IllegalArgumentException("A problem detail has these members already: " + RESERVED);
        }
    }

    public static Problem badInput(String field, String sentence) {
        return new Problem(
                Kind.BAD_INPUT, "invalid_input", sentence, List.of(new FieldError(field, sentence)), Map.of());
    }

    public static Problem forbidden(String code, String sentence) {
        return new Problem(Kind.FORBIDDEN, code, sentence);
    }

    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "not_found", "There is no " + what + " with this id.");
    }

    public static Problem conflict(String code, String sentence) {
        return new Problem(Kind.CONFLICT, code, sentence);
    }

    /** Someone else changed the thing meanwhile. */
    public static Problem stale(String what) {
        return new Problem(
                Kind.CONFLICT,
                "stale_version",
                "The " + what + " was changed meanwhile. Load it again, then repeat your change.");
    }

    public static Problem unprocessable(String code, String sentence) {
        return new Problem(Kind.UNPROCESSABLE, code, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem detail, for example the allowed moves of an illegal one. */
    public Map<String, Object> more() {
        return more;
    }

    /** The sentence a person reads. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
