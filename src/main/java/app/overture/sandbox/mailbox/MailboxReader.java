package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_EMAILS;
import static app.overture.db.Tables.SANDBOX_EVENTS;

import app.overture.shared.OvertureProperties;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.SandboxKeys;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What lies in the mailbox of the workspace, for its administrators to look at. */
@Service
@Transactional(readOnly = true)
public class MailboxReader {

    private final DSLContext dsl;
    private final Access access;
    private final SandboxKeys keys;
    private final OvertureProperties properties;
    private final ObjectMapper json;

    MailboxReader(DSLContext dsl, Access access, SandboxKeys keys, OvertureProperties properties, ObjectMapper json) {
        this.dsl = dsl;
        this.access = access;
        this.keys = keys;
        this.properties = properties;
        this.json = json;
    }

    /** A line of the list. */
    public record KeptMail(UUID id, String to, String from, String subject, String lastEvent, Instant at) {}

    /** One mail, whole. */
    public record OpenMail(
            KeptMail mail, @Nullable String html, String text, Map<String, String> headers, List<Happened> events) {}

    public record Happened(String type, Instant at) {}

    /** Whether the installation's mail goes here at all. */
    public boolean standsIn() {
        return properties.sandboxMailbox();
    }

    /** Newest first; the search looks at addresses and subjects. */
    public Page<KeptMail> list(String search, Paging paging) {
        Condition wanted = SANDBOX_EMAILS.ACCOUNT.eq(account());
        if (!search.isBlank()) {
            wanted = wanted.and(SANDBOX_EMAILS
                    .SUBJECT
                    .containsIgnoreCase(search.strip())
                    .or(DSL.cast(SANDBOX_EMAILS.TO_EMAIL, String.class).containsIgnoreCase(search.strip())));
        }
        List<KeptMail> mails = dsl.selectFrom(SANDBOX_EMAILS)
                .where(wanted)
                .orderBy(SANDBOX_EMAILS.ID.desc())
                .limit(paging.size())
                .offset((long) paging.page() * paging.size())
                .fetch(row -> mail(
                        row.getId(),
                        row.getToEmail(),
                        row.getFromEmail(),
                        row.getSubject(),
                        row.getLastEvent(),
                        row.getCreatedAt()));
        return new Page<>(mails, dsl.fetchCount(SANDBOX_EMAILS, wanted), paging.page(), paging.size());
    }

    public OpenMail open(UUID id) {
        var row = dsl.selectFrom(SANDBOX_EMAILS)
                .where(SANDBOX_EMAILS.ACCOUNT.eq(account()))
                .and(SANDBOX_EMAILS.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> app.overture.shared.Problem.notFound("mail"));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("From", row.getFromEmail());
        headers.put("To", addresses(row.getToEmail()));
        String replyTo = addresses(row.getReplyTo());
        if (!replyTo.isEmpty()) {
            headers.put("Reply-To", replyTo);
        }
        headers.put("Subject", row.getSubject());
        json.readTree(row.getHeaders().data())
                .properties()
                .forEach(one -> headers.put(one.getKey(), one.getValue().asString("")));
        List<Happened> events = dsl.selectFrom(SANDBOX_EVENTS)
                .where(SANDBOX_EVENTS.EMAIL_ID.eq(id))
                .and(SANDBOX_EVENTS.HAPPENED_AT.isNotNull())
                .orderBy(SANDBOX_EVENTS.DUE_AT, SANDBOX_EVENTS.ID)
                .fetch(event -> new Happened(event.getType().substring("email.".length()), event.getDueAt()));
        String text = row.getBodyText();
        return new OpenMail(
                mail(
                        row.getId(),
                        row.getToEmail(),
                        row.getFromEmail(),
                        row.getSubject(),
                        row.getLastEvent(),
                        row.getCreatedAt()),
                row.getHtml(),
                text == null ? "" : text,
                headers,
                events);
    }

    private String account() {
        Actor actor = access.admin();
        return Account.ofKey(keys.mailbox(actor.tenantId()));
    }

    private KeptMail mail(UUID id, JSONB to, String from, String subject, String lastEvent, Instant at) {
        return new KeptMail(id, addresses(to), from, subject, lastEvent, at);
    }

    private String addresses(JSONB list) {
        return String.join(
                ", ",
                json.readTree(list.data()).values().stream()
                        .map(JsonNode::asString)
                        .toList());
    }
}
