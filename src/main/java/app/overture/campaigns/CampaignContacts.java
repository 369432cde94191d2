package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CONTACTS;

import app.overture.tenancy.Access;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chosen contacts as generation works through them. A run claims who is waiting, then moves each one by
 * conditional updates, so that a job that wakes up twice finds nothing left to do.
 */
@Service
@Transactional
public class CampaignContacts {

    private final DSLContext dsl;
    private final Clock clock;
    private final Access access;
    private final CampaignNews news;

    CampaignContacts(DSLContext dsl, Clock clock, Access access, CampaignNews news) {
        this.dsl = dsl;
        this.clock = clock;
        this.access = access;
        this.news = news;
    }

    /** One contact of a run; {@code id} is the campaign contact's. */
    public record Claim(UUID id, UUID contactId) {}

    public record Failure(UUID contactId, String name, String code, String reason) {}

    /** Contacts by status; a run's progress is derived from it. */
    public record Counts(int pending, int generating, int generated, int failed, int excluded, int cancelled) {

        /** Everyone who was chosen and not taken out again. */
        public int chosen() {
            return pending + generating + generated + failed + cancelled;
        }

        public int waiting() {
            return pending + generating;
        }
    }

    /** Hands everyone who waits, and who was left over by a cancelled run, to a run, best score first. */
    public List<Claim> claimPending(UUID campaignId, UUID runId) {
        return claim(campaignId, runId, Whom.WAITING);
    }

    /** Hands those to a run, best score first. */
    public List<Claim> claim(UUID campaignId, UUID runId, Whom whom) {
        UUID tenantId = access.editor().tenantId();
        dsl.update(CAMPAIGN_CONTACTS)
                .set(CAMPAIGN_CONTACTS.RUN_ID, runId)
                .set(CAMPAIGN_CONTACTS.STATUS, CampaignContactStatus.PENDING.text())
                .set(CAMPAIGN_CONTACTS.FAILURE_CODE, "")
                .set(CAMPAIGN_CONTACTS.FAILURE_REASON, "")
                .where(of(tenantId, campaignId))
                .and(waiting(whom))
                .execute();
        news.changed(campaignId);
        return dsl.select(CAMPAIGN_CONTACTS.ID, CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(of(tenantId, campaignId))
                .and(CAMPAIGN_CONTACTS.RUN_ID.eq(runId))
                .and(CAMPAIGN_CONTACTS.STATUS.eq("pending"))
                .orderBy(CONTACTS.SCORE.desc(), CAMPAIGN_CONTACTS.ID)
                .fetch(row -> new Claim(row.value1(), row.value2()));
    }

    /** False when there is nothing to do any more: done, excluded, cancelled, or another run's. */
    public boolean markGenerating(UUID id, UUID runId) {
        return move(
                one(id).and(CAMPAIGN_CONTACTS.RUN_ID.eq(runId))
                        .and(CAMPAIGN_CONTACTS.STATUS.in("pending", "generating")),
                CampaignContactStatus.GENERATING,
                "",
                "");
    }

    /** Waits again, because the attempt brought nothing and another will be made later. */
    public boolean markWaiting(UUID id, UUID runId) {
        return move(
                one(id).and(CAMPAIGN_CONTACTS.RUN_ID.eq(runId)).and(CAMPAIGN_CONTACTS.STATUS.eq("generating")),
                CampaignContactStatus.PENDING,
                "",
                "");
    }

    /** False when the contact was taken away while its messages were written; the caller then discards them. */
    public boolean markGenerated(UUID id) {
        return move(one(id).and(CAMPAIGN_CONTACTS.STATUS.eq("generating")), CampaignContactStatus.GENERATED, "", "");
    }

    /** @param reason a sentence a person understands, for example "Missing enrichment: company profile" */
    public boolean markFailed(UUID id, String code, String reason) {
        return move(
                one(id).and(CAMPAIGN_CONTACTS.STATUS.in("pending", "generating")),
                CampaignContactStatus.FAILED,
                code,
                reason);
    }

    /** Takes one contact of a stopped run out of it. */
    public boolean markCancelled(UUID id) {
        return move(
                one(id).and(CAMPAIGN_CONTACTS.STATUS.in("pending", "generating")),
                CampaignContactStatus.CANCELLED,
                "cancelled",
                "Generation was cancelled.");
    }

    /** Cancels everyone of a campaign who is not finished; answers how many. */
    public int cancelAll(UUID campaignId) {
        return cancel(campaignId, DSL.noCondition());
    }

    /** Cancels everyone of a run who is not finished; who waits outside of it goes on waiting. */
    public int cancelRun(UUID campaignId, UUID runId) {
        return cancel(campaignId, CAMPAIGN_CONTACTS.RUN_ID.eq(runId));
    }

    private int cancel(UUID campaignId, Condition which) {
        UUID tenantId = TenantScope.tenantId();
        int moved = dsl.update(CAMPAIGN_CONTACTS)
                .set(CAMPAIGN_CONTACTS.STATUS, CampaignContactStatus.CANCELLED.text())
                .set(CAMPAIGN_CONTACTS.FAILURE_CODE, "cancelled")
                .set(CAMPAIGN_CONTACTS.FAILURE_REASON, "Generation was cancelled.")
                .where(of(tenantId, campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.in("pending", "generating"))
                .and(which)
                .execute();
        news.changed(campaignId);
        return moved;
    }

    @Transactional(readOnly = true)
    public Counts counts(UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        Map<String, Integer> by = dsl.select(CAMPAIGN_CONTACTS.STATUS, DSL.count())
                .from(CAMPAIGN_CONTACTS)
                .where(of(tenantId, campaignId))
                .groupBy(CAMPAIGN_CONTACTS.STATUS)
                .fetchMap(CAMPAIGN_CONTACTS.STATUS, DSL.count());
        return new Counts(
                by.getOrDefault("pending", 0),
                by.getOrDefault("generating", 0),
                by.getOrDefault("generated", 0),
                by.getOrDefault("failed", 0),
                by.getOrDefault("excluded", 0),
                by.getOrDefault("cancelled", 0));
    }

    /** Who waits to be generated, best score first; for estimates and previews. */
    @Transactional(readOnly = true)
    public List<Claim> pending(UUID campaignId) {
        return waiting(campaignId, Whom.WAITING);
    }

    /** Whom a run would write to, best score first. */
    @Transactional(readOnly = true)
    public List<Claim> waiting(UUID campaignId, Whom whom) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(CAMPAIGN_CONTACTS.ID, CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(of(tenantId, campaignId))
                .and(waiting(whom))
                .orderBy(CONTACTS.SCORE.desc(), CAMPAIGN_CONTACTS.ID)
                .fetch(row -> new Claim(row.value1(), row.value2()));
    }

    @Transactional(readOnly = true)
    public List<Failure> failures(UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(
                        CAMPAIGN_CONTACTS.CONTACT_ID,
                        DSL.trim(DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME)),
                        CAMPAIGN_CONTACTS.FAILURE_CODE,
                        CAMPAIGN_CONTACTS.FAILURE_REASON)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(of(tenantId, campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.eq("failed"))
                .orderBy(CONTACTS.LAST_NAME, CONTACTS.FIRST_NAME, CONTACTS.ID)
                .fetch(row -> new Failure(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Which of these contacts are in the campaign, taken-out ones too. */
    @Transactional(readOnly = true)
    public List<UUID> alreadyIn(UUID campaignId, Collection<UUID> contactIds) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .where(of(tenantId, campaignId))
                .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(DSL.any(contactIds.toArray(UUID[]::new))))
                .fetch(CAMPAIGN_CONTACTS.CONTACT_ID);
    }

    private boolean move(Condition from, CampaignContactStatus to, String code, String reason) {
        List<UUID> campaigns = dsl.update(CAMPAIGN_CONTACTS)
                .set(CAMPAIGN_CONTACTS.STATUS, to.text())
                .set(CAMPAIGN_CONTACTS.FAILURE_CODE, code)
                .set(CAMPAIGN_CONTACTS.FAILURE_REASON, reason)
                .set(
                        CAMPAIGN_CONTACTS.STARTED_AT,
                        to == CampaignContactStatus.GENERATING
                                ? DSL.val(clock.instant())
                                : CAMPAIGN_CONTACTS.STARTED_AT)
                .set(
                        CAMPAIGN_CONTACTS.GENERATED_AT,
                        to == CampaignContactStatus.GENERATED
                                ? DSL.val(clock.instant())
                                : CAMPAIGN_CONTACTS.GENERATED_AT)
                .where(from)
                .returning(CAMPAIGN_CONTACTS.CAMPAIGN_ID)
                .fetch(CAMPAIGN_CONTACTS.CAMPAIGN_ID);
        campaigns.forEach(news::changedSoon);
        return !campaigns.isEmpty();
    }

    private static Condition waiting(Whom whom) {
        Condition status = CAMPAIGN_CONTACTS.STATUS.in(whom.statuses());
        return whom == Whom.NEW ? status.and(CAMPAIGN_CONTACTS.RUN_ID.isNull()) : status;
    }

    private static Condition of(UUID tenantId, UUID campaignId) {
        return CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId).and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId));
    }

    private static Condition one(UUID id) {
        return CAMPAIGN_CONTACTS.TENANT_ID.eq(TenantScope.tenantId()).and(CAMPAIGN_CONTACTS.ID.eq(id));
    }
}
