package app.overture.linkedin;

import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;

import app.overture.campaigns.CampaignService;
import app.overture.messages.Outbox;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people's side of the queue: what stands where, and what only a person decides. By hand: {@link LinkedInHand}. */
@Service
@Transactional
public class LinkedInDesk {

    private static final int MOST = 500;

    private final DSLContext dsl;
    private final AccountStore accounts;
    private final LinkedInDevices devices;
    private final DeskQueries queries;
    private final QueueRows rows;
    private final Settlement settlement;
    private final Outbox outbox;
    private final CampaignService campaigns;
    private final Access access;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final Clock clock;

    LinkedInDesk(
            DSLContext dsl,
            AccountStore accounts,
            LinkedInDevices devices,
            DeskQueries queries,
            QueueRows rows,
            Settlement settlement,
            Outbox outbox,
            CampaignService campaigns,
            Access access,
            AuditLog audit,
            LiveUpdates live,
            Clock clock) {
        this.dsl = dsl;
        this.accounts = accounts;
        this.devices = devices;
        this.queries = queries;
        this.rows = rows;
        this.settlement = settlement;
        this.outbox = outbox;
        this.campaigns = campaigns;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** The owners who have, or had, anything in the queue of a campaign; their numbers are of this campaign. */
    @Transactional(readOnly = true)
    public List<LinkedInOwnerState> owners(UUID campaignId) {
        campaigns.require(campaignId);
        List<LinkedInDevice> paired = devices.list();
        Instant now = clock.instant();
        return accounts.all().stream()
                .map(account -> state(accounts.standing(account, now), campaignId, paired))
                .filter(Objects::nonNull)
                .toList();
    }

    /** One owner over all campaigns. */
    @Transactional(readOnly = true)
    public LinkedInOwnerState owner(UUID ownerId) {
        access.viewer();
        LinkedInOwnerState state = state(standing(ownerId), null, devices.list());
        return Objects.requireNonNull(state);
    }

    /** Unknown outcomes and failures of a campaign; of all campaigns without one. */
    @Transactional(readOnly = true)
    public List<LinkedInCheck> needsCheck(@Nullable UUID campaignId) {
        access.viewer();
        return queries.needsCheck(
                campaignId == null ? DSL.noCondition() : LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId));
    }

    /** What has not gone yet, in the order in which it goes, with who gets a note. */
    @Transactional(readOnly = true)
    public List<LinkedInWaiting> plan(UUID ownerId, @Nullable UUID campaignId) {
        access.viewer();
        // The notes go by the owner's whole queue; the campaign is picked out of it.
        return queries.waiting(standing(ownerId), DSL.noCondition(), MOST).stream()
                .filter(row -> campaignId == null || row.campaignId().equals(campaignId))
                .toList();
    }

    /** After a look at the profile: it did go out. */
    public void confirmSent(UUID id) {
        access.editor();
        QueueRow row = undecided(id);
        if (!row.isUnknown()) {
            throw Problem.conflict("not_unknown", "It is known that this did not go out.");
        }
        settlement.settle(row, "sent", "", new Settlement.Proof(clock.instant(), "person", "", "{}"));
        audit.record("linkedin.confirmed_sent", row.linkedinUrl(), "");
        settlement.endOf(row.campaignId());
    }

    /** It did not go out and shall not; steps that need the connection are skipped. */
    public void giveUp(UUID id) {
        access.editor();
        QueueRow row = undecided(id);
        settlement.settle(row, "failed", ReportCodes.GIVEN_UP, Settlement.Proof.none());
        audit.record("linkedin.given_up", row.linkedinUrl(), "");
        settlement.endOf(row.campaignId());
    }

    /** Only a person queues a failure or an unknown outcome again, and says why. */
    public void requeue(UUID id, String reason) {
        access.editor();
        QueueRow row = undecided(id);
        if (reason.isBlank()) {
            throw Problem.badInput("reason", "Say why it may go out again, for example what the profile shows.");
        }
        Instant now = clock.instant();
        rows.invitationsOneAtATime();
        if (row.isInvitation() && rows.invitedElsewhere(row)) {
            throw Problem.conflict("already_invited", "Another campaign has invited this person meanwhile.");
        }
        if (!outbox.queueAgain(row.messageId())) {
            throw Problem.conflict("message_moved_on", "The message of this action was decided anew meanwhile.");
        }
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                .set(LINKEDIN_SEND_QUEUE.DUE_AT, now)
                .set(LINKEDIN_SEND_QUEUE.OUTCOME_CODE, "")
                .set(LINKEDIN_SEND_QUEUE.ERROR, "")
                .set(LINKEDIN_SEND_QUEUE.REQUEUE_REASON, reason.strip())
                .set(LINKEDIN_SEND_QUEUE.RETRY_COUNT, LINKEDIN_SEND_QUEUE.RETRY_COUNT.plus(1))
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_TOKEN)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT)
                .setNull(LINKEDIN_SEND_QUEUE.DEVICE_ID)
                .setNull(LINKEDIN_SEND_QUEUE.HELD_BY)
                .setNull(LINKEDIN_SEND_QUEUE.BEGUN_AT)
                .setNull(LINKEDIN_SEND_QUEUE.REPORTED_AT)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(id))
                .execute();
        campaigns.sendingStarted(row.campaignId());
        audit.record("linkedin.queued_again", row.linkedinUrl(), reason.strip());
        live.publish(LinkedInAccounts.topic(access.viewer().tenantId()));
    }

    private QueueRow undecided(UUID id) {
        QueueRow row = own(id);
        if (!row.status().equals("failed") || ReportCodes.finalCodes().contains(row.outcomeCode())) {
            throw Problem.conflict("decided_already", "There is nothing to decide about this any more.");
        }
        return row;
    }

    private QueueRow own(UUID id) {
        QueueRow seen = rows.find(id).orElseThrow(() -> access.missing("linkedin_send_queue", id, "queue item"));
        accounts.lock(seen.ownerId());
        return rows.lock(id).orElseThrow();
    }

    private LinkedInStanding standing(UUID ownerId) {
        LinkedInAccount account = accounts.find(ownerId).orElseThrow(() -> access.missing("owners", ownerId, "owner"));
        return accounts.standing(account, clock.instant());
    }

    private @Nullable LinkedInOwnerState state(
            LinkedInStanding standing, @Nullable UUID campaignId, List<LinkedInDevice> paired) {
        UUID ownerId = standing.account().ownerId();
        Map<String, Integer> counts = queries.counts(ownerId, campaignId);
        if (campaignId != null && counts.isEmpty()) {
            return null;
        }
        int waiting = counts.getOrDefault("waiting", 0);
        int queued = counts.getOrDefault("queued", 0) + counts.getOrDefault("by_hand", 0) + waiting;
        return new LinkedInOwnerState(
                standing,
                queued,
                waiting,
                counts.getOrDefault("claimed", 0) + counts.getOrDefault("executing", 0),
                counts.getOrDefault("sent", 0),
                counts.getOrDefault("skipped", 0),
                counts.getOrDefault("needs_check", 0),
                nextAction(standing),
                paired.stream()
                        .filter(device -> device.ownerId().equals(ownerId) && device.revokedAt() == null)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable Instant nextAction(LinkedInStanding standing) {
        Instant due = queries.nextDue(standing.account().ownerId());
        LinkedInStanding.Halt stop = standing.stop().orElse(null);
        if (due == null || stop != null && stop.until() == null) {
            return null;
        }
        Instant next = due.isAfter(standing.at()) ? due : standing.at();
        Instant spaced = standing.account().nextActionAt();
        if (spaced != null && spaced.isAfter(next)) {
            next = spaced;
        }
        if (stop != null && stop.until() != null && stop.until().isAfter(next)) {
            next = stop.until();
        }
        return standing.account().hours().nextOpening(next);
    }
}
