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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
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

    static final Field<String> CONTACT_NAME =
            DSL.trim(DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME));

    private static final Field<String> NAME = CONTACT_NAME.as("contact_name");
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
        Condition wanted = wanted(tenantId, filter);
        List<MessageRow> rows = joined().where(wanted)
                .orderBy(order(paging))
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
                .where(wanted(tenantId, filter))
                .orderBy(order(order))
                .limit(limit)
                .fetch(MESSAGES.ID);
    }

    long count(UUID tenantId, MessageFilter filter) {
        return dsl.selectCount()
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(wanted(tenantId, filter))
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

    private static Condition wanted(UUID tenantId, MessageFilter filter) {
        Condition wanted = MESSAGES.TENANT_ID.eq(tenantId);
        if (filter.campaignId() != null) {
            wanted = wanted.and(MESSAGES.CAMPAIGN_ID.eq(filter.campaignId()));
        }
        if (filter.contactId() != null) {
            wanted = wanted.and(MESSAGES.CONTACT_ID.eq(filter.contactId()));
        }
        if (!filter.statuses().isEmpty()) {
            wanted = wanted.and(MESSAGES.STATUS.in(
                    filter.statuses().stream().map(MessageStatus::text).toList()));
        }
        if (!filter.channels().isEmpty()) {
            wanted = wanted.and(MESSAGES.CHANNEL.in(
                    filter.channels().stream().map(Channel::text).toList()));
        }
        if (!filter.steps().isEmpty()) {
            wanted = wanted.and(MESSAGES.STEP.in(filter.steps()));
        }
        if (filter.ownerId() != null) {
            wanted = wanted.and(MESSAGES.OWNER_ID.eq(filter.ownerId()));
        }
        if (filter.minScore() != null) {
            wanted = wanted.and(CONTACTS.SCORE.ge(filter.minScore()));
        }
        if (filter.flagged() != null) {
            wanted = wanted.and(filter.flagged() ? MESSAGES.FLAG_COUNT.gt(0) : MESSAGES.FLAG_COUNT.eq(0));
        }
        if (!filter.search().isEmpty()) {
            wanted = wanted.and(CONTACT_NAME
                    .containsIgnoreCase(filter.search())
                    .or(COMPANIES.NAME.containsIgnoreCase(filter.search()))
                    .or(MESSAGES.SUBJECT.containsIgnoreCase(filter.search()))
                    .or(MESSAGES.BODY.containsIgnoreCase(filter.search())));
        }
        return wanted;
    }

    private static List<OrderField<?>> order(Paging paging) {
        List<OrderField<?>> order = new ArrayList<>();
        Field<?> first = switch (paging.sortField()) {
            case "contact", "contact_name" -> CONTACTS.LAST_NAME;
            case "company", "company_name" -> COMPANIES.NAME;
            case "channel" -> MESSAGES.CHANNEL;
            case "step" -> MESSAGES.STEP;
            case "status" -> MESSAGES.STATUS;
            case "flags" -> MESSAGES.FLAG_COUNT;
            case "subject" -> MESSAGES.SUBJECT;
            case "score" -> CONTACTS.SCORE;
            case "owner", "owner_name" -> OWNERS.NAME;
            case "cost", "cost_usd" -> MESSAGES.COST_USD;
            case "updated_at" -> MESSAGES.UPDATED_AT;
            default -> null;
        };
        if (paging.sortField().equals("risk")) {
            order.add(MESSAGES.FLAG_COUNT.desc());
            order.add(DSL.field("jsonb_array_length({0})", Integer.class, MESSAGES.FLAGS)
                    .desc());
        }
        if (first != null) {
            order.add(paging.descending() ? first.desc() : first.asc());
        }
        order.add(CONTACTS.SCORE.desc());
        order.add(CONTACTS.LAST_NAME);
        order.add(CONTACTS.FIRST_NAME);
        order.add(MESSAGES.CAMPAIGN_CONTACT_ID);
        order.add(MESSAGES.STEP);
        return order;
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
