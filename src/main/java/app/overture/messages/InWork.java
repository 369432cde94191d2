package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import app.overture.campaigns.CampaignService;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.TenantScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that are being written anew. Until the new text is there they can be neither approved nor queued: who asks for
 * another text does not want this one to leave. A person's own edit or rejection takes the mark away, and their word stands.
 */
@Service
@Transactional
public class InWork {

    private static final Condition OPEN = MESSAGES.STATUS.in("draft", "approved", "rejected");

    private final DSLContext dsl;
    private final BulkDecisions bulk;
    private final CampaignService campaigns;
    private final Access access;

    InWork(DSLContext dsl, BulkDecisions bulk, CampaignService campaigns, Access access) {
        this.dsl = dsl;
        this.bulk = bulk;
        this.campaigns = campaigns;
        this.access = access;
    }

    /** A message that may be written anew, as it stands now. */
    public record Open(UUID id, int version) {}

    static Problem refusal() {
        return Problem.conflict(
                "being_rewritten", "This message is being written anew. Decide when the new text is there.");
    }

    /** Those of them that may be written anew: not queued or sent, not in work already, and the person is still in. */
    @Transactional(readOnly = true)
    public List<Open> open(UUID campaignId, Collection<UUID> ids) {
        UUID tenantId = access.viewer().tenantId();
        campaigns.require(campaignId);
        bulk.requireOurs(tenantId, ids);
        return dsl.select(MESSAGES.ID, MESSAGES.VERSION)
                .from(MESSAGES)
                .join(CAMPAIGN_CONTACTS)
                .on(CAMPAIGN_CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CAMPAIGN_CONTACTS.ID.eq(MESSAGES.CAMPAIGN_CONTACT_ID))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(OPEN)
                .and(MESSAGES.REWRITE_ID.isNull())
                .and(CAMPAIGN_CONTACTS.STATUS.ne("excluded"))
                .orderBy(MESSAGES.ID)
                .fetch(row -> new Open(row.value1(), row.value2()));
    }

    /** Marks those that are still as they were seen; answers which. */
    public List<UUID> begin(Collection<Open> open, UUID rewriteId) {
        UUID tenantId = access.editor().tenantId();
        UUID[] ids = open.stream().map(Open::id).sorted().toArray(UUID[]::new);
        // Locked in the order of ids, like every other statement over many messages.
        var locked = DSL.name("locked")
                .as(DSL.select(MESSAGES.ID)
                        .from(MESSAGES)
                        .where(MESSAGES.TENANT_ID.eq(tenantId))
                        .and(MESSAGES.ID.eq(DSL.any(ids)))
                        .orderBy(MESSAGES.ID)
                        .forNoKeyUpdate());
        return dsl.with(locked)
                .update(MESSAGES)
                .set(MESSAGES.REWRITE_ID, rewriteId)
                .from(locked)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(locked.field(MESSAGES.ID)))
                .and(OPEN)
                .and(MESSAGES.REWRITE_ID.isNull())
                .returning(MESSAGES.ID)
                .fetch(MESSAGES.ID);
    }

    /**
     * Locks the message, but not its key: whoever writes a message that is alike refers to this one meanwhile. True while
     * nobody changed or decided it since it was asked for.
     */
    public boolean holdUnchanged(UUID messageId, int version) {
        return dsl.select(MESSAGES.VERSION)
                .from(MESSAGES)
                .where(one(messageId))
                .and(OPEN)
                .forNoKeyUpdate()
                .fetchOptional(MESSAGES.VERSION)
                .filter(now -> now == version)
                .isPresent();
    }

    public void end(UUID messageId) {
        dsl.update(MESSAGES)
                .setNull(MESSAGES.REWRITE_ID)
                .where(one(messageId))
                .and(MESSAGES.REWRITE_ID.isNotNull())
                .execute();
    }

    /** Lets go of everything that waits for a rewrite. */
    public void endAll(UUID rewriteId) {
        dsl.update(MESSAGES)
                .setNull(MESSAGES.REWRITE_ID)
                .where(MESSAGES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGES.REWRITE_ID.eq(rewriteId))
                .execute();
    }

    private static Condition one(UUID messageId) {
        return MESSAGES.TENANT_ID.eq(TenantScope.tenantId()).and(MESSAGES.ID.eq(messageId));
    }
}
