package app.overture.model;

/**
 * Keeps calls from marching in step. Calls that take the same time each come back together, go out together, and so for
 * ever: a campaign that is begun meanwhile finds no place for the time of a whole call, and thirty answers want two
 * processors at once. So when more have waited than could go for some rounds, a few go at once and the others one after
 * the other, no slower than places become free anyway. Where calls take their own time each, nobody is kept waiting.
 *
 * <p>The generic cell rate algorithm, with a rate that follows the answers. Not thread-safe; times in nanoseconds.
 */
final class Pace {

    /** So many calls' times in a row somebody has to have waited: a short run is over by then. */
    private static final int ROUNDS = 3;

    /** So many may go at once, for which no time has to pass. */
    private static final int AT_ONCE = 4;

    /** Of the time in which places become free on average: the pace never holds up the whole. */
    private static final double SHARE = 0.9;

    private final int width;
    private double usual;
    private long busySince;
    private boolean busy;
    private long due;

    Pace(int width) {
        this.width = width;
    }

    /** Nobody waits who could go if there were a place. */
    void caughtUp() {
        busy = false;
    }

    /** All places are taken and somebody waits. */
    void behind(long now) {
        if (!busy) {
            busy = true;
            busySince = now;
        }
    }

    /** A call is back after so long. */
    void took(long nanos) {
        usual = usual == 0 ? nanos : usual + (nanos - usual) / width;
    }

    /** 0 when the next call may go, which is then taken as gone; else how long it has to wait. */
    long next(long now) {
        if (!busy || now - busySince < ROUNDS * usual) {
            return 0;
        }
        double gap = SHARE * usual / width;
        due = Math.max(due, now - (long) (gap * (AT_ONCE - 1)));
        if (due > now) {
            return due - now;
        }
        due += (long) gap;
        return 0;
    }
}
