package app.overture.sandbox.mailbox;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the mailbox's controllers share: the address, reading a body, and refusals in the provider's shape. */
abstract class ResendCalls {

    static final String BASE = "/sandbox/resend";

    private static final Logger log = LoggerFactory.getLogger(ResendCalls.class);

    protected final ObjectMapper json;

    ResendCalls(ObjectMapper json) {
        this.json = json;
    }

    protected JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new ResendError(400, "validation_error", "The request body is not valid JSON.");
        }
    }

    protected JsonNode readObject(String body) {
        JsonNode read = read(body);
        if (!read.isObject()) {
            throw new ResendError(400, "validation_error", "The request body must be a JSON object.");
        }
        return read;
    }

    protected static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ResendError.invalid("The `id` must be a valid UUID.");
        }
    }

    protected static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() ? value.asString() : "";
    }

    @ExceptionHandler
    ResponseEntity<ResendError.Body> refused(ResendError error) {
        return ResponseEntity.status(error.status()).body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<ResendError.Body> unreadable(HttpMessageNotReadableException e) {
        return refused(new ResendError(400, "validation_error", "The request body is missing."));
    }

    @ExceptionHandler
    ResponseEntity<ResendError.Body> failed(Exception e) {
        log.error("The sandbox mailbox failed", e);
        return ResponseEntity.internalServerError()
                .body(new ResendError.Body(500, "application_error", "An unexpected error occurred."));
    }
}
