package app.overture.sandbox.mailbox;

/** A refusal in the provider's words: status, name and message, as its clients expect them. */
final class ResendError extends RuntimeException {

    private final int status;
    private final String name;

    ResendError(int status, String name, String message) {
        super(message);
        this.status = status;
        this.name = name;
    }

    static ResendError missing(String field) {
        return new ResendError(422, "missing_required_field", "Missing `" + field + "` field.");
    }

    static ResendError invalid(String message) {
        return new ResendError(422, "validation_error", message);
    }

    static ResendError notFound(String what) {
        return new ResendError(404, "not_found", what + " not found");
    }

    int status() {
        return status;
    }

    Body body() {
        return new Body(status, name, String.valueOf(getMessage()));
    }

    /** On the wire the field is in camel case, unlike every other. */
    record Body(
            @com.fasterxml.jackson.annotation.JsonProperty("statusCode")
            int statusCode,

            String name,
            String message) {}
}
