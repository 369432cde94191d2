package app.overture.email.rest;

import app.overture.email.Dmarc;
import app.overture.email.DnsRecord;
import app.overture.email.Domains;
import app.overture.email.Sender;
import app.overture.email.SenderDomain;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/settings/domains")
class SenderDomainsController {

    private final Domains domains;

    SenderDomainsController(Domains domains) {
        this.domains = domains;
    }

    record AddRequest(
            @NotBlank String name,
            @Nullable String fromName,
            @Nullable String fromEmail) {}

    record RecordAnswer(
            String record,
            String type,
            String name,
            String value,
            String ttl,
            @Nullable Integer priority,
            String status) {
        static RecordAnswer of(DnsRecord record) {
            return new RecordAnswer(
                    record.purpose(),
                    record.type(),
                    record.name(),
                    record.value(),
                    record.ttl(),
                    record.priority(),
                    record.status().text());
        }
    }

    record DmarcAnswer(String state, String record, String advice, String suggestion) {
        static DmarcAnswer of(String domain, Dmarc dmarc) {
            return new DmarcAnswer(dmarc.state().text(), dmarc.record(), dmarc.advice(), Dmarc.suggestion(domain));
        }
    }

    record SenderAnswer(
            UUID id,
            String fromName,
            String fromEmail,
            @Nullable String replyTo,
            @Nullable UUID ownerId) {
        static SenderAnswer of(Sender sender) {
            return new SenderAnswer(
                    sender.id(), sender.fromName(), sender.fromEmail(), sender.replyTo(), sender.ownerId());
        }
    }

    record DomainAnswer(
            UUID id,
            String name,
            String region,
            String status,
            boolean verified,
            boolean paused,
            String pauseReason,
            List<RecordAnswer> records,
            DmarcAnswer dmarc,
            List<SenderAnswer> senders,
            @Nullable Instant checkedAt,
            @Nullable Instant verifiedAt,
            int version) {
        static DomainAnswer of(SenderDomain domain) {
            return new DomainAnswer(
                    domain.id(),
                    domain.name(),
                    domain.region(),
                    domain.status().text(),
                    domain.verifiedForSending(),
                    domain.paused(),
                    domain.pauseReason(),
                    domain.records().stream().map(RecordAnswer::of).toList(),
                    DmarcAnswer.of(domain.name(), domain.dmarc()),
                    domain.senders().stream().map(SenderAnswer::of).toList(),
                    domain.checkedAt(),
                    domain.verifiedAt(),
                    domain.version());
        }
    }

    record ListAnswer(List<DomainAnswer> items, int total, int page, int size) {}

    @GetMapping
    ListAnswer list() {
        List<DomainAnswer> all =
                domains.listForAdmin().stream().map(DomainAnswer::of).toList();
        return new ListAnswer(all, all.size(), 0, Math.max(all.size(), 1));
    }

    /** Adds a domain and, when both are given, its first sender. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DomainAnswer add(@Valid @RequestBody AddRequest request) {
        SenderDomain added = domains.add(request.name());
        if (request.fromEmail() != null && request.fromName() != null) {
            domains.addSender(added.id(), new Domains.NewSender(request.fromName(), request.fromEmail(), null, null));
        }
        return DomainAnswer.of(domains.get(added.id()));
    }

    @PostMapping("/{id}/verify")
    DomainAnswer verify(@PathVariable UUID id) {
        return DomainAnswer.of(domains.verify(id));
    }
}
