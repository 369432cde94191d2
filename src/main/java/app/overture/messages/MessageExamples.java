package app.overture.messages;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_EXAMPLES;
import static app.overture.db.Tables.OWNERS;

import app.overture.campaigns.Channel;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that the workspace shows its writer: so shall it sound. Only what a person has approved, or what left,
 * counts; a marked message that is opened again does not until it is approved anew.
 */
@Service
@Transactional
public class MessageExamples {

    private static final Set<MessageStatus> SHOWABLE =
            EnumSet.of(MessageStatus.APPROVED, MessageStatus.QUEUED, MessageStatus.SENT, MessageStatus.DELIVERED);
    private static final Condition SHOWN =
            MESSAGES.STATUS.in(SHOWABLE.stream().map(MessageStatus::text).toList());
    private static final Field<String> COMPANY =
            DSL.coalesce(COMPANIES.NAME, DSL.inline("")).as("company_name");
    private static final int MOST = 50;

    private final DSLContext dsl;
    private final MessageQueries queries;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    MessageExamples(DSLContext dsl, MessageQueries queries, Access access, AuditLog audit, Clock clock) {
        this.dsl = dsl;
        this.queries = queries;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a message in this status may be an example. */
    public static boolean possible(MessageStatus status) {
        return SHOWABLE.contains(status);
    }

    /**
     * Makes a message an example, or takes it from them; twice is as good as once.
     *
     * @throws Problem 409 {@code not_approved} for a message that no person has approved, {@code too_many_examples}
     */
    public MessageDetail mark(UUID messageId, boolean example) {
        Actor actor = access.editor();
        MessageDetail message = queries.find(actor.tenantId(), messageId)
                .orElseThrow(() -> access.missing("messages", messageId, "message"));
        boolean changed = example ? add(actor, message) : remove(actor, messageId);
        if (changed) {
            audit.record(
                    example ? "example.added" : "example.removed", message.id().toString(), "");
        }
        return queries.find(actor.tenantId(), messageId).orElseThrow();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<MessageExample> list() {
        Actor actor = access.viewer();
        return dsl.select(MESSAGES.fields())
                .select(MESSAGE_EXAMPLES.MARKED_BY, MESSAGE_EXAMPLES.MARKED_AT)
                .select(CONTACTS.FIRST_NAME, CONTACTS.LAST_NAME, COMPANY, OWNERS.NAME)
                .from(MESSAGE_EXAMPLES)
                .join(MESSAGES)
                .on(MESSAGES.TENANT_ID.eq(MESSAGE_EXAMPLES.TENANT_ID))
                .and(MESSAGES.ID.eq(MESSAGE_EXAMPLES.MESSAGE_ID))
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID))
                .where(MESSAGE_EXAMPLES.TENANT_ID.eq(actor.tenantId()))
                .and(SHOWN)
                .orderBy(MESSAGE_EXAMPLES.MARKED_AT.desc(), MESSAGES.ID.desc())
                .fetch(row -> new MessageExample(
                        row.get(MESSAGES.ID),
                        row.get(MESSAGES.CAMPAIGN_ID),
                        row.get(MESSAGES.CONTACT_ID),
                        row.get(CONTACTS.FIRST_NAME),
                        row.get(CONTACTS.LAST_NAME),
                        row.get(COMPANY),
                        row.get(OWNERS.NAME),
                        Channel.of(row.get(MESSAGES.CHANNEL)),
                        row.get(MESSAGES.STEP),
                        row.get(MESSAGES.LANGUAGE),
                        row.get(MESSAGES.SUBJECT),
                        row.get(MESSAGES.BODY),
                        row.get(MESSAGE_EXAMPLES.MARKED_BY),
                        row.get(MESSAGE_EXAMPLES.MARKED_AT)));
    }

    private boolean add(Actor actor, MessageDetail message) {
        if (message.example()) {
            return false;
        }
        if (!possible(message.status())) {
            throw Problem.conflict(
                    "not_approved", "Approve the message first: only what a person approved is an example.");
        }
        if (list().size() >= MOST) {
            throw Problem.conflict(
                    "too_many_examples", "There are 50 examples. Remove one on the playbook page, then add this one.");
        }
        return dsl.insertInto(MESSAGE_EXAMPLES)
                        .set(MESSAGE_EXAMPLES.TENANT_ID, actor.tenantId())
                        .set(MESSAGE_EXAMPLES.MESSAGE_ID, message.id())
                        .set(MESSAGE_EXAMPLES.MARKED_BY, actor.label())
                        .set(MESSAGE_EXAMPLES.MARKED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private boolean remove(Actor actor, UUID messageId) {
        return dsl.deleteFrom(MESSAGE_EXAMPLES)
                        .where(MESSAGE_EXAMPLES.TENANT_ID.eq(actor.tenantId()))
                        .and(MESSAGE_EXAMPLES.MESSAGE_ID.eq(messageId))
                        .execute()
                > 0;
    }
}
