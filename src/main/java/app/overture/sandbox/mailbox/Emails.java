package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_DOMAINS;
import static app.overture.db.Tables.SANDBOX_EMAILS;
import static app.overture.db.Tables.SANDBOX_EVENTS;

import app.overture.db.tables.records.SandboxEmailsRecord;
import app.overture.db.tables.records.SandboxEventsRecord;
import app.overture.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The mails of an account and what is going to happen to each. */
@Component
@Conditional(MailboxStandsIn.class)
class Emails {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    Emails(DSLContext dsl, Ids ids, Clock clock, ObjectMapper json) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Names that can never be registered count as verified: nothing real is behind them. */
    static boolean neverReal(String domain) {
        return domain.endsWith(".example") || domain.endsWith(".test") || domain.endsWith(".localhost");
    }

    /** Refuses a sender whose domain is neither verified in the account nor one that cannot exist. */
    void requireVerified(String account, NewEmail email) {
        String domain = email.fromDomain();
        boolean verified = neverReal(domain)
                || domain.equals("resend.dev")
                || dsl.fetchExists(
                        SANDBOX_DOMAINS,
                        SANDBOX_DOMAINS.ACCOUNT.eq(account),
                        SANDBOX_DOMAINS.NAME.eq(domain),
                        SANDBOX_DOMAINS.STATUS.eq("verified"));
        if (!verified) {
            throw new ResendError(
                    403,
                    "validation_error",
                    "The " + domain + " domain is not verified. Please, add and verify your domain.");
        }
    }

    /** All or none; to be called inside a transaction. Answers the ids in the order of the mails. */
    List<UUID> accept(String account, List<NewEmail> emails) {
        Instant now = clock.instant();
        List<UUID> accepted = new ArrayList<>();
        List<SandboxEmailsRecord> rows = new ArrayList<>();
        List<SandboxEventsRecord> events = new ArrayList<>();
        for (NewEmail email : emails) {
            UUID id = ids.next();
            accepted.add(id);
            rows.add(row(account, id, email, now));
            Instant start = email.scheduledAt() == null ? now : email.scheduledAt();
            for (Fate.Event event : Fate.of(email.to()).events()) {
                SandboxEventsRecord one = dsl.newRecord(SANDBOX_EVENTS);
                one.setId(ids.next());
                one.setEmailId(id);
                one.setType(event.type());
                one.setDetail(jsonb(event.detail()));
                one.setDueAt(start.plus(event.after()));
                events.add(one);
            }
        }
        dsl.batchInsert(rows).execute();
        dsl.batchInsert(events).execute();
        return accepted;
    }

    private SandboxEmailsRecord row(String account, UUID id, NewEmail email, Instant now) {
        SandboxEmailsRecord row = dsl.newRecord(SANDBOX_EMAILS);
        row.setId(id);
        row.setAccount(account);
        row.setFromEmail(email.from());
        row.setToEmail(jsonb(email.to()));
        row.setCc(jsonb(email.cc()));
        row.setBcc(jsonb(email.bcc()));
        row.setReplyTo(jsonb(email.replyTo()));
        row.setSubject(email.subject());
        row.setHtml(email.html());
        row.setBodyText(email.text());
        row.setHeaders(jsonb(email.headers()));
        row.setTags(jsonb(email.tags()));
        row.setLastEvent(email.scheduledAt() == null ? "queued" : "scheduled");
        row.setScheduledAt(email.scheduledAt());
        row.setCreatedAt(now);
        return row;
    }

    Optional<SandboxEmailsRecord> find(String account, UUID id) {
        return dsl.selectFrom(SANDBOX_EMAILS)
                .where(SANDBOX_EMAILS.ACCOUNT.eq(account))
                .and(SANDBOX_EMAILS.ID.eq(id))
                .fetchOptional();
    }

    /** Newest first; ids lie in the order of their making. One more than asked for tells whether there is more. */
    List<SandboxEmailsRecord> list(String account, int limit, @Nullable UUID after, @Nullable UUID before) {
        Condition wanted = SANDBOX_EMAILS.ACCOUNT.eq(account);
        if (after != null) {
            wanted = wanted.and(SANDBOX_EMAILS.ID.lt(after));
        }
        if (before != null) {
            wanted = wanted.and(SANDBOX_EMAILS.ID.gt(before));
        }
        return dsl.selectFrom(SANDBOX_EMAILS)
                .where(wanted)
                .orderBy(SANDBOX_EMAILS.ID.desc())
                .limit(limit + 1)
                .fetch();
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
