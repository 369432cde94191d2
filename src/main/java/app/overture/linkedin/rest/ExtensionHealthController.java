package app.overture.linkedin.rest;

import app.overture.linkedin.ExtensionCaller;
import app.overture.linkedin.ExtensionHealth;
import app.overture.linkedin.LimitHits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Heartbeat, warnings and pauses, as in docs/extension-protocol.md. */
@RestController
@RequestMapping("/api/extension")
class ExtensionHealthController {

    private final ExtensionHealth health;

    ExtensionHealthController(ExtensionHealth health) {
        this.health = health;
    }

    record HitRequest(
            @Nullable String kind,
            @Nullable String scope,
            @Nullable Instant until,
            @Nullable JsonNode evidence) {}

    record PauseRequest(@Nullable String reason) {}

    @PostMapping("/heartbeat")
    ExtensionHealth.Instructions heartbeat(ExtensionCaller caller, @RequestBody ExtensionHealth.Heartbeat said) {
        return health.heartbeat(caller, said);
    }

    @PostMapping("/limit-hit")
    ExtensionHealth.Instructions limitHit(ExtensionCaller caller, @RequestBody HitRequest hit) {
        return health.limitHit(
                caller, new LimitHits.Hit(hit.kind(), hit.scope(), hit.until(), Evidence.kept(hit.evidence())));
    }

    @PostMapping("/pause")
    ExtensionHealth.Instructions pause(
            ExtensionCaller caller, @RequestBody(required = false) @Nullable PauseRequest request) {
        return health.pause(caller, request == null ? null : request.reason());
    }

    @PostMapping("/resume")
    ExtensionHealth.Instructions resume(ExtensionCaller caller) {
        return health.resume(caller);
    }

    @GetMapping("/config")
    ExtensionHealth.Instructions config(ExtensionCaller caller) {
        return health.config(caller);
    }

    @GetMapping("/stats")
    ExtensionHealth.Stats stats(ExtensionCaller caller) {
        return health.stats(caller);
    }
}
