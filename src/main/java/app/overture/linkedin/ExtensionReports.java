package app.overture.linkedin;

import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what came of an action; the same report twice is one report. */
@Service
public class ExtensionReports {

    private static final Set<String> STATUSES = Set.of("sent", "failed", "skipped", "paused");
    private static final int LONGEST_TEXT = 500;
    private static final int TRIES = 3;

    private final ExtensionAccounts accounts;
    private final AccountStore store;
    private final QueueRows rows;
    private final QueueGuard guard;
    private final LimitHits limits;
    private final Settlement settlement;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExtensionReports(
            ExtensionAccounts accounts,
            AccountStore store,
            QueueRows rows,
            QueueGuard guard,
            LimitHits limits,
            Settlement settlement,
            LiveUpdates live,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.rows = rows;
        this.guard = guard;
        this.limits = limits;
        this.settlement = settlement;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What is reported. Scripts may leave out all but the status.
     *
     * @param status sent, failed, skipped, or paused with the kind of limit as the error: LinkedIn said no before anything
     *     was sent
     * @param error a code of {@link ReportCodes}, or a text for a person
     * @param evidence a small JSON object without message text
     */
    public record Report(
            @Nullable String status,
            @Nullable String error,
            @Nullable UUID leaseToken,
            @Nullable Integer attempt,
            @Nullable Instant observedAt,
            @Nullable String verifiedBy,
            @Nullable String driverVersion,
            String evidence) {}

    /** The row as it is now. */
    public record Reported(UUID id, String status, @Nullable String error) {}

    /** @throws Problem 409 when another outcome is known already, or the row is not the caller's to report */
    public Reported report(ExtensionCaller caller, UUID id, Report report) {
        QueueRow before = within(caller, () -> {
            ExtensionAccounts.Own own = accounts.lockToReport(caller, id);
            String status = Objects.requireNonNullElse(report.status(), "");
            if (!STATUSES.contains(status)) {
                throw Problem.badInput("status", "A report says sent, failed, skipped or paused.");
            }
            take(caller, own, status, report);
            return own.row();
        });
        within(caller, () -> {
            settlement.endOf(before.campaignId());
            return true;
        });
        return within(caller, () -> {
            QueueRow now = rows.find(id).orElse(before);
            return new Reported(id, now.status(), now.outcomeCode().isEmpty() ? null : now.outcomeCode());
        });
    }

    private void take(ExtensionCaller caller, ExtensionAccounts.Own own, String status, Report report) {
        QueueRow row = own.row();
        String error = Objects.requireNonNullElse(report.error(), "").strip();
        if (row.status().equals("cancelled")) {
            throw ExtensionQueue.cancelled(row.outcomeCode());
        }
        boolean cameBack = row.status().equals("queued") && !error.isEmpty() && error.equals(row.outcomeCode());
        if (cameBack && report.attempt() != null && report.attempt() == row.attempt()) {
            return; // the same limit, told a second time
        }
        if (row.status().equals("queued")) {
            throw ExtensionQueue.leaseLost();
        }
        ExtensionAccounts.requireHolder(caller, row);
        boolean foreignLease =
                report.leaseToken() != null && !report.leaseToken().equals(row.leaseToken())
                        || report.attempt() != null && report.attempt() != row.attempt();
        boolean device = caller.deviceId() != null;
        if (foreignLease || device && (report.leaseToken() == null || report.attempt() == null)) {
            throw ExtensionQueue.leaseLost();
        }
        if (row.isOver()) {
            if (row.isUnknown() && status.equals("sent")) {
                settlement.settle(row, status, "", proof(report)); // it was found after all
            } else if (!row.status().equals(status)) {
                throw Problem.conflict(
                        "already_reported", "This was reported as " + row.status() + " already; that stays.");
            }
            return;
        }
        boolean begun = row.status().equals("executing");
        if (!begun && status.equals("sent")) {
            if (device) {
                throw Problem.conflict("not_begun", "Begin before you send: this was not begun.");
            }
            sentByHand(own);
        }
        if (LimitHits.isKind(error) && !status.equals("sent") && !status.equals("skipped")) {
            saidNo(caller, own, error, report);
            return;
        }
        if (status.equals("paused")) {
            throw Problem.badInput("error", "With paused, say which limit: " + LimitHits.kinds() + ".");
        }
        boolean isCode = error.matches("[a-z][a-z0-9_]{1,59}");
        String code = status.equals("sent") ? "" : isCode ? error : status;
        String reason = isCode || error.isEmpty()
                ? ReportCodes.sentence(status.equals("sent") ? "" : error)
                : error.substring(0, Math.min(LONGEST_TEXT, error.length()));
        settlement.settle(row, status, code, reason, proof(report));
        if (begun) {
            rows.restUntil(row.ownerId(), clock.instant().plus(LinkedInLimits.SHORTEST_WAIT));
        }
    }

    /**
     * A script with a person's own sign-in may leave out {@code begin}: its word is the word of somebody who clicked. It
     * counts like one, and is refused where nobody should have clicked.
     */
    private void sentByHand(ExtensionAccounts.Own own) {
        QueueRow row = own.row();
        Instant now = clock.instant();
        if (row.leaseExpiresAt() == null || !row.leaseExpiresAt().isAfter(now)) {
            throw ExtensionQueue.leaseLost();
        }
        guard.calledOff(row).ifPresent(off -> {
            throw ExtensionQueue.cancelled(off.code());
        });
        store.standing(own.account(), now).stop().ifPresent(stop -> {
            throw QueueGuard.paused(stop, now);
        });
        rows.spend(row, row.isInvitation() && !row.body().isBlank(), true, now, null);
    }

    /** Nothing was sent: the account rests, and the row comes back when it may go on. After the third time a person looks. */
    private void saidNo(ExtensionCaller caller, ExtensionAccounts.Own own, String kind, Report report) {
        limits.take(own.account(), caller, new LimitHits.Hit(kind, null, null, report.evidence()));
        if (rows.begunTimes(own.row().id()) >= TRIES) {
            settlement.settle(
                    own.row(),
                    "failed",
                    kind,
                    "LinkedIn held this back three times, and nothing was sent. Look at the profile, then decide.",
                    proof(report));
        } else {
            rows.comeBack(own.row(), kind, clock.instant());
        }
        rows.restUntil(own.row().ownerId(), clock.instant().plus(LinkedInLimits.SHORTEST_WAIT));
        live.publish(LinkedInAccounts.topic(caller.tenantId()));
    }

    private static Settlement.Proof proof(Report report) {
        return new Settlement.Proof(
                report.observedAt(),
                Objects.requireNonNullElse(report.verifiedBy(), ""),
                Objects.requireNonNullElse(report.driverVersion(), ""),
                report.evidence());
    }

    private <T> T within(ExtensionCaller caller, Supplier<T> work) {
        return TenantScope.call(
                caller.tenantId(),
                caller.label(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
