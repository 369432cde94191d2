package app.overture.model;

import app.overture.shared.LiveUpdates;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that some work was stopped, so that a call that is next to go asks once more whether it is wanted. It
 * says not which: stopping is rare, and whoever hears it reads the rows.
 */
@Component
public class Withdrawals {

    private static final String TOPIC = LiveUpdates.topic("all", "model", "withdrawn");

    private final LiveUpdates live;
    private final AtomicLong told = new AtomicLong();

    Withdrawals(LiveUpdates live) {
        this.live = live;
        live.subscribe(TOPIC, told::incrementAndGet);
    }

    /** Inside the transaction that stops the work: known here with its commit, and elsewhere a moment later. */
    public void announce() {
        live.publish(TOPIC);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.incrementAndGet();
            }
        });
    }

    /** Another number than before: something was stopped meanwhile. */
    long count() {
        return told.get();
    }
}
