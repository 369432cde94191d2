package app.overture.review;

import static app.overture.db.Tables.MESSAGES;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
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

    Tally tally(UUID tenantId, UUID campaignId) {
        var status = MESSAGES.STATUS;
        return dsl.select(
                        DSL.count().filterWhere(status.notIn("draft", "rejected")),
                        DSL.count().filterWhere(status.eq("rejected")),
                        DSL.count().filterWhere(status.eq("draft")))
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .fetchSingle(Records.mapping(Tally::new));
    }

    SelectionCount count(UUID tenantId, Collection<UUID> ids) {
        var draft = MESSAGES.STATUS.eq("draft");
        return dsl.select(
                        DSL.count(),
                        DSL.count().filterWhere(draft.and(MESSAGES.FLAG_COUNT.eq(0))),
                        DSL.count().filterWhere(draft),
                        DSL.count().filterWhere(draft.and(MESSAGES.FLAG_COUNT.gt(0))))
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchSingle(Records.mapping(SelectionCount::new));
    }
}
