package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CAMPAIGN_STEPS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_VERSIONS;

import app.overture.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes new messages and keeps every text a message ever had. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MessageWriting {

    private final DSLContext dsl;
    private final Ids ids;

    MessageWriting(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /** Ids of what was new; a message that exists for the same contact and step stays as it is. */
    List<UUID> write(UUID tenantId, String by, List<NewMessage> written, Instant now) {
        List<UUID> made = new ArrayList<>();
        for (NewMessage message : written) {
            UUID id = ids.next();
            if (insert(tenantId, id, message, now) == 1) {
                keep(tenantId, id, "written", message.subject(), message.body(), null, "", by, now);
                made.add(id);
            }
        }
        return made;
    }

    private int insert(UUID tenantId, UUID id, NewMessage message, Instant now) {
        int blocking = (int) message.flags().stream().filter(Flag::isBlocking).count();
        return dsl.insertInto(
                        MESSAGES,
                        MESSAGES.TENANT_ID,
                        MESSAGES.ID,
                        MESSAGES.CAMPAIGN_ID,
                        MESSAGES.CAMPAIGN_CONTACT_ID,
                        MESSAGES.CONTACT_ID,
                        MESSAGES.OWNER_ID,
                        MESSAGES.STEP,
                        MESSAGES.CHANNEL,
                        MESSAGES.LABEL,
                        MESSAGES.STATUS,
                        MESSAGES.SUBJECT,
                        MESSAGES.BODY,
                        MESSAGES.ORIGINAL_SUBJECT,
                        MESSAGES.ORIGINAL_BODY,
                        MESSAGES.LANGUAGE,
                        MESSAGES.TONE,
                        MESSAGES.EVIDENCE,
                        MESSAGES.FLAGS,
                        MESSAGES.FLAG_COUNT,
                        MESSAGES.COST_USD,
                        MESSAGES.CREATED_AT,
                        MESSAGES.UPDATED_AT)
                .select(DSL.select(
                                CAMPAIGN_CONTACTS.TENANT_ID,
                                DSL.val(id),
                                CAMPAIGN_CONTACTS.CAMPAIGN_ID,
                                CAMPAIGN_CONTACTS.ID,
                                CAMPAIGN_CONTACTS.CONTACT_ID,
                                CAMPAIGNS.OWNER_ID,
                                CAMPAIGN_STEPS.POSITION,
                                CAMPAIGN_STEPS.CHANNEL,
                                CAMPAIGN_STEPS.LABEL,
                                DSL.val(MessageStatus.DRAFT.text()),
                                DSL.val(message.subject()),
                                DSL.val(message.body()),
                                DSL.val(message.subject()),
                                DSL.val(message.body()),
                                DSL.val(message.language()),
                                DSL.val(message.tone()),
                                DSL.val(StoredJson.jsonb(message.evidence())),
                                DSL.val(StoredJson.jsonb(message.flags())),
                                DSL.val(blocking),
                                DSL.val(message.costUsd()),
                                DSL.val(now),
                                DSL.val(now))
                        .from(CAMPAIGN_CONTACTS)
                        .join(CAMPAIGNS)
                        .on(CAMPAIGNS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                        .and(CAMPAIGNS.ID.eq(CAMPAIGN_CONTACTS.CAMPAIGN_ID))
                        .join(CAMPAIGN_STEPS)
                        .on(CAMPAIGN_STEPS.TENANT_ID.eq(CAMPAIGNS.TENANT_ID))
                        .and(CAMPAIGN_STEPS.CAMPAIGN_ID.eq(CAMPAIGNS.ID))
                        .and(CAMPAIGN_STEPS.POSITION.eq(message.step()))
                        .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                        .and(CAMPAIGN_CONTACTS.ID.eq(message.campaignContactId())))
                .onConflict(MESSAGES.TENANT_ID, MESSAGES.CAMPAIGN_CONTACT_ID, MESSAGES.STEP)
                .doNothing()
                .execute();
    }

    /**
     * Adds a text to the history; the caller holds the message's row, so the numbers cannot collide. Nobody waits for
     * another text any more.
     */
    void keep(
            UUID tenantId,
            UUID messageId,
            String cause,
            String subject,
            String body,
            @Nullable EditReason reason,
            String reasonText,
            String by,
            Instant now) {
        dsl.insertInto(MESSAGE_VERSIONS)
                .set(MESSAGE_VERSIONS.TENANT_ID, tenantId)
                .set(MESSAGE_VERSIONS.ID, ids.next())
                .set(MESSAGE_VERSIONS.MESSAGE_ID, messageId)
                .set(
                        MESSAGE_VERSIONS.NUMBER,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(MESSAGE_VERSIONS.NUMBER), DSL.inline(0))
                                        .plus(1))
                                .from(MESSAGE_VERSIONS)
                                .where(MESSAGE_VERSIONS.TENANT_ID.eq(tenantId))
                                .and(MESSAGE_VERSIONS.MESSAGE_ID.eq(messageId))))
                .set(MESSAGE_VERSIONS.CAUSE, cause)
                .set(MESSAGE_VERSIONS.SUBJECT, subject)
                .set(MESSAGE_VERSIONS.BODY, body)
                .set(MESSAGE_VERSIONS.REASON, reason == null ? null : reason.text())
                .set(MESSAGE_VERSIONS.REASON_TEXT, reasonText)
                .set(MESSAGE_VERSIONS.CREATED_BY, by)
                .set(MESSAGE_VERSIONS.CREATED_AT, now)
                .execute();
        dsl.update(MESSAGES)
                .setNull(MESSAGES.REWRITE_ID)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(messageId))
                .and(MESSAGES.REWRITE_ID.isNotNull())
                .execute();
    }
}
