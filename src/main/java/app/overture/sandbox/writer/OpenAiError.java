package app.overture.sandbox.writer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal in the protocol's shape. */
final class OpenAiError extends RuntimeException {

    private final int status;
    private final @Nullable String param;
    private final @Nullable String code;

    private OpenAiError(int status, String message, @Nullable String param, @Nullable String code) {
        super(message);
        this.status = status;
        this.param = param;
        this.code = code;
    }

    static OpenAiError unauthenticated(boolean given) {
        return new OpenAiError(
                401,
                given
                        ? "Incorrect API key provided: the key is empty."
                        : "You didn't provide an API key. You need to provide your API key in an Authorization header"
                                + " using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
                null,
                given ? "invalid_api_key" : null);
    }

    static OpenAiError invalid(String message, @Nullable String param) {
        return new OpenAiError(400, message, param, null);
    }

    static OpenAiError unknownModel(String model) {
        return new OpenAiError(
                404,
                "The model `" + model + "` does not exist or you do not have access to it.",
                null,
                "model_not_found");
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(getMessage()));
        error.put("type", "invalid_request_error");
        error.put("param", param);
        error.put("code", code);
        return Map.of("error", error);
    }
}
