package app.overture.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The places at one provider: so many calls at once and no more, first come first served. Each account has a lane of its
 * own, which the provider's "slow down" narrows by half and its answers widen again, step by step.
 */
final class Places {

    /** So much wider after one full round of answers. */
    private static final double WIDENING = 4;

    private final int width;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int taken;
    private long begun;

    private record Waiting(Lane lane, CountDownLatch granted) {}

    Places(int width) {
        this.width = width;
    }

    Lane lane() {
        return new Lane();
    }

    /** Those who wait and may go now; called under the lock whenever a place or a lane has become free. */
    private void grant() {
        Iterator<Waiting> waiting = queue.iterator();
        while (taken < width && waiting.hasNext()) {
            Waiting next = waiting.next();
            if (next.lane.inFlight < next.lane.width()) {
                waiting.remove();
                taken++;
                next.lane.inFlight++;
                next.granted.countDown();
            }
        }
    }

    private synchronized void enqueue(Waiting one) {
        queue.add(one);
        grant();
    }

    /** False when its place was granted meanwhile. */
    private synchronized boolean withdraw(Waiting one) {
        return queue.remove(one);
    }

    private synchronized void giveBack(Lane lane) {
        taken--;
        lane.inFlight--;
        grant();
    }

    /** What one account has in flight, and may have. */
    final class Lane {

        private double wide = width;
        private int inFlight;
        private long narrowedAt;

        /** Empty when none became free in time. */
        Optional<Place> take(Duration longest) throws InterruptedException {
            Waiting one = new Waiting(this, new CountDownLatch(1));
            enqueue(one);
            try {
                if (!one.granted.await(longest.toMillis(), TimeUnit.MILLISECONDS) && withdraw(one)) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                if (!withdraw(one)) {
                    giveBack(this);
                }
                throw e;
            }
            return Optional.of(new Place(this));
        }

        int width() {
            synchronized (Places.this) {
                return (int) wide;
            }
        }

        int inFlight() {
            synchronized (Places.this) {
                return inFlight;
            }
        }
    }

    /** A place that was taken; to be closed once. */
    final class Place implements AutoCloseable {

        private final Lane lane;
        private final long number;

        private Place(Lane lane) {
            this.lane = lane;
            synchronized (Places.this) {
                this.number = ++begun;
            }
        }

        void widen() {
            synchronized (Places.this) {
                lane.wide = Math.min(width, lane.wide + WIDENING / lane.wide);
                grant();
            }
        }

        /** Half of what is in flight; the others that were under way at that moment do not halve it once more. */
        void narrow() {
            synchronized (Places.this) {
                if (number > lane.narrowedAt) {
                    lane.wide = Math.max(1, Math.min(lane.wide, lane.inFlight) / 2);
                    lane.narrowedAt = begun;
                }
            }
        }

        @Override
        public void close() {
            giveBack(lane);
        }
    }
}
