package app.overture.messages;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_EXAMPLES;
import static app.overture.db.Tables.MESSAGE_VERSIONS;
import static app.overture.db.Tables.OWNERS;

import app.overture.campaigns.Channel;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages as lists and details read them. The list's own order is the reviewer's: best score, then person, then step. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class MessageQueries {

    private static final Field<String> NAME = MessageConditions.CONTACT_NAME.as("contact_name");
    private static final Field<String> COMPANY =
            DSL.coalesce(COMPANIES.NAME, DSL.inline("")).as("company_name");
    private static final Field<String> OWNER = OWNERS.NAME.as("owner_name");
    private static final Field<Boolean> EXAMPLE = DSL.field(DSL.exists(DSL.selectOne()
                    .from(MESSAGE_EXAMPLES)
                    .where(MESSAGE_EXAMPLES.TENANT_ID.eq(MESSAGES.TENANT_ID))
                    .and(MESSAGE_EXAMPLES.MESSAGE_ID.eq(MESSAGES.ID))))
            .as("example");

    private final DSLContext dsl;

    MessageQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Page<MessageRow> list(UUID tenantId, MessageFilter filter, Paging paging) {
        Condition wanted = MessageConditions.matching(tenantId, filter);
        List<MessageRow> rows = joined().where(wanted)
                .orderBy(MessageOrder.of(paging))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(MessageQueries::row);
        return new Page<>(rows, count(tenantId, filter), paging.page(), paging.size());
    }

    List<UUID> ids(UUID tenantId, MessageFilter filter, Paging order, int limit) {
        return dsl.select(MESSAGES.ID)
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID))
                .where(MessageConditions.matching(tenantId, filter))
                .orderBy(MessageOrder.of(order))
                .limit(limit)
                .fetch(MESSAGES.ID);
    }

    long count(UUID tenantId, MessageFilter filter) {
        return dsl.selectCount()
                .from(MESSAGES)
                .where(MessageConditions.matching(tenantId, filter))
                .fetchSingle()
                .value1();
    }

    Optional<MessageDetail> find(UUID tenantId, UUID id) {
        return joined().where(MESSAGES.TENANT_ID.eq(tenantId))
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
                        reason(row.getReason()),
                        row.getReasonText(),
                        row.getCreatedBy(),
                        row.getCreatedAt()));
    }

    private SelectJoinStep<Record> joined() {
        return dsl.select(MESSAGES.fields())
                .select(
                        NAME,
                        CONTACTS.JOB_TITLE,
                        CONTACTS.SCORE,
                        CONTACTS.ICP_FIT,
                        CONTACTS.EMAIL,
                        CONTACTS.LINKEDIN_URL,
                        COMPANY,
                        OWNER,
                        EXAMPLE)
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID));
    }

    private static @Nullable EditReason reason(@Nullable String text) {
        return text == null ? null : EditReason.of(text);
    }

    private static MessageRow row(Record row) {
        return new MessageRow(
                row.get(MESSAGES.ID),
                row.get(MESSAGES.CAMPAIGN_ID),
                row.get(MESSAGES.CAMPAIGN_CONTACT_ID),
                row.get(MESSAGES.CONTACT_ID),
                row.get(NAME),
                row.get(CONTACTS.JOB_TITLE),
                row.get(COMPANY),
                row.get(CONTACTS.SCORE),
                row.get(CONTACTS.ICP_FIT),
                row.get(MESSAGES.OWNER_ID),
                row.get(OWNER),
                row.get(MESSAGES.STEP),
                Channel.of(row.get(MESSAGES.CHANNEL)),
                row.get(MESSAGES.LABEL),
                MessageStatus.of(row.get(MESSAGES.STATUS)),
                row.get(MESSAGES.SUBJECT),
                row.get(MESSAGES.BODY),
                row.get(MESSAGES.ORIGINAL_SUBJECT),
                row.get(MESSAGES.ORIGINAL_BODY),
                reason(row.get(MESSAGES.EDIT_REASON)),
                row.get(MESSAGES.REJECT_REASON),
                StoredJson.flags(row.get(MESSAGES.FLAGS).data()),
                row.get(MESSAGES.COST_USD),
                row.get(MESSAGES.VERSION),
                row.get(MESSAGES.UPDATED_AT),
                row.get(MESSAGES.REWRITE_ID) != null);
    }

    private static MessageDetail detail(Record row) {
        return new MessageDetail(
                row.get(MESSAGES.ID),
                row.get(MESSAGES.CAMPAIGN_ID),
                row.get(MESSAGES.CAMPAIGN_CONTACT_ID),
                row.get(MESSAGES.CONTACT_ID),
                row.get(NAME),
                row.get(CONTACTS.JOB_TITLE),
                row.get(COMPANY),
                row.get(CONTACTS.SCORE),
                row.get(CONTACTS.ICP_FIT),
                row.get(CONTACTS.EMAIL),
                row.get(CONTACTS.LINKEDIN_URL),
                row.get(MESSAGES.OWNER_ID),
                row.get(OWNER),
                row.get(MESSAGES.STEP),
                Channel.of(row.get(MESSAGES.CHANNEL)),
                row.get(MESSAGES.LABEL),
                MessageStatus.of(row.get(MESSAGES.STATUS)),
                row.get(MESSAGES.SUBJECT),
                row.get(MESSAGES.BODY),
                row.get(MESSAGES.ORIGINAL_SUBJECT),
                row.get(MESSAGES.ORIGINAL_BODY),
                reason(row.get(MESSAGES.EDIT_REASON)),
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
                row.get(EXAMPLE),
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
