package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.USERS;

import app.overture.campaigns.Channel;
import app.overture.tenancy.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many messages at once, with what was written beside them: one statement each, however many are asked for. */
@Service
@Transactional(readOnly = true)
public class MessageReading {

    /** More would not be read beside a draft. */
    private static final int BESIDE = 12;

    private static final int OPENER_FROM = 600;

    private final DSLContext dsl;
    private final Access access;

    MessageReading(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    /**
     * A message to somebody of the same company, or to the same person in another campaign.
     *
     * @param companyId null for a person without one
     * @param beginning of the body
     */
    public record Neighbour(
            UUID messageId,
            UUID contactId,
            String contactName,
            @Nullable UUID companyId,
            UUID campaignId,
            String campaignName,
            int step,
            Channel channel,
            MessageStatus status,
            String subject,
            String beginning) {}

    /** How a message stands, for a screen that showed it a while ago. */
    public record Standing(int version, boolean beingRewritten) {}

    /** Those of them that exist. */
    public Map<UUID, MessageDetail> details(Collection<UUID> ids) {
        UUID tenantId = access.viewer().tenantId();
        return MessageRows.select(dsl)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(array(ids))))
                .fetchMap(MESSAGES.ID, MessageQueries::detail);
    }

    /** All messages of their campaigns to these chosen people, by step. */
    public Map<UUID, List<MessageRow>> sequences(Collection<UUID> campaignContactIds) {
        UUID tenantId = access.viewer().tenantId();
        return MessageRows.select(dsl)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(DSL.any(array(campaignContactIds))))
                .orderBy(MESSAGES.STEP)
                .fetchGroups(MESSAGES.CAMPAIGN_CONTACT_ID, MessageRows::row);
    }

    /** What else was written to the companies of these people, and to themselves elsewhere: the latest of each. */
    public List<Neighbour> beside(Collection<UUID> contactIds) {
        UUID tenantId = access.viewer().tenantId();
        Condition asked = CONTACTS.ID.eq(DSL.any(array(contactIds)));
        var place = DSL.rowNumber()
                .over(DSL.partitionBy(DSL.coalesce(CONTACTS.COMPANY_ID, CONTACTS.ID), MESSAGES.CAMPAIGN_CONTACT_ID)
                        .orderBy(MESSAGES.STEP));
        var person = DSL.denseRank()
                .over(DSL.partitionBy(DSL.coalesce(CONTACTS.COMPANY_ID, CONTACTS.ID))
                        .orderBy(MESSAGES.CAMPAIGN_CONTACT_ID.desc()));
        var read = dsl.select(
                        MESSAGES.ID.as("message_id"),
                        CONTACTS.ID.as("contact_id"),
                        MessageRows.NAME,
                        CONTACTS.COMPANY_ID,
                        CAMPAIGNS.ID.as("campaign_id"),
                        CAMPAIGNS.NAME.as("campaign_name"),
                        MESSAGES.STEP,
                        MESSAGES.CHANNEL,
                        MESSAGES.STATUS,
                        MESSAGES.SUBJECT,
                        DSL.left(MESSAGES.BODY, OPENER_FROM).as("beginning"),
                        place.as("place"),
                        person.as("person"))
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(MESSAGES.CAMPAIGN_ID))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CONTACT_ID.in(DSL.select(CONTACTS.ID)
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(tenantId))
                        .and(asked.or(CONTACTS.COMPANY_ID.in(DSL.select(CONTACTS.COMPANY_ID)
                                .from(CONTACTS)
                                .where(CONTACTS.TENANT_ID.eq(tenantId))
                                .and(asked))))))
                .asTable("beside");
        return dsl.selectFrom(read)
                .where(DSL.field(DSL.name("person"), Integer.class).le(BESIDE))
                .orderBy(DSL.field(DSL.name("person")), DSL.field(DSL.name("place")))
                .fetch(row -> new Neighbour(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class),
                        row.get(5, String.class),
                        row.get(6, Integer.class),
                        Channel.of(row.get(7, String.class)),
                        MessageStatus.of(row.get(8, String.class)),
                        row.get(9, String.class),
                        row.get(10, String.class)));
    }

    public Map<UUID, Standing> standings(Collection<UUID> ids) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(MESSAGES.ID, MESSAGES.VERSION, MESSAGES.REWRITE_ID)
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(array(ids))))
                .fetchMap(MESSAGES.ID, row -> new Standing(row.value2(), row.value3() != null));
    }

    /** Who decided about a message last; empty for a draft, or when no person did. */
    public Optional<String> decidedBy(UUID id) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(USERS.NAME)
                .from(MESSAGES)
                .join(USERS)
                .on(USERS.ID.eq(MESSAGES.DECIDED_BY))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(id))
                .fetchOptional(USERS.NAME);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
