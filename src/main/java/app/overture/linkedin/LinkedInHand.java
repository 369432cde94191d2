package app.overture.linkedin;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;

import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sending by a person's own clicks. Whoever opens a profile has it in hand for half an hour: no browser is given it
 * meanwhile, and nobody else opens it, so that one person is not written to twice.
 */
@Service
@Transactional
public class LinkedInHand {

    /** As long as this a person has what they opened. */
    public static final Duration HOLD = Duration.ofMinutes(30);

    private static final int MOST = 500;

    private final AccountStore accounts;
    private final DeskQueries queries;
    private final QueueRows rows;
    private final QueueGuard guard;
    private final Settlement settlement;
    private final Access access;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final Clock clock;

    LinkedInHand(
            AccountStore accounts,
            DeskQueries queries,
            QueueRows rows,
            QueueGuard guard,
            Settlement settlement,
            Access access,
            AuditLog audit,
            LiveUpdates live,
            Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.rows = rows;
        this.guard = guard;
        this.settlement = settlement;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** What is due and in no browser's hands: to be sent by a person, without any extension. */
    @Transactional(readOnly = true)
    public List<LinkedInWaiting> list(UUID ownerId, @Nullable UUID campaignId) {
        access.viewer();
        Instant now = clock.instant();
        LinkedInAccount account = accounts.find(ownerId).orElseThrow(() -> access.missing("owners", ownerId, "owner"));
        return queries.waiting(
                accounts.standing(account, now),
                LINKEDIN_SEND_QUEUE
                        .STATUS
                        .eq("queued")
                        .or(LINKEDIN_SEND_QUEUE
                                .STATUS
                                .eq("claimed")
                                .and(LINKEDIN_SEND_QUEUE
                                        .LEASE_EXPIRES_AT
                                        .le(now)
                                        .or(LINKEDIN_SEND_QUEUE.HELD_BY.isNotNull())))
                        .and(LINKEDIN_SEND_QUEUE.DUE_AT.le(now))
                        .and(CAMPAIGNS.STATUS.eq("sending"))
                        .and(campaignId == null ? DSL.noCondition() : LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId)),
                MOST);
    }

    /**
     * Takes it in hand and answers the profile to open; again by the same person, the half hour begins anew.
     *
     * @throws Problem 409 when a browser or another person has it, it is over, or should not go any more
     */
    public String open(UUID id) {
        UUID userId = access.editor()
                .userId()
                .orElseThrow(() -> Problem.forbidden("person_needed", "Only a person sends by hand."));
        QueueRow row = free(id);
        guard.calledOff(row).ifPresent(off -> {
            throw Problem.conflict("cancelled", off.sentence() + " Do not write.");
        });
        if (guard.campaignRests(row)) {
            throw Problem.conflict("campaign_paused", "The campaign is paused. Do not write now.");
        }
        Instant now = clock.instant();
        rows.holdByHand(row, userId, now, now.plus(HOLD));
        changed();
        return row.linkedinUrl();
    }

    /** Not now after all: it waits for the browser, or somebody else, again. */
    public void putBack(UUID id) {
        access.editor();
        QueueRow row = free(id);
        if (row.heldBy() != null) {
            rows.backToQueue(id, clock.instant());
            changed();
        }
    }

    /**
     * A person sent it by hand. It counts into the same limits; nobody is stopped from what they have done already.
     *
     * @param withNote for an invitation: whether the note went with it
     */
    public void markSent(UUID id, boolean withNote) {
        QueueRow row = take(id);
        rows.spend(
                row,
                row.isInvitation() && withNote && !row.body().isBlank(),
                true,
                clock.instant(),
                clock.instant().plus(LinkedInLimits.SHORTEST_WAIT));
        settlement.settle(row, "sent", "", new Settlement.Proof(clock.instant(), "person", "", "{}"));
        audit.record("linkedin.sent_by_hand", row.linkedinUrl(), "");
        settlement.endOf(row.campaignId());
    }

    /** A person will not send it; the reason decides whether what follows still makes sense. */
    public void markSkipped(UUID id, SkipReason reason) {
        QueueRow row = take(id);
        settlement.settle(row, "skipped", reason.code(), Settlement.Proof.none());
        audit.record("linkedin.skipped_by_hand", row.linkedinUrl(), reason.code());
        settlement.endOf(row.campaignId());
    }

    private QueueRow take(UUID id) {
        access.editor();
        return rows.takeByHand(free(id), clock.instant());
    }

    /** In nobody's hands, or in the caller's own. */
    private QueueRow free(UUID id) {
        QueueRow seen = rows.find(id).orElseThrow(() -> access.missing("linkedin_send_queue", id, "queue item"));
        accounts.lock(seen.ownerId());
        QueueRow row = rows.lock(id).orElseThrow();
        if (row.isOver()) {
            throw Problem.conflict("already_reported", "This is over already; nothing is to be sent any more.");
        }
        boolean leased = row.status().equals("claimed")
                && row.leaseExpiresAt() != null
                && row.leaseExpiresAt().isAfter(clock.instant());
        boolean mine =
                access.viewer().userId().filter(me -> me.equals(row.heldBy())).isPresent();
        if (row.status().equals("queued") || row.status().equals("claimed") && (!leased || mine)) {
            return row;
        }
        throw Problem.conflict(
                "in_hand",
                row.heldBy() == null
                        ? "The browser has this in hand and may be sending it now."
                        : rows.nameOf(row.heldBy()) + " has this in hand and may be sending it now.");
    }

    private void changed() {
        live.publish(LinkedInAccounts.topic(access.viewer().tenantId()));
    }
}
