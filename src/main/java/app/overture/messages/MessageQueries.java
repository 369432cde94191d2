package app.overture.messages;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_VERSIONS;

import app.overture.campaigns.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single messages, their history, and what there is of each kind. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class MessageQueries {

    private final DSLContext dsl;

    MessageQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<MessageDetail> find(UUID tenantId, UUID id) {
        return MessageRows.select(dsl)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(id))
                .fetchOptional(MessageQueries::detail);
    }

    Map<MessageStatus, Integer> countByStatus(UUID tenantId, UUID campaignId) {
        return dsl.select(MESSAGES.STATUS, DSL.count())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .groupBy(MESSAGES.STATUS)
                .fetchMap(row -> MessageStatus.of(row.value1()), row -> row.value2());
    }

    List<MessageVersion> versions(UUID tenantId, UUID messageId) {
        return dsl.selectFrom(MESSAGE_VERSIONS)
                .where(MESSAGE_VERSIONS.TENANT_ID.eq(tenantId))
                .and(MESSAGE_VERSIONS.MESSAGE_ID.eq(messageId))
                .orderBy(MESSAGE_VERSIONS.NUMBER.desc())
                .fetch(row -> new MessageVersion(
                        row.getNumber(),
                        row.getCause(),
                        row.getSubject(),
                        row.getBody(),
                        MessageRows.reason(row.getReason()),
                        row.getReasonText(),
                        row.getCreatedBy(),
                        row.getCreatedAt()));
    }

    static MessageDetail detail(Record row) {
        return new MessageDetail(
                row.get(MESSAGES.ID),
                row.get(MESSAGES.CAMPAIGN_ID),
                row.get(MESSAGES.CAMPAIGN_CONTACT_ID),
                row.get(MESSAGES.CONTACT_ID),
                row.get(MessageRows.NAME),
                row.get(CONTACTS.JOB_TITLE),
                row.get(MessageRows.COMPANY),
                row.get(CONTACTS.SCORE),
                row.get(CONTACTS.ICP_FIT),
                row.get(CONTACTS.EMAIL),
                row.get(CONTACTS.LINKEDIN_URL),
                row.get(MESSAGES.OWNER_ID),
                row.get(MessageRows.OWNER),
                row.get(MESSAGES.STEP),
                Channel.of(row.get(MESSAGES.CHANNEL)),
                row.get(MESSAGES.LABEL),
                MessageStatus.of(row.get(MESSAGES.STATUS)),
                row.get(MESSAGES.SUBJECT),
                row.get(MESSAGES.BODY),
                row.get(MESSAGES.ORIGINAL_SUBJECT),
                row.get(MESSAGES.ORIGINAL_BODY),
                MessageRows.reason(row.get(MESSAGES.EDIT_REASON)),
                row.get(MESSAGES.EDIT_REASON_TEXT),
                row.get(MESSAGES.REJECT_REASON),
                row.get(MESSAGES.REGEN_COUNT),
                StoredJson.texts(row.get(MESSAGES.REGEN_CONFIG).data()),
                row.get(MESSAGES.LANGUAGE),
                row.get(MESSAGES.TONE),
                StoredJson.sentences(row.get(MESSAGES.EVIDENCE).data()),
                StoredJson.flags(row.get(MESSAGES.FLAGS).data()),
                row.get(MESSAGES.CONTENT_HASH),
                row.get(MESSAGES.COST_USD),
                row.get(MessageRows.EXAMPLE),
                row.get(MESSAGES.DECIDED_AT),
                row.get(MESSAGES.SENT_AT),
                row.get(MESSAGES.DELIVERED_AT),
                row.get(MESSAGES.OUTCOME_CODE),
                row.get(MESSAGES.OUTCOME_REASON),
                row.get(MESSAGES.CREATED_AT),
                row.get(MESSAGES.UPDATED_AT),
                row.get(MESSAGES.VERSION),
                row.get(MESSAGES.REWRITE_ID) != null);
    }
}
