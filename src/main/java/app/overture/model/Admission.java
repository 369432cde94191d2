package app.overture.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of one call into the budget: its amount is set aside while it waits for a place at the provider, because every
 * call of the workspace wants the month's row and would otherwise wait for it with the place standing empty. When it is
 * next to go it only goes on record as sent. Given back when it never was.
 */
final class Admission implements ProviderGates.LastThing, AutoCloseable {

    /** A budget may be spent and a run be stopped elsewhere without a word that comes through. */
    private static final Duration GROWS_OLD = Duration.ofMillis(250);

    private final Budget budget;
    private final Budget.Wish wish;
    private final Withdrawals withdrawals;
    private final TransactionTemplate transaction;
    private long askedAt;
    private long withdrawn;
    private Optional<Budget.Reservation> held;
    private boolean gone;

    /** @throws ModelFailure {@code over_budget} when there is and will be no room for the call */
    Admission(Budget budget, Budget.Wish wish, Withdrawals withdrawals, TransactionTemplate transaction) {
        this.budget = budget;
        this.wish = wish;
        this.withdrawals = withdrawals;
        this.transaction = transaction;
        // No room at the moment is no reason to leave: there may be some when the place is free.
        this.held = Objects.requireNonNull(transaction.execute(status -> budget.reserve(wish)));
    }

    /**
     * The last thing before the call goes out; may be done again when that takes longer than thought.
     *
     * @throws ModelFailure held back, when its answer is wanted no more or the budget has no room at the moment;
     *     {@code over_budget} when the month has been spent meanwhile
     */
    @Override
    public void run() {
        withdrawn = withdrawals.count();
        askedAt = System.nanoTime();
        held = Optional.of(Objects.requireNonNull(transaction.execute(status -> {
            CallGuard.requireWanted();
            return held.filter(budget::send).orElseGet(this::late);
        })));
    }

    @Override
    public boolean isStale() {
        return withdrawals.count() != withdrawn || System.nanoTime() - askedAt > GROWS_OLD.toNanos();
    }

    /** The call goes out now: whatever becomes of it, it may cost something. */
    void goesOut() {
        gone = true;
        CallGuard.goesOut();
    }

    Budget.Reservation reservation() {
        return held.orElseThrow();
    }

    private Budget.Reservation late() {
        giveBack();
        Budget.Reservation reservation = budget.reserve(wish).orElseThrow(ModelFailure::budgetBusy);
        budget.send(reservation);
        return reservation;
    }

    @Override
    public void close() {
        if (!gone && held.isPresent()) {
            transaction.executeWithoutResult(status -> giveBack());
        }
    }

    private void giveBack() {
        held.ifPresent(reservation -> budget.giveBack(reservation.id(), reservation.month()));
    }
}
