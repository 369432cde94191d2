package app.overture.sandbox.mailbox;

import app.overture.db.tables.records.SandboxEmailsRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@RestController
@RequestMapping(ResendCalls.BASE + "/emails")
@Conditional(MailboxStandsIn.class)
class EmailsController extends ResendCalls {

    private static final int BATCH = 100;

    private final Emails emails;
    private final Idempotency idempotency;
    private final Clock clock;

    EmailsController(ObjectMapper json, Emails emails, Idempotency idempotency, Clock clock) {
        super(json);
        this.emails = emails;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Id(UUID id) {}

    record BatchError(int index, String message) {}

    record Email(
            String object,
            UUID id,
            JsonNode to,
            String from,
            Instant createdAt,
            String subject,
            @Nullable String html,
            @Nullable String text,
            JsonNode cc,
            JsonNode bcc,
            JsonNode replyTo,
            String lastEvent,
            @Nullable Instant scheduledAt,
            JsonNode tags) {}

    record Emailed(
            UUID id,
            JsonNode to,
            String from,
            Instant createdAt,
            String subject,
            JsonNode cc,
            JsonNode bcc,
            JsonNode replyTo,
            String lastEvent,
            @Nullable Instant scheduledAt) {}

    record Listing<T>(String object, boolean hasMore, List<T> data) {}

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String send(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody String body) {
        String account = Account.of(request);
        return idempotency.once(account, key, "/emails\n" + body, () -> {
            NewEmail email = NewEmail.read(readObject(body), clock.instant());
            emails.requireVerified(account, email);
            return json.writeValueAsString(
                    new Id(emails.accept(account, List.of(email)).getFirst()));
        });
    }

    @PostMapping(path = "/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    String sendBatch(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "x-batch-validation", defaultValue = "strict") String validation,
            @RequestBody String body) {
        String account = Account.of(request);
        boolean permissive = validation.equals("permissive");
        return idempotency.once(account, key, "/emails/batch " + permissive + "\n" + body, () -> {
            List<NewEmail> good = new ArrayList<>();
            List<BatchError> errors = new ArrayList<>();
            int index = 0;
            for (JsonNode one : batch(body)) {
                try {
                    good.add(checked(account, one));
                } catch (ResendError e) {
                    if (!permissive) {
                        throw e;
                    }
                    errors.add(new BatchError(index, String.valueOf(e.getMessage())));
                }
                index++;
            }
            return answer(emails.accept(account, good), permissive, errors);
        });
    }

    private List<JsonNode> batch(String body) {
        JsonNode read = read(body);
        if (!read.isArray() || read.isEmpty()) {
            throw ResendError.invalid("The request body must be an array of at least one email.");
        }
        if (read.size() > BATCH) {
            throw ResendError.invalid("The batch must not have more than " + BATCH + " emails.");
        }
        return List.copyOf(read.values());
    }

    private NewEmail checked(String account, JsonNode one) {
        for (String unsupported : List.of("attachments", "scheduled_at")) {
            if (one.hasNonNull(unsupported)) {
                throw ResendError.invalid("The `" + unsupported + "` field is not supported in batch mode.");
            }
        }
        NewEmail email = NewEmail.read(one, clock.instant());
        emails.requireVerified(account, email);
        return email;
    }

    private String answer(List<UUID> accepted, boolean permissive, List<BatchError> errors) {
        List<Id> data = accepted.stream().map(Id::new).toList();
        return permissive
                ? json.writeValueAsString(new Permissive(data, errors))
                : json.writeValueAsString(new Strict(data));
    }

    record Strict(List<Id> data) {}

    record Permissive(List<Id> data, List<BatchError> errors) {}

    @GetMapping("/{id}")
    Email get(HttpServletRequest request, @PathVariable String id) {
        SandboxEmailsRecord row =
                emails.find(Account.of(request), id(id)).orElseThrow(() -> ResendError.notFound("Email"));
        return new Email(
                "email",
                row.getId(),
                tree(row.getToEmail()),
                row.getFromEmail(),
                row.getCreatedAt(),
                row.getSubject(),
                row.getHtml(),
                row.getBodyText(),
                tree(row.getCc()),
                tree(row.getBcc()),
                tree(row.getReplyTo()),
                row.getLastEvent(),
                row.getScheduledAt(),
                tree(row.getTags()));
    }

    @GetMapping
    Listing<Emailed> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before) {
        if (limit < 1 || limit > 100) {
            throw ResendError.invalid("The `limit` must be a number between 1 and 100.");
        }
        List<SandboxEmailsRecord> found = emails.list(Account.of(request), limit, after, before);
        List<Emailed> page = found.stream()
                .limit(limit)
                .map(row -> new Emailed(
                        row.getId(),
                        tree(row.getToEmail()),
                        row.getFromEmail(),
                        row.getCreatedAt(),
                        row.getSubject(),
                        tree(row.getCc()),
                        tree(row.getBcc()),
                        tree(row.getReplyTo()),
                        row.getLastEvent(),
                        row.getScheduledAt()))
                .toList();
        return new Listing<>("list", found.size() > limit, page);
    }

    private JsonNode tree(JSONB value) {
        return json.readTree(value.data());
    }
}
