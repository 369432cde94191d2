package app.overture.model;

import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of one call into the budget: its amount is set aside while it waits for a place at the provider, because every
 * call of the workspace wants the month's row and would otherwise wait for it with the place standing empty. Once it has
 * its place it only goes on record as sent. Given back when it never was.
 */
final class Admission implements AutoCloseable {

    private final Budget budget;
    private final Budget.Wish wish;
    private final TransactionTemplate transaction;
    private Optional<Budget.Reservation> held;
    private boolean sent;

    /** @throws ModelFailure {@code over_budget} when there is and will be no room for the call */
    Admission(Budget budget, Budget.Wish wish, TransactionTemplate transaction) {
        this.budget = budget;
        this.wish = wish;
        this.transaction = transaction;
        // No room at the moment is no reason to leave: there may be some when the place is free.
        this.held = Objects.requireNonNull(transaction.execute(status -> budget.reserve(wish)));
    }

    /**
     * The last thing before the call goes out.
     *
     * @throws ModelFailure held back, when its answer is wanted no more or the budget has no room at the moment;
     *     {@code over_budget} when the month has been spent meanwhile
     */
    Budget.Reservation send() {
        Budget.Reservation reservation = Objects.requireNonNull(transaction.execute(status -> {
            CallGuard.requireWanted();
            return held.filter(budget::send).orElseGet(this::late);
        }));
        held = Optional.of(reservation);
        sent = true;
        return reservation;
    }

    private Budget.Reservation late() {
        giveBack();
        Budget.Reservation reservation = budget.reserve(wish).orElseThrow(ModelFailure::budgetBusy);
        budget.send(reservation);
        return reservation;
    }

    @Override
    public void close() {
        if (!sent && held.isPresent()) {
            transaction.executeWithoutResult(status -> giveBack());
        }
    }

    private void giveBack() {
        held.ifPresent(reservation -> budget.giveBack(reservation.id(), reservation.month()));
    }
}
