package app.overture.review;

import static app.overture.db.Tables.MESSAGE_COUNTS;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The counts of a review. */
@Repository
class ReviewQueries {

    private final DSLContext dsl;

    ReviewQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** From the running account that the database keeps: it is asked at every news. */
    Tally tally(UUID tenantId, UUID campaignId) {
        var status = MESSAGE_COUNTS.STATUS;
        return dsl.select(
                        number(status.notIn("draft", "rejected")),
                        number(status.eq("rejected")),
                        number(status.eq("draft")))
                .from(MESSAGE_COUNTS)
                .where(MESSAGE_COUNTS.TENANT_ID.eq(tenantId))
                .and(MESSAGE_COUNTS.CAMPAIGN_ID.eq(campaignId))
                .fetchSingle(Records.mapping(Tally::new));
    }

    private static Field<Integer> number(Condition which) {
        return DSL.coalesce(DSL.sum(MESSAGE_COUNTS.N).filterWhere(which), DSL.inline(0))
                .cast(Integer.class);
    }
}
