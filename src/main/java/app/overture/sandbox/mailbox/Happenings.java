package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_DELIVERIES;
import static app.overture.db.Tables.SANDBOX_EMAILS;
import static app.overture.db.Tables.SANDBOX_EVENTS;
import static app.overture.db.Tables.SANDBOX_WEBHOOKS;

import app.overture.db.tables.records.SandboxDeliveriesRecord;
import app.overture.db.tables.records.SandboxEmailsRecord;
import app.overture.db.tables.records.SandboxEventsRecord;
import app.overture.db.tables.records.SandboxWebhooksRecord;
import app.overture.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lets happen what is due, and writes down what each webhook has to be told of it. */
@Component
@Conditional(MailboxStandsIn.class)
class Happenings {

    private static final int AT_ONCE = 500;

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    Happenings(DSLContext dsl, Ids ids, Clock clock, ObjectMapper json) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    int happen() {
        Instant now = clock.instant();
        List<SandboxEventsRecord> due = dsl.selectFrom(SANDBOX_EVENTS)
                .where(SANDBOX_EVENTS.HAPPENED_AT.isNull())
                .and(SANDBOX_EVENTS.DUE_AT.le(now))
                .orderBy(SANDBOX_EVENTS.DUE_AT, SANDBOX_EVENTS.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch();
        for (SandboxEventsRecord event : due) {
            SandboxEmailsRecord email = dsl.fetchSingle(SANDBOX_EMAILS, SANDBOX_EMAILS.ID.eq(event.getEmailId()));
            email.setLastEvent(event.getType().substring("email.".length()));
            email.store();
            event.setHappenedAt(now);
            event.store();
            announce(email, event, now);
        }
        return due.size();
    }

    private void announce(SandboxEmailsRecord email, SandboxEventsRecord event, Instant now) {
        List<SandboxWebhooksRecord> told = dsl.selectFrom(SANDBOX_WEBHOOKS)
                .where(SANDBOX_WEBHOOKS.ACCOUNT.eq(email.getAccount()))
                .and(SANDBOX_WEBHOOKS.STATUS.eq("enabled"))
                .fetch();
        for (SandboxWebhooksRecord webhook : told) {
            boolean subscribed = json.readTree(webhook.getEvents().data()).values().stream()
                    .anyMatch(one -> one.asString("").equals(event.getType()));
            if (subscribed) {
                SandboxDeliveriesRecord delivery = dsl.newRecord(SANDBOX_DELIVERIES);
                delivery.setId(ids.next());
                delivery.setWebhookId(webhook.getId());
                delivery.setType(event.getType());
                delivery.setPayload(payload(email, event));
                delivery.setDueAt(now);
                delivery.setAttempts(0);
                delivery.setCreatedAt(now);
                delivery.insert();
            }
        }
    }

    private String payload(SandboxEmailsRecord email, SandboxEventsRecord event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("created_at", email.getCreatedAt().toString());
        data.put("email_id", email.getId().toString());
        data.put("message_id", "<" + email.getId() + "@sandbox.localhost>");
        data.put("from", email.getFromEmail());
        data.put("to", json.readTree(email.getToEmail().data()));
        data.put("subject", email.getSubject());
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : json.readTree(email.getTags().data()).values()) {
            tags.put(tag.path("name").asString(""), tag.path("value").asString(""));
        }
        data.put("tags", tags);
        json.readTree(event.getDetail().data()).properties().forEach(one -> data.put(one.getKey(), one.getValue()));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", event.getType());
        whole.put("created_at", event.getDueAt().toString());
        whole.put("data", data);
        return json.writeValueAsString(whole);
    }
}
