package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CAMPAIGN_STEPS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGE_COUNTS;
import static org.jooq.impl.DSL.count;

import app.overture.model.Spending;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of many campaigns at once: four grouped queries, however many campaigns. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class CampaignCounts {

    private static final Condition CHOSEN = CAMPAIGN_CONTACTS.STATUS.ne("excluded");

    private final DSLContext dsl;
    private final Spending spending;

    CampaignCounts(DSLContext dsl, Spending spending) {
        this.dsl = dsl;
        this.spending = spending;
    }

    Map<UUID, CampaignStats> of(UUID tenantId, Collection<UUID> campaignIds) {
        Map<UUID, Record> contacts = contacts(tenantId, campaignIds);
        Map<UUID, Record> messages = messages(tenantId, campaignIds);
        Map<UUID, Integer> steps = dsl.select(CAMPAIGN_STEPS.CAMPAIGN_ID, count())
                .from(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.in(campaignIds))
                .and(CAMPAIGN_STEPS.ENABLED)
                .groupBy(CAMPAIGN_STEPS.CAMPAIGN_ID)
                .fetchMap(CAMPAIGN_STEPS.CAMPAIGN_ID, count());
        Map<UUID, BigDecimal> costs = spending.ofCampaigns(campaignIds);
        Map<UUID, CampaignStats> stats = new HashMap<>();
        for (UUID id : campaignIds) {
            stats.put(
                    id,
                    assemble(
                            contacts.get(id),
                            messages.get(id),
                            steps.getOrDefault(id, 0),
                            costs.getOrDefault(id, BigDecimal.ZERO)));
        }
        return stats;
    }

    private Map<UUID, Record> contacts(UUID tenantId, Collection<UUID> campaignIds) {
        return dsl
                .select(
                        CAMPAIGN_CONTACTS.CAMPAIGN_ID,
                        count().filterWhere(CHOSEN).as("chosen"),
                        withStatus("pending"),
                        withStatus("generating"),
                        withStatus("generated"),
                        withStatus("failed"),
                        withStatus("excluded"),
                        withStatus("cancelled"),
                        count().filterWhere(CHOSEN.and(CONTACTS.PROFILED_AT
                                        .isNull()
                                        .or(COMPANIES.PROFILED_AT.isNull())
                                        .or(COMPANIES.RESEARCHED_AT.isNull())))
                                .as("unready"),
                        count().filterWhere(CHOSEN.and(CONTACTS.REPLIED_AT.isNotNull()))
                                .as("replied"))
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.in(campaignIds))
                .groupBy(CAMPAIGN_CONTACTS.CAMPAIGN_ID)
                .fetch()
                .stream()
                .collect(HashMap::new, (map, row) -> map.put(row.value1(), row), HashMap::putAll);
    }

    /** From the running account that the database keeps. */
    private Map<UUID, Record> messages(UUID tenantId, Collection<UUID> campaignIds) {
        return dsl
                .select(
                        MESSAGE_COUNTS.CAMPAIGN_ID,
                        messagesIf(DSL.trueCondition(), "all"),
                        messagesIn("draft"),
                        messagesIf(MESSAGE_COUNTS.STATUS.eq("draft").and(MESSAGE_COUNTS.FLAGGED), "flagged"),
                        messagesIn("approved"),
                        messagesIn("rejected"),
                        messagesIn("queued"),
                        messagesIf(MESSAGE_COUNTS.STATUS.in("sent", "delivered", "bounced", "complained"), "sent"),
                        messagesIf(MESSAGE_COUNTS.STATUS.in("delivered", "complained"), "delivered"),
                        messagesIn("bounced"),
                        messagesIn("complained"),
                        messagesIf(MESSAGE_COUNTS.STATUS.in("failed", "cancelled", "skipped"), "not_sent"))
                .from(MESSAGE_COUNTS)
                .where(MESSAGE_COUNTS.TENANT_ID.eq(tenantId))
                .and(MESSAGE_COUNTS.CAMPAIGN_ID.in(campaignIds))
                .groupBy(MESSAGE_COUNTS.CAMPAIGN_ID)
                .fetch()
                .stream()
                .collect(HashMap::new, (map, row) -> map.put(row.value1(), row), HashMap::putAll);
    }

    private static Field<Integer> withStatus(String status) {
        return count().filterWhere(CAMPAIGN_CONTACTS.STATUS.eq(status)).as(status);
    }

    private static Field<Integer> messagesIn(String status) {
        return messagesIf(MESSAGE_COUNTS.STATUS.eq(status), status);
    }

    private static Field<Integer> messagesIf(Condition which, String name) {
        return DSL.coalesce(DSL.sum(MESSAGE_COUNTS.N).filterWhere(which), DSL.inline(0))
                .cast(Integer.class)
                .as(name);
    }

    private static CampaignStats assemble(
            @Nullable Record contacts, @Nullable Record messages, int steps, BigDecimal cost) {
        int chosen = number(contacts, "chosen");
        return new CampaignStats(
                chosen,
                number(contacts, "pending"),
                number(contacts, "generating"),
                number(contacts, "generated"),
                number(contacts, "failed"),
                number(contacts, "excluded"),
                number(contacts, "cancelled"),
                number(contacts, "unready"),
                chosen * steps,
                number(messages, "all"),
                number(messages, "draft"),
                number(messages, "flagged"),
                number(messages, "approved"),
                number(messages, "rejected"),
                number(messages, "queued"),
                number(messages, "sent"),
                number(messages, "delivered"),
                number(messages, "bounced"),
                number(messages, "complained"),
                number(messages, "not_sent"),
                number(contacts, "replied"),
                cost);
    }

    private static int number(@Nullable Record row, String name) {
        if (row == null) {
            return 0;
        }
        Integer value = row.get(name, Integer.class);
        return value == null ? 0 : value;
    }
}
