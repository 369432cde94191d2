package app.overture.contacts.rest;

import app.overture.contacts.Enrichment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnrichmentController {

    private final Enrichment enrichment;

    EnrichmentController(Enrichment enrichment) {
        this.enrichment = enrichment;
    }

    record EnrichRequest(@NotEmpty List<UUID> contactIds) {}

    record EnrichAnswer(String status, int queuedCount, int skippedCount, BigDecimal costEstimate) {}

    @PostMapping("/api/contacts/enrich")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnrichAnswer enrich(@Valid @RequestBody EnrichRequest request) {
        Enrichment.Queued queued = enrichment.enrich(request.contactIds(), null);
        return new EnrichAnswer("enriching", queued.queued(), queued.skipped(), queued.costUsd());
    }
}
