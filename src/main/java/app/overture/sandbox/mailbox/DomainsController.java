package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_DOMAINS;

import app.overture.db.tables.records.SandboxDomainsRecord;
import app.overture.sandbox.mailbox.DomainRecords.DnsRecord;
import app.overture.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Sender domains. A name that cannot exist is verified when asked; any other waits for ever, for nobody looks up its DNS. */
@RestController
@RequestMapping(ResendCalls.BASE + "/domains")
@Conditional(MailboxStandsIn.class)
class DomainsController extends ResendCalls {

    private static final Set<String> REGIONS = Set.of("us-east-1", "eu-west-1", "sa-east-1", "ap-northeast-1");
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;

    DomainsController(ObjectMapper json, DSLContext dsl, Ids ids, Clock clock) {
        super(json);
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    record Domain(
            String object,
            UUID id,
            String name,
            String status,
            Instant createdAt,
            String region,
            List<DnsRecord> records) {}

    record Listed(UUID id, String name, String status, Instant createdAt, String region) {}

    record Done(String object, UUID id) {}

    record Deleted(String object, UUID id, boolean deleted) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Domain create(HttpServletRequest request, @RequestBody String body) {
        JsonNode wanted = readObject(body);
        String name = text(wanted, "name").strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw ResendError.missing("name");
        }
        if (!NAME.matcher(name).matches()) {
            throw ResendError.invalid("The `name` field must be a domain name.");
        }
        String region = text(wanted, "region").isEmpty() ? "us-east-1" : text(wanted, "region");
        if (!REGIONS.contains(region)) {
            throw new ResendError(
                    422, "invalid_region", "The region must be one of " + String.join(", ", REGIONS) + ".");
        }
        String returnPath = text(wanted, "custom_return_path");
        SandboxDomainsRecord row = dsl.newRecord(SANDBOX_DOMAINS);
        row.setId(ids.next());
        row.setAccount(Account.of(request));
        row.setName(name);
        row.setRegion(region);
        row.setStatus("not_started");
        row.setRecords(jsonb(DomainRecords.of(name, region, returnPath.isEmpty() ? "send" : returnPath)));
        row.setCreatedAt(clock.instant());
        int inserted = dsl.insertInto(SANDBOX_DOMAINS)
                .set(row)
                .onConflict(SANDBOX_DOMAINS.ACCOUNT, SANDBOX_DOMAINS.NAME)
                .doNothing()
                .execute();
        if (inserted == 0) {
            throw new ResendError(403, "validation_error", "The " + name + " domain has been registered already.");
        }
        return domain(row);
    }

    @GetMapping
    EmailsController.Listing<Listed> list(HttpServletRequest request) {
        List<Listed> all = dsl.selectFrom(SANDBOX_DOMAINS)
                .where(SANDBOX_DOMAINS.ACCOUNT.eq(Account.of(request)))
                .orderBy(SANDBOX_DOMAINS.ID.desc())
                .fetch(row ->
                        new Listed(row.getId(), row.getName(), row.getStatus(), row.getCreatedAt(), row.getRegion()));
        return new EmailsController.Listing<>("list", false, all);
    }

    @GetMapping("/{id}")
    Domain get(HttpServletRequest request, @PathVariable String id) {
        return domain(find(request, id));
    }

    /** Tracking and TLS settings are taken and forgotten: no mail leaves, so nothing could be tracked. */
    @PatchMapping("/{id}")
    Done update(HttpServletRequest request, @PathVariable String id, @RequestBody String body) {
        readObject(body);
        return new Done("domain", find(request, id).getId());
    }

    @PostMapping("/{id}/verify")
    Done verify(HttpServletRequest request, @PathVariable String id) {
        SandboxDomainsRecord row = find(request, id);
        String status = Emails.neverReal(row.getName()) ? "verified" : "pending";
        row.setStatus(status);
        row.setRecords(jsonb(DomainRecords.withStatus(records(row), status)));
        row.store();
        return new Done("domain", row.getId());
    }

    @DeleteMapping("/{id}")
    Deleted delete(HttpServletRequest request, @PathVariable String id) {
        SandboxDomainsRecord row = find(request, id);
        row.delete();
        return new Deleted("domain", row.getId(), true);
    }

    private SandboxDomainsRecord find(HttpServletRequest request, String id) {
        return dsl.selectFrom(SANDBOX_DOMAINS)
                .where(SANDBOX_DOMAINS.ACCOUNT.eq(Account.of(request)))
                .and(SANDBOX_DOMAINS.ID.eq(id(id)))
                .fetchOptional()
                .orElseThrow(() -> ResendError.notFound("Domain"));
    }

    private Domain domain(SandboxDomainsRecord row) {
        return new Domain(
                "domain",
                row.getId(),
                row.getName(),
                row.getStatus(),
                row.getCreatedAt(),
                row.getRegion(),
                records(row));
    }

    private List<DnsRecord> records(SandboxDomainsRecord row) {
        return json.readValue(row.getRecords().data(), new TypeReference<List<DnsRecord>>() {});
    }

    private JSONB jsonb(List<DnsRecord> records) {
        return JSONB.valueOf(json.writeValueAsString(records));
    }
}
