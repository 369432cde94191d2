package app.overture.linkedin;

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

    private static final Set<String> STATUSES = Set.of("sent", "failed", "skipped");
    private static final int LONGEST_TEXT = 500;

    private final ExtensionAccounts accounts;
    private final QueueRows rows;
    private final Settlement settlement;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExtensionReports(
            ExtensionAccounts accounts,
            QueueRows rows,
            Settlement settlement,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.settlement = settlement;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What is reported. Scripts may leave out all but the status.
     *
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
            ExtensionAccounts.Own own = accounts.lock(caller, id);
            String status = Objects.requireNonNullElse(report.status(), "");
            if (!STATUSES.contains(status)) {
                throw Problem.badInput("status", "A report says sent, failed or skipped.");
            }
            take(caller, own.row(), status, report);
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

    private void take(ExtensionCaller caller, QueueRow row, String status, Report report) {
        if (row.status().equals("cancelled")) {
            throw ExtensionQueue.cancelled(row.outcomeCode());
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
            // A person who sent it without asking first: it counts all the same.
            rows.spend(row, row.isInvitation() && !row.body().isBlank(), true, clock.instant(), null);
        }
        String error = Objects.requireNonNullElse(report.error(), "").strip();
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
