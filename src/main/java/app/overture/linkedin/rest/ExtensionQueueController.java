package app.overture.linkedin.rest;

import app.overture.linkedin.ExtensionCaller;
import app.overture.linkedin.ExtensionQueue;
import app.overture.linkedin.ExtensionReports;
import app.overture.linkedin.LinkedInStanding;
import app.overture.linkedin.QueueItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The extension's queue, as in docs/extension-protocol.md. */
@RestController
@RequestMapping("/api/extension/linkedin-queue")
class ExtensionQueueController {

    private final ExtensionQueue queue;
    private final ExtensionReports reports;
    private final Clock clock;

    ExtensionQueueController(ExtensionQueue queue, ExtensionReports reports, Clock clock) {
        this.queue = queue;
        this.reports = reports;
        this.clock = clock;
    }

    record LeaseRequest(@Nullable UUID leaseToken, @Nullable Integer attempt) {}

    record ReportRequest(
            @Nullable String status,
            @Nullable String error,
            @Nullable UUID leaseToken,
            @Nullable Integer attempt,
            @Nullable Instant observedAt,
            @Nullable String verifiedBy,
            @Nullable String driverVersion,
            @Nullable JsonNode evidence) {}

    @GetMapping
    ResponseEntity<List<QueueItem>> pull(ExtensionCaller caller, @RequestParam(defaultValue = "5") int limit) {
        ExtensionQueue.Pulled pulled = queue.pull(caller, limit);
        return ResponseEntity.ok().headers(headers(pulled)).body(pulled.items());
    }

    @PostMapping("/{id}/begin")
    ExtensionQueue.Begun begin(ExtensionCaller caller, @PathVariable UUID id, @RequestBody LeaseRequest request) {
        return queue.begin(caller, id, request.leaseToken(), request.attempt());
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(ExtensionCaller caller, @PathVariable UUID id, @RequestBody LeaseRequest request) {
        queue.release(caller, id, request.leaseToken());
    }

    @PatchMapping("/{id}")
    ExtensionReports.Reported report(
            ExtensionCaller caller, @PathVariable UUID id, @RequestBody ReportRequest request) {
        return reports.report(
                caller,
                id,
                new ExtensionReports.Report(
                        request.status(),
                        request.error(),
                        request.leaseToken(),
                        request.attempt(),
                        request.observedAt(),
                        request.verifiedBy(),
                        request.driverVersion(),
                        Evidence.kept(request.evidence())));
    }

    private HttpHeaders headers(ExtensionQueue.Pulled pulled) {
        LinkedInStanding standing = pulled.standing();
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-LinkedIn-Limit-Invites", String.valueOf(standing.invitesPerDay()));
        headers.set("X-LinkedIn-Limit-Invites-Remaining", String.valueOf(standing.invitesLeft()));
        headers.set("X-LinkedIn-Limit-Invites-Reset", standing.dayEnds().toString());
        headers.set("X-LinkedIn-Limit-Messages", String.valueOf(standing.messagesPerDay()));
        headers.set("X-LinkedIn-Limit-Messages-Remaining", String.valueOf(standing.messagesLeft()));
        headers.set("X-LinkedIn-Limit-Messages-Reset", standing.dayEnds().toString());
        headers.set(
                "X-LinkedIn-Week-Remaining",
                String.valueOf(
                        Math.max(0, standing.invitesPerWeek() - standing.use().invitesThisWeek())));
        Optional<LinkedInStanding.Halt> halt =
                Optional.ofNullable(pulled.barred()).or(standing::wholeHalt);
        headers.set("X-Queue-State", halt.isPresent() ? "paused" : "active");
        halt.ifPresent(why -> {
            headers.set("X-Queue-Pause-Reason", why.reason());
            Instant until = why.until();
            if (until != null) {
                headers.set(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(
                                1, Duration.between(clock.instant(), until).toSeconds())));
            }
        });
        return headers;
    }
}
