package app.overture.campaigns;

import static app.overture.db.Tables.MESSAGE_COUNTS;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of a campaign's messages its status follows from. Read only: the messages belong to the feature above. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class MessageTally {

    private final DSLContext dsl;

    MessageTally(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Open(int messages, int drafts, int queued) {}

    Open of(UUID tenantId, UUID campaignId) {
        return dsl.select(
                        number(DSL.trueCondition()),
                        number(MESSAGE_COUNTS.STATUS.eq("draft")),
                        number(MESSAGE_COUNTS.STATUS.eq("queued")))
                .from(MESSAGE_COUNTS)
                .where(MESSAGE_COUNTS.TENANT_ID.eq(tenantId))
                .and(MESSAGE_COUNTS.CAMPAIGN_ID.eq(campaignId))
                .fetchSingle(row -> new Open(row.value1(), row.value2(), row.value3()));
    }

    /** From the running account that the database keeps: it is asked at every decision. */
    private static Field<Integer> number(Condition which) {
        return DSL.coalesce(DSL.sum(MESSAGE_COUNTS.N).filterWhere(which), DSL.inline(0))
                .cast(Integer.class);
    }
}
