package app.overture.linkedin;

import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;

import app.overture.campaigns.CampaignService;
import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import app.overture.shared.LiveUpdates;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of a row, tells its message, and lets the steps behind it and the campaign go on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Settlement {

    private final DSLContext dsl;
    private final QueueRows rows;
    private final Outbox outbox;
    private final LinkedInSchedule schedule;
    private final CampaignService campaigns;
    private final LiveUpdates live;
    private final Clock clock;

    Settlement(
            DSLContext dsl,
            QueueRows rows,
            Outbox outbox,
            LinkedInSchedule schedule,
            CampaignService campaigns,
            LiveUpdates live,
            Clock clock) {
        this.dsl = dsl;
        this.rows = rows;
        this.outbox = outbox;
        this.schedule = schedule;
        this.campaigns = campaigns;
        this.live = live;
        this.clock = clock;
    }

    /** What is known beside the outcome itself. */
    record Proof(@Nullable Instant observedAt, String verifiedBy, String driverVersion, String evidence) {
        static Proof none() {
            return new Proof(null, "", "", "{}");
        }
    }

    void cancel(QueueRow row, QueueGuard.Off why) {
        settle(row, "cancelled", why.code(), why.sentence(), Proof.none());
    }

    void settle(QueueRow row, String status, String code, Proof proof) {
        settle(row, status, code, ReportCodes.sentence(code), proof);
    }

    /** @param status sent, failed, skipped or cancelled */
    void settle(QueueRow row, String status, String code, String reason, Proof proof) {
        Instant now = clock.instant();
        Instant sentAt = proof.observedAt() != null
                        && proof.observedAt().isBefore(now)
                        && row.begunAt() != null
                        && !proof.observedAt().isBefore(row.begunAt())
                ? proof.observedAt()
                : now;
        var update = dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, status)
                .set(LINKEDIN_SEND_QUEUE.OUTCOME_CODE, code)
                .set(LINKEDIN_SEND_QUEUE.ERROR, reason)
                .set(LINKEDIN_SEND_QUEUE.REPORTED_AT, now)
                .set(LINKEDIN_SEND_QUEUE.OBSERVED_AT, proof.observedAt())
                .set(LINKEDIN_SEND_QUEUE.VERIFIED_BY, proof.verifiedBy())
                .set(LINKEDIN_SEND_QUEUE.DRIVER_VERSION, proof.driverVersion())
                .set(LINKEDIN_SEND_QUEUE.EVIDENCE, JSONB.valueOf(proof.evidence()))
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now);
        if (status.equals("sent")) {
            update = update.set(LINKEDIN_SEND_QUEUE.SENT_AT, sentAt);
        }
        update.where(rows.mine()).and(LINKEDIN_SEND_QUEUE.ID.eq(row.id())).execute();
        if (row.isUnknown() && status.equals("sent")) {
            outbox.learnedSent(row.messageId(), sentAt);
        } else if (!row.isOver()) {
            outbox.outcome(row.messageId(), MessageStatus.of(status), sentAt, code, reason);
        } else if (status.equals("failed")) {
            outbox.learnedWhy(row.messageId(), code, reason);
        }
        schedule.releaseOf(row.contactId());
        live.publish(LinkedInAccounts.topic(TenantScope.tenantId()));
    }

    /**
     * The campaign is over when nothing of it waits in any queue. In a transaction of its own after the settlement: whoever
     * calls a campaign off locks it first and its rows then.
     */
    void endOf(UUID campaignId) {
        boolean open = dsl.fetchExists(
                LINKEDIN_SEND_QUEUE,
                rows.mine()
                        .and(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId))
                        .and(LINKEDIN_SEND_QUEUE.STATUS.in("queued", "claimed", "executing")));
        if (!open) {
            campaigns.sendingEnded(campaignId);
        }
    }
}
