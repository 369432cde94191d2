package app.overture.model;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What is done around calls to a language model, such as checking and storing an answer: so much at once as there are
 * processors, and no more. When thirty answers come at the same moment, the thirty calls that wait for their places go
 * out first, instead of standing in line with all that is to be done for the answers.
 */
@Component
public class SideWork {

    private static final int AT_LEAST = 2;

    private final Semaphore hands =
            new Semaphore(Math.max(AT_LEAST, Runtime.getRuntime().availableProcessors()), true);

    /** Waits for its turn; not within another piece of side work, and not within a transaction. */
    public <T> T in(Supplier<T> work) {
        hands.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hands.release();
        }
    }
}
