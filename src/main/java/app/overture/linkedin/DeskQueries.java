package app.overture.linkedin;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.USERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the screens show of the queue. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class DeskQueries {

    private static final int MOST = 500;

    private final DSLContext dsl;
    private final QueueRows rows;

    DeskQueries(DSLContext dsl, QueueRows rows) {
        this.dsl = dsl;
        this.rows = rows;
    }

    /** What a person decides about: unknown outcomes, and failures that were not given up. */
    static Condition undecided() {
        return LINKEDIN_SEND_QUEUE
                .STATUS
                .eq("failed")
                .and(LINKEDIN_SEND_QUEUE.OUTCOME_CODE.notIn(ReportCodes.finalCodes()));
    }

    List<LinkedInCheck> needsCheck(Condition which) {
        return dsl.select(LINKEDIN_SEND_QUEUE.fields())
                .select(QueueRows.CONTACT_NAME.as("contact_name"))
                .from(LINKEDIN_SEND_QUEUE)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CONTACTS.ID.eq(LINKEDIN_SEND_QUEUE.CONTACT_ID))
                .where(rows.mine())
                .and(undecided())
                .and(which)
                .orderBy(LINKEDIN_SEND_QUEUE.REPORTED_AT.desc().nullsLast(), LINKEDIN_SEND_QUEUE.ID)
                .limit(MOST)
                .fetch(DeskQueries::check);
    }

    /** The rows of an owner that have not gone, in the order in which they go; notes go to the first. */
    List<LinkedInWaiting> waiting(LinkedInStanding standing, Condition which, int limit) {
        int[] notes = {standing.notesLeft()};
        boolean without = standing.account().limits().withoutNote();
        List<LinkedInWaiting> found = new ArrayList<>();
        dsl.select(LINKEDIN_SEND_QUEUE.fields())
                .select(
                        QueueRows.CONTACT_NAME.as("contact_name"),
                        CAMPAIGNS.NAME.as("campaign_name"),
                        USERS.NAME.as("holder"))
                .from(LINKEDIN_SEND_QUEUE)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CONTACTS.ID.eq(LINKEDIN_SEND_QUEUE.CONTACT_ID))
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(LINKEDIN_SEND_QUEUE.HELD_BY))
                .and(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT.gt(standing.at()))
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.OWNER_ID.eq(standing.account().ownerId()))
                .and(LINKEDIN_SEND_QUEUE.STATUS.in("queued", "claimed", "executing"))
                .and(which)
                .orderBy(LINKEDIN_SEND_QUEUE.DUE_AT.asc().nullsLast(), LINKEDIN_SEND_QUEUE.ID)
                .limit(limit)
                .forEach(row -> found.add(waiting(row, plan(QueueRows.row(row), notes, without), standing)));
        return found;
    }

    /** Of one owner: how many rows there are of each status, those waiting for a step under "waiting" as well. */
    Map<String, Integer> counts(UUID ownerId, @Nullable UUID campaignId) {
        var status = DSL.when(undecided(), DSL.inline("needs_check"))
                .when(
                        LINKEDIN_SEND_QUEUE.STATUS.eq("queued").and(LINKEDIN_SEND_QUEUE.DUE_AT.isNull()),
                        DSL.inline("waiting"))
                .when(
                        LINKEDIN_SEND_QUEUE.STATUS.eq("claimed").and(LINKEDIN_SEND_QUEUE.HELD_BY.isNotNull()),
                        DSL.inline("by_hand"))
                .otherwise(LINKEDIN_SEND_QUEUE.STATUS)
                .as("kind");
        return dsl.select(status, DSL.count())
                .from(LINKEDIN_SEND_QUEUE)
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.OWNER_ID.eq(ownerId))
                .and(campaignId == null ? DSL.noCondition() : LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId))
                .groupBy(status)
                .fetchMap(status, DSL.count());
    }

    /** The earliest row that may still go. */
    @Nullable
    Instant nextDue(UUID ownerId) {
        return dsl.select(DSL.min(LINKEDIN_SEND_QUEUE.DUE_AT))
                .from(LINKEDIN_SEND_QUEUE)
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID))
                .and(CAMPAIGNS.STATUS.eq("sending"))
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.OWNER_ID.eq(ownerId))
                .and(LINKEDIN_SEND_QUEUE.STATUS.in("queued", "claimed"))
                .fetchSingle()
                .value1();
    }

    private static String plan(QueueRow row, int[] notes, boolean without) {
        if (!row.isInvitation()) {
            return "";
        }
        if (row.body().isBlank()) {
            return "without_note";
        }
        if (notes[0] > 0) {
            notes[0]--;
            return "with_note";
        }
        return without ? "without_note" : "waits_for_note";
    }

    private static LinkedInWaiting waiting(Record row, String plan, LinkedInStanding standing) {
        return new LinkedInWaiting(
                row.get(LINKEDIN_SEND_QUEUE.ID),
                row.get(LINKEDIN_SEND_QUEUE.MESSAGE_ID),
                row.get(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID),
                row.get("campaign_name", String.class),
                row.get(LINKEDIN_SEND_QUEUE.CONTACT_ID),
                row.get("contact_name", String.class),
                row.get(LINKEDIN_SEND_QUEUE.ACTION_TYPE),
                row.get(LINKEDIN_SEND_QUEUE.LINKEDIN_URL),
                row.get(LINKEDIN_SEND_QUEUE.BODY),
                row.get(LINKEDIN_SEND_QUEUE.STATUS),
                row.get(LINKEDIN_SEND_QUEUE.DUE_AT),
                plan,
                standing.account().noteLength(),
                holder(row));
    }

    private static LinkedInWaiting.@Nullable Holder holder(Record row) {
        String name = row.get("holder", String.class);
        return name == null
                ? null
                : new LinkedInWaiting.Holder(
                        row.get(LINKEDIN_SEND_QUEUE.HELD_BY), name, row.get(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT));
    }

    private static LinkedInCheck check(Record row) {
        String code = row.get(LINKEDIN_SEND_QUEUE.OUTCOME_CODE);
        return new LinkedInCheck(
                row.get(LINKEDIN_SEND_QUEUE.ID),
                row.get(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID),
                row.get(LINKEDIN_SEND_QUEUE.CONTACT_ID),
                row.get(LINKEDIN_SEND_QUEUE.OWNER_ID),
                row.get("contact_name", String.class),
                row.get(LINKEDIN_SEND_QUEUE.ACTION_TYPE),
                row.get(LINKEDIN_SEND_QUEUE.LINKEDIN_URL),
                code,
                row.get(LINKEDIN_SEND_QUEUE.ERROR),
                code.equals(ReportCodes.UNKNOWN),
                row.get(LINKEDIN_SEND_QUEUE.ATTEMPT),
                row.get(LINKEDIN_SEND_QUEUE.BEGUN_AT),
                row.get(LINKEDIN_SEND_QUEUE.OBSERVED_AT));
    }
}
