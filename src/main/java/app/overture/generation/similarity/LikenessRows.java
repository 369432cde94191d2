package app.overture.generation.similarity;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_BUCKETS;
import static app.overture.db.Tables.MESSAGE_LIKENESSES;

import app.overture.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The buckets and the flagged pairs as rows, and the texts they point at as they stand now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LikenessRows {

    /** A bucket that holds more is a template's; the narrow ones beside it find the nearest. */
    private static final int LOOKED_AT_PER_BUCKET = 10;

    private static final int COMPARED = 10;
    private static final int OF_COMPANY = 40;

    /** Nobody will get these. */
    private static final Set<String> GONE = Set.of("rejected", "cancelled", "skipped");

    private final DSLContext dsl;

    LikenessRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A message as it stands, and its recipient. */
    record Stored(UUID id, Addressee to, String recipient, int step, String body) {}

    /** Until the transaction ends nobody else keeps a message of the campaign; what was kept before is seen. */
    void lock(UUID campaignId) {
        dsl.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 32))", DSL.val("alike " + campaignId));
    }

    /** Puts messages into their buckets and into no other. */
    void put(Map<UUID, ? extends Collection<Long>> buckets) {
        List<UUID> ids = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        buckets.forEach((id, own) -> own.forEach(bucket -> {
            ids.add(id);
            numbers.add(bucket);
        }));
        dsl.deleteFrom(MESSAGE_BUCKETS)
                .where(MESSAGE_BUCKETS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGE_BUCKETS.MESSAGE_ID.in(buckets.keySet()))
                .execute();
        dsl.query(
                        "insert into message_buckets (tenant_id, bucket, message_id)"
                                + " select distinct ?::uuid, k.bucket, k.id from unnest(?::bigint[], ?::uuid[]) k (bucket, id)",
                        TenantScope.tenantId(),
                        numbers.toArray(Long[]::new),
                        ids.toArray(UUID[]::new))
                .execute();
    }

    /** Messages that share most buckets with a text. */
    List<UUID> nearest(Collection<Long> buckets) {
        return dsl.resultQuery(
                        "select id from nearest_messages(?::bigint[], ?, ?)",
                        buckets.toArray(Long[]::new),
                        LOOKED_AT_PER_BUCKET,
                        COMPARED)
                .fetch(row -> row.get(0, UUID.class));
    }

    /** The latest messages to one company. */
    List<UUID> latestTo(UUID campaignId, UUID companyId) {
        return dsl.select(MESSAGE_BUCKETS.MESSAGE_ID)
                .from(MESSAGE_BUCKETS)
                .where(MESSAGE_BUCKETS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGE_BUCKETS.BUCKET.eq(Buckets.company(campaignId, companyId)))
                .orderBy(MESSAGE_BUCKETS.MESSAGE_ID.desc())
                .limit(OF_COMPANY)
                .fetch(MESSAGE_BUCKETS.MESSAGE_ID);
    }

    /** Those of the messages that may still reach somebody else of the campaign. */
    List<Stored> toOthers(Addressee to, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(MESSAGES.ID
                        .eq(DSL.any(ids.toArray(UUID[]::new)))
                        .and(MESSAGES.CAMPAIGN_ID.eq(to.campaignId()))
                        .and(MESSAGES.CONTACT_ID.ne(to.contactId()))
                        .and(MESSAGES.STATUS.notIn(GONE)));
    }

    /** What may still reach the same person, or did. */
    List<Stored> toPerson(Addressee to) {
        return read(MESSAGES.CAMPAIGN_ID
                .eq(to.campaignId())
                .and(MESSAGES.CONTACT_ID.eq(to.contactId()))
                .and(MESSAGES.STATUS.notIn(GONE)));
    }

    Stored get(UUID messageId) {
        return read(MESSAGES.ID.eq(messageId)).getFirst();
    }

    void pair(UUID messageId, @Nullable UUID otherId) {
        dsl.deleteFrom(MESSAGE_LIKENESSES)
                .where(MESSAGE_LIKENESSES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGE_LIKENESSES.MESSAGE_ID.eq(messageId))
                .execute();
        if (otherId != null) {
            dsl.insertInto(MESSAGE_LIKENESSES)
                    .set(MESSAGE_LIKENESSES.TENANT_ID, TenantScope.tenantId())
                    .set(MESSAGE_LIKENESSES.MESSAGE_ID, messageId)
                    .set(MESSAGE_LIKENESSES.OTHER_ID, otherId)
                    .execute();
        }
    }

    /** Messages that bear a flag because of this one. */
    List<UUID> flaggedBecauseOf(UUID messageId) {
        return dsl.select(MESSAGE_LIKENESSES.MESSAGE_ID)
                .from(MESSAGE_LIKENESSES)
                .where(MESSAGE_LIKENESSES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGE_LIKENESSES.OTHER_ID.eq(messageId))
                .orderBy(MESSAGE_LIKENESSES.MESSAGE_ID)
                .fetch(MESSAGE_LIKENESSES.MESSAGE_ID);
    }

    private List<Stored> read(Condition which) {
        return dsl.select(
                        MESSAGES.ID,
                        MESSAGES.CAMPAIGN_ID,
                        MESSAGES.CONTACT_ID,
                        CONTACTS.FIRST_NAME,
                        CONTACTS.LAST_NAME,
                        CONTACTS.COMPANY_ID,
                        COMPANIES.NAME,
                        MESSAGES.STEP,
                        MESSAGES.BODY)
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(MESSAGES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(which)
                .orderBy(MESSAGES.ID)
                .fetch(LikenessRows::stored);
    }

    private static Stored stored(Record row) {
        List<String> names = Stream.of(CONTACTS.FIRST_NAME, CONTACTS.LAST_NAME, COMPANIES.NAME)
                .map(row::get)
                .filter(name -> name != null && !name.isBlank())
                .toList();
        return new Stored(
                row.get(MESSAGES.ID),
                new Addressee(
                        row.get(MESSAGES.CAMPAIGN_ID),
                        row.get(MESSAGES.CONTACT_ID),
                        row.get(CONTACTS.COMPANY_ID),
                        names),
                (row.get(CONTACTS.FIRST_NAME) + " " + row.get(CONTACTS.LAST_NAME)).strip(),
                row.get(MESSAGES.STEP),
                row.get(MESSAGES.BODY));
    }
}
