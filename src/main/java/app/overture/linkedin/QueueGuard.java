package app.overture.linkedin;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.MESSAGES;

import app.overture.contacts.Suppressions;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last look before somebody is written to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QueueGuard {

    private final DSLContext dsl;
    private final QueueRows rows;
    private final Suppressions suppressions;

    QueueGuard(DSLContext dsl, QueueRows rows, Suppressions suppressions) {
        this.dsl = dsl;
        this.rows = rows;
        this.suppressions = suppressions;
    }

    /** Why this may not go any more: code and sentence. */
    record Off(String code, String sentence) {}

    /** What has happened since it was queued that takes it out of the queue for good. */
    Optional<Off> calledOff(QueueRow row) {
        return dsl.select(
                        CONTACTS.EMAIL,
                        CONTACTS.REPLIED_AT,
                        CONTACTS.DISQUALIFIED_AT,
                        CONTACTS.LINKEDIN_URL,
                        CAMPAIGN_CONTACTS.STATUS,
                        CAMPAIGNS.STATUS,
                        MESSAGES.STATUS)
                .from(LINKEDIN_SEND_QUEUE)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CONTACTS.ID.eq(LINKEDIN_SEND_QUEUE.CONTACT_ID))
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID))
                .join(MESSAGES)
                .on(MESSAGES.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(MESSAGES.ID.eq(LINKEDIN_SEND_QUEUE.MESSAGE_ID))
                .join(CAMPAIGN_CONTACTS)
                .on(CAMPAIGN_CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CAMPAIGN_CONTACTS.ID.eq(MESSAGES.CAMPAIGN_CONTACT_ID))
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(row.id()))
                .fetchOptional()
                .flatMap(found -> {
                    if (found.value2() != null) {
                        return Optional.of(new Off("replied", "The person replied."));
                    }
                    if (found.value3() != null) {
                        return Optional.of(new Off("disqualified", "The person was disqualified."));
                    }
                    if (found.value5().equals("excluded")) {
                        return Optional.of(new Off("excluded", "The person was taken out of the campaign."));
                    }
                    if (found.value6().equals("cancelled") || found.value6().equals("archived")) {
                        return Optional.of(new Off("campaign_deleted", "The campaign was called off."));
                    }
                    if (!found.value7().equals("queued")) {
                        return Optional.of(new Off("message_" + found.value7(), "The message is not queued any more."));
                    }
                    if (!row.linkedinUrl().equals(found.value4())) {
                        return Optional.of(
                                new Off("profile_changed", "The person’s profile address changed after the approval."));
                    }
                    return suppressed(found.value1())
                            ? Optional.of(new Off("suppressed", "The person is on the suppression list."))
                            : Optional.empty();
                });
    }

    boolean campaignRests(QueueRow row) {
        return !dsl.fetchExists(
                CAMPAIGNS,
                CAMPAIGNS
                        .TENANT_ID
                        .eq(TenantScope.tenantId())
                        .and(CAMPAIGNS.ID.eq(row.campaignId()))
                        .and(CAMPAIGNS.STATUS.eq("sending")));
    }

    /** Pauses, hours, caps and spacing; empty when this row may begin now. */
    Optional<Problem> heldBack(QueueRow row, LinkedInStanding standing) {
        Instant now = standing.at();
        Optional<LinkedInStanding.Halt> stop = standing.stop();
        if (stop.isPresent()) {
            return Optional.of(paused(stop.get(), now));
        }
        if (!standing.account().hours().open(now)) {
            return standing.halt().map(halt -> later(halt.reason(), halt.sentence(), halt.until(), now));
        }
        Optional<LinkedInStanding.Halt> halt = row.isInvitation() ? standing.inviteHalt() : standing.messageHalt();
        if (halt.isPresent()) {
            boolean pause = standing.account()
                    .pause(row.isInvitation() ? PauseScope.INVITES : PauseScope.MESSAGES, now)
                    .isPresent();
            return halt.map(one -> pause ? paused(one, now) : later(one.reason(), one.sentence(), one.until(), now));
        }
        boolean without = standing.account().limits().withoutNote();
        if (row.isInvitation() && !row.body().isBlank() && standing.notesLeft() == 0 && !without) {
            return Optional.of(later(
                    PauseReasons.NOTES_USED,
                    PauseReasons.sentence(PauseReasons.NOTES_USED),
                    standing.account().hours().nextMonth(now),
                    now));
        }
        Instant next = standing.account().nextActionAt();
        return next != null && next.isAfter(now)
                ? Optional.of(later("spacing", "The next action of this account may begin a little later.", next, now))
                : Optional.empty();
    }

    private boolean suppressed(@Nullable String email) {
        return email != null && !suppressions.isSuppressed(List.of(email)).isEmpty();
    }

    static Problem paused(LinkedInStanding.Halt halt, Instant now) {
        Instant until = halt.until();
        return new Problem(
                Problem.Kind.LOCKED,
                halt.reason(),
                halt.sentence(),
                List.of(),
                until == null ? Map.of() : Map.of("retry_after", seconds(now, until)));
    }

    private static Problem later(String code, String sentence, @Nullable Instant until, Instant now) {
        return new Problem(
                Problem.Kind.TOO_MANY,
                code,
                sentence,
                List.of(),
                Map.of("retry_after", until == null ? 3600 : seconds(now, until)));
    }

    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }
}
