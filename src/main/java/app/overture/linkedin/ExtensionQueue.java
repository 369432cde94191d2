package app.overture.linkedin;

import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The extension's queue: lease, begin, release. A lease is a promise that may lapse; {@code begin} is the fence behind
 * which somebody may have been written to, and takes the budget in the same transaction that checks it.
 */
@Service
public class ExtensionQueue {

    static final Duration LEASE = Duration.ofMinutes(10);

    private static final int MOST_AT_ONCE = 20;

    private final ExtensionAccounts accounts;
    private final AccountStore store;
    private final QueueClaim claims;
    private final QueueRows rows;
    private final QueueGuard guard;
    private final Settlement settlement;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator dice = RandomGenerator.getDefault();

    ExtensionQueue(
            ExtensionAccounts accounts,
            AccountStore store,
            QueueClaim claims,
            QueueRows rows,
            QueueGuard guard,
            Settlement settlement,
            LiveUpdates live,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.claims = claims;
        this.rows = rows;
        this.guard = guard;
        this.settlement = settlement;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a pull answers: the items, and where the account stands.
     *
     * @param barred what keeps this very browser back, or null
     */
    public record Pulled(List<QueueItem> items, LinkedInStanding standing, LinkedInStanding.@Nullable Halt barred) {}

    /**
     * What may be begun next, oldest due first. A browser gets what it holds already first, and nothing outside the hours;
     * a person asking with their own sign-in gets each row once, and the hours hold at {@code begin}.
     */
    public Pulled pull(ExtensionCaller caller, int wanted) {
        return within(caller, () -> {
            Instant now = clock.instant();
            LinkedInStanding standing = store.standing(accounts.acting(caller), now);
            Optional<LinkedInStanding.Halt> barred = accounts.barred(caller);
            boolean held = (caller.deviceId() == null ? standing.stop() : standing.halt()).isPresent();
            if (held || barred.isPresent()) {
                return new Pulled(List.of(), standing, barred.orElse(null));
            }
            int limit = Math.clamp(wanted, 1, MOST_AT_ONCE);
            UUID ownerId = standing.account().ownerId();
            List<QueueRow> leased = rows.leased(ownerId, now);
            List<UUID> mine = leased.stream()
                    .filter(row ->
                            caller.deviceId() != null && caller.deviceId().equals(row.deviceId()))
                    .map(QueueRow::id)
                    .limit(limit)
                    .toList();
            QueueClaim.Room room = room(standing, leased, limit - mine.size());
            List<UUID> fresh = room.limit() == 0
                    ? List.of()
                    : claims.claim(caller.tenantId(), ownerId, caller.deviceId(), room, now, now.plus(LEASE));
            List<UUID> all = Stream.concat(mine.stream(), fresh.stream()).toList();
            return new Pulled(all.isEmpty() ? List.of() : rows.items(all, standing), standing, null);
        });
    }

    private static QueueClaim.Room room(LinkedInStanding standing, List<QueueRow> leased, int limit) {
        int invitesOut = (int) leased.stream().filter(QueueRow::isInvitation).count();
        int messagesOut = leased.size() - invitesOut;
        int invites = standing.inviteHalt().isPresent() ? 0 : Math.max(0, standing.invitesLeft() - invitesOut);
        int messages = standing.messageHalt().isPresent() ? 0 : Math.max(0, standing.messagesLeft() - messagesOut);
        boolean notes = standing.notesLeft() > 0 || standing.account().limits().withoutNote();
        return new QueueClaim.Room(invites, messages, notes, invites + messages == 0 ? 0 : limit);
    }

    /** The answer to {@code begin}. */
    public record Begun(UUID id, String status, int attempt, String notePolicy, Instant begunAt) {}

    private record Decision(@Nullable Begun begun, @Nullable Problem refusal) {
        static Decision no(Problem refusal) {
            return new Decision(null, refusal);
        }
    }

    /**
     * @throws Problem 409 when the lease is lost or the row is called off, 423 when the account rests, 429 when a cap, the
     *     hours or the spacing hold it back
     */
    public Begun begin(ExtensionCaller caller, UUID id, @Nullable UUID leaseToken, @Nullable Integer attempt) {
        Decision decision = within(caller, () -> {
            ExtensionAccounts.Own own = accounts.lock(caller, id);
            return begin(caller, own, leaseToken, attempt);
        });
        if (decision.refusal() != null) {
            throw decision.refusal();
        }
        return Objects.requireNonNull(decision.begun());
    }

    private Decision begin(
            ExtensionCaller caller, ExtensionAccounts.Own own, @Nullable UUID leaseToken, @Nullable Integer attempt) {
        QueueRow row = own.row();
        Instant now = clock.instant();
        boolean sameLease = leaseToken != null
                && leaseToken.equals(row.leaseToken())
                && attempt != null
                && attempt == row.attempt();
        if (row.status().equals("cancelled")) {
            return Decision.no(cancelled(row.outcomeCode()));
        }
        if (row.isOver()) {
            return Decision.no(Problem.conflict("already_reported", "This was reported already."));
        }
        if (!row.status().equals("queued")) {
            ExtensionAccounts.requireHolder(caller, row);
        }
        if (!sameLease) {
            return Decision.no(leaseLost());
        }
        if (row.status().equals("executing")) {
            return new Decision(begun(row, Boolean.TRUE.equals(row.withNote()), row.begunAt()), null);
        }
        Optional<QueueGuard.Off> off = guard.calledOff(row);
        if (off.isPresent()) {
            settlement.cancel(row, off.get());
            return Decision.no(cancelled(off.get().code()));
        }
        if (guard.campaignRests(row)) {
            rows.backToQueue(row.id(), now);
            return Decision.no(Problem.conflict("campaign_paused", "The campaign is paused."));
        }
        if (!row.status().equals("claimed")
                || row.leaseExpiresAt() == null
                || !row.leaseExpiresAt().isAfter(now)) {
            return Decision.no(leaseLost());
        }
        Optional<LinkedInStanding.Halt> barred = accounts.barred(caller);
        if (barred.isPresent()) {
            return Decision.no(QueueGuard.paused(barred.get(), now));
        }
        LinkedInStanding standing = store.standing(own.account(), now);
        Optional<Problem> held = guard.heldBack(row, standing);
        if (held.isPresent()) {
            return Decision.no(held.get());
        }
        boolean noted = row.isInvitation() && !row.body().isBlank() && standing.notesLeft() > 0;
        rows.begun(row, noted, now);
        rows.spend(row, noted, false, now, now.plusSeconds(distance()));
        live.publish(LinkedInAccounts.topic(caller.tenantId()));
        return new Decision(begun(row, noted, now), null);
    }

    private Begun begun(QueueRow row, boolean noted, @Nullable Instant at) {
        String policy = noted ? NotePolicy.REQUIRED : NotePolicy.NONE;
        return new Begun(row.id(), "executing", row.attempt(), policy, at == null ? clock.instant() : at);
    }

    /** Gives a lease back; only before {@code begin}. */
    public void release(ExtensionCaller caller, UUID id, @Nullable UUID leaseToken) {
        within(caller, () -> {
            QueueRow row = accounts.lock(caller, id).row();
            if (row.status().equals("executing")) {
                throw Problem.conflict("already_begun", "This has begun and must be reported.");
            }
            if (row.status().equals("claimed")) {
                ExtensionAccounts.requireHolder(caller, row);
                if (leaseToken == null || !leaseToken.equals(row.leaseToken())) {
                    throw leaseLost();
                }
                rows.backToQueue(id, clock.instant());
            }
            return true;
        });
    }

    private long distance() {
        return dice.nextLong(LinkedInLimits.SHORTEST_WAIT.toSeconds(), LinkedInLimits.LONGEST_WAIT.toSeconds() + 1);
    }

    static Problem leaseLost() {
        return Problem.conflict("lease_lost", "The lease has run out or is another’s. Ask for the queue again.");
    }

    static Problem cancelled(String why) {
        return Problem.conflict("cancelled", "This was called off" + (why.isEmpty() ? "." : ": " + why + "."));
    }

    private <T> T within(ExtensionCaller caller, Supplier<T> work) {
        return TenantScope.call(
                caller.tenantId(),
                caller.label(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
