package app.overture.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Every address of the sandbox that is not served, because it never was or because its half is off: 404, as its clients read it. */
@RestController
class NothingHere {

    record ResendShape(
            @com.fasterxml.jackson.annotation.JsonProperty("statusCode")
            int statusCode,

            String name,
            String message) {}

    @RequestMapping("/sandbox/openai/**")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, Object> noCompletion() {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", "Invalid URL. There is nothing at this address.");
        error.put("type", "invalid_request_error");
        error.put("param", null);
        error.put("code", "not_found");
        return Map.of("error", error);
    }

    @RequestMapping("/sandbox/**")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ResendShape nothing() {
        return new ResendShape(404, "not_found", "The requested endpoint does not exist.");
    }
}
