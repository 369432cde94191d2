package app.overture.model;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What is done around calls to a language model, in three lines: so many pieces at once and no more, first come, first
 * served. When sixty contacts are begun at once, the first one's call goes out while the others wait, instead of all of
 * them being ready at the same late time. When thirty answers come at the same moment, the thirty calls that wait for
 * their places go out first, instead of standing in line with all that is to be done for the answers.
 */
@Component
public class SideWork {

    private final Semaphore preparing;
    private final Semaphore hands;
    private final Semaphore spare = new Semaphore(1, true);

    SideWork() {
        int processors = Runtime.getRuntime().availableProcessors();
        preparing = new Semaphore(processors, true);
        // Two for each processor: such a piece waits for the database about as long as it works.
        hands = new Semaphore(2 * processors, true);
    }

    /** Preparing a call. Not within another piece of side work, and not within a transaction. */
    public <T> T before(Supplier<T> work) {
        return in(preparing, work);
    }

    /** What can be done while the model writes, one at a time: it has the whole call's time and is in nobody's way. */
    public <T> T meanwhile(Supplier<T> work) {
        return in(spare, work);
    }

    /** Everything else. Not within another piece of side work, and not within a transaction. */
    public <T> T around(Supplier<T> work) {
        return in(hands, work);
    }

    private static <T> T in(Semaphore line, Supplier<T> work) {
        line.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            line.release();
        }
    }
}
