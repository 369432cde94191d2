package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_WEBHOOKS;

import app.overture.db.tables.records.SandboxWebhooksRecord;
import app.overture.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@RestController
@RequestMapping(ResendCalls.BASE + "/webhooks")
@Conditional(MailboxStandsIn.class)
class WebhooksController extends ResendCalls {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Signature signature;

    WebhooksController(ObjectMapper json, DSLContext dsl, Ids ids, Clock clock, Signature signature) {
        super(json);
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.signature = signature;
    }

    record Created(String object, UUID id, String signingSecret) {}

    record Webhook(
            String object,
            UUID id,
            Instant createdAt,
            String status,
            String endpoint,
            JsonNode events,
            String signingSecret) {}

    record Listed(UUID id, Instant createdAt, String status, String endpoint, JsonNode events) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(HttpServletRequest request, @RequestBody String body) {
        JsonNode wanted = readObject(body);
        SandboxWebhooksRecord row = dsl.newRecord(SANDBOX_WEBHOOKS);
        row.setId(ids.next());
        row.setAccount(Account.of(request));
        row.setEndpoint(endpoint(wanted));
        row.setSecret(signature.newSecret());
        row.setEvents(events(wanted));
        row.setStatus("enabled");
        row.setCreatedAt(clock.instant());
        row.insert();
        return new Created("webhook", row.getId(), row.getSecret());
    }

    @GetMapping
    EmailsController.Listing<Listed> list(HttpServletRequest request) {
        List<Listed> all = dsl.selectFrom(SANDBOX_WEBHOOKS)
                .where(SANDBOX_WEBHOOKS.ACCOUNT.eq(Account.of(request)))
                .orderBy(SANDBOX_WEBHOOKS.ID.desc())
                .fetch(row -> new Listed(
                        row.getId(),
                        row.getCreatedAt(),
                        row.getStatus(),
                        row.getEndpoint(),
                        json.readTree(row.getEvents().data())));
        return new EmailsController.Listing<>("list", false, all);
    }

    @GetMapping("/{id}")
    Webhook get(HttpServletRequest request, @PathVariable String id) {
        SandboxWebhooksRecord row = find(request, id);
        return new Webhook(
                "webhook",
                row.getId(),
                row.getCreatedAt(),
                row.getStatus(),
                row.getEndpoint(),
                json.readTree(row.getEvents().data()),
                row.getSecret());
    }

    @PatchMapping("/{id}")
    DomainsController.Done update(HttpServletRequest request, @PathVariable String id, @RequestBody String body) {
        JsonNode wanted = readObject(body);
        SandboxWebhooksRecord row = find(request, id);
        if (wanted.hasNonNull("endpoint")) {
            row.setEndpoint(endpoint(wanted));
        }
        if (wanted.hasNonNull("events")) {
            row.setEvents(events(wanted));
        }
        if (wanted.hasNonNull("status")) {
            String status = text(wanted, "status");
            if (!status.equals("enabled") && !status.equals("disabled")) {
                throw ResendError.invalid("The `status` must be enabled or disabled.");
            }
            row.setStatus(status);
        }
        row.store();
        return new DomainsController.Done("webhook", row.getId());
    }

    @DeleteMapping("/{id}")
    DomainsController.Deleted delete(HttpServletRequest request, @PathVariable String id) {
        SandboxWebhooksRecord row = find(request, id);
        row.delete();
        return new DomainsController.Deleted("webhook", row.getId(), true);
    }

    private SandboxWebhooksRecord find(HttpServletRequest request, String id) {
        return dsl.selectFrom(SANDBOX_WEBHOOKS)
                .where(SANDBOX_WEBHOOKS.ACCOUNT.eq(Account.of(request)))
                .and(SANDBOX_WEBHOOKS.ID.eq(id(id)))
                .fetchOptional()
                .orElseThrow(() -> ResendError.notFound("Webhook"));
    }

    private static String endpoint(JsonNode wanted) {
        String endpoint = text(wanted, "endpoint");
        if (endpoint.isEmpty()) {
            throw ResendError.missing("endpoint");
        }
        try {
            URI uri = URI.create(endpoint);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            // no address at all: refused below
        }
        throw ResendError.invalid("The `endpoint` must be a valid URL.");
    }

    private JSONB events(JsonNode wanted) {
        List<String> events = new ArrayList<>();
        wanted.path("events").values().forEach(one -> events.add(one.asString("")));
        if (events.isEmpty()) {
            throw ResendError.missing("events");
        }
        return JSONB.valueOf(json.writeValueAsString(events));
    }
}
