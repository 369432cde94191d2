package app.overture.campaigns;

import static app.overture.db.Tables.MESSAGES;
import static org.jooq.impl.DSL.count;

import java.util.UUID;
import org.jooq.DSLContext;
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
                        count(),
                        count().filterWhere(MESSAGES.STATUS.eq("draft")),
                        count().filterWhere(MESSAGES.STATUS.eq("queued")))
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .fetchSingle(row -> new Open(row.value1(), row.value2(), row.value3()));
    }
}
