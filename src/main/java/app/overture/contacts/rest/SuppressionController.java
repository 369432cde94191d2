package app.overture.contacts.rest;

import app.overture.contacts.Suppressions;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/suppressions")
class SuppressionController {

    private final Suppressions suppressions;

    SuppressionController(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    record SuppressionRequest(
            @NotBlank String email, @Nullable String reason) {}

    record SuppressionAnswer(UUID id, String email, String reason, String origin, Instant createdAt) {
        static SuppressionAnswer of(Suppressions.Suppression one) {
            return new SuppressionAnswer(
                    one.id(), one.email(), one.reason(), one.origin().text(), one.createdAt());
        }
    }

    @GetMapping
    Page<SuppressionAnswer> list(@RequestParam(defaultValue = "") String q, Paging paging) {
        return suppressions.list(q, paging).map(SuppressionAnswer::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SuppressionAnswer add(@Valid @RequestBody SuppressionRequest request) {
        String reason = request.reason() == null ? "" : request.reason();
        return SuppressionAnswer.of(suppressions.add(request.email(), reason, Suppressions.Origin.MANUAL));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        suppressions.remove(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAddress(@RequestParam String email) {
        suppressions.removeAddress(email);
    }
}
