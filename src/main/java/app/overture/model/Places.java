package app.overture.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The places at one provider: so many calls at once and no more, and a few next to go, which have their last things done
 * when a place becomes free. A place that becomes free goes to the workspace with the fewest calls under way, in it to the
 * campaign with the fewest, and then to who came first. Each account has a lane of its own, which the provider's "slow
 * down" narrows by half and its answers widen again, step by step.
 *
 * @see "docs/decisions/0007"
 */
final class Places {

    /** So much wider after one full round of answers. */
    private static final double WIDENING = 4;

    /** So many may wait at a lane however narrow it is. */
    private static final int FEW = 4;

    /** One next to go for so many places: what a call has to do last takes a small part of what it takes itself. */
    private static final int PLACES_PER_NEXT = 16;

    private final Comparator<Waiting> fewestFirst = Comparator.comparingInt(
                    (Waiting one) -> underWay(one.party.workspace))
            .thenComparingInt(one -> underWay(one.party));
    private final int width;
    private final int all;
    private final Semaphore out;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Map<UUID, Integer> ofWorkspace = new HashMap<>();
    private final Map<Party, Integer> ofParty = new HashMap<>();
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final Later later;
    private int taken;
    private long begun;
    private boolean awaited;

    private record Waiting(Lane lane, Party party, CountDownLatch granted) {}

    /** On whose behalf a call is made. */
    record Party(UUID workspace, @Nullable UUID campaign) {}

    /** Does something after so many nanoseconds, on a thread of its own. */
    interface Later {

        void run(long nanos, Runnable then);
    }

    Places(int width, LongSupplier nanoTime, Later later) {
        this.width = width;
        this.all = width + width / PLACES_PER_NEXT;
        this.out = new Semaphore(width, true);
        this.pace = new Pace(width);
        this.nanoTime = nanoTime;
        this.later = later;
    }

    Lane lane() {
        return new Lane();
    }

    /** Lets those in who may go now; called under the lock whenever a place or a lane has become free. */
    private void grant() {
        while (taken < all) {
            Optional<Waiting> next =
                    queue.stream().filter(one -> one.lane.hasRoom()).min(fewestFirst);
            if (next.isEmpty()) {
                pace.caughtUp();
                return;
            }
            long early = pace.next(nanoTime.getAsLong());
            if (early > 0) {
                grantIn(early);
                return;
            }
            Waiting one = next.get();
            queue.remove(one);
            taken++;
            one.lane.inFlight++;
            ofWorkspace.merge(one.party.workspace, 1, Integer::sum);
            ofParty.merge(one.party, 1, Integer::sum);
            one.granted.countDown();
        }
        if (queue.isEmpty()) {
            pace.caughtUp();
        } else {
            pace.behind(nanoTime.getAsLong());
        }
    }

    private void grantIn(long nanos) {
        if (!awaited) {
            awaited = true;
            later.run(nanos, this::grantNow);
        }
    }

    private synchronized void grantNow() {
        awaited = false;
        grant();
    }

    private synchronized void enqueue(Waiting one) {
        queue.add(one);
        grant();
    }

    /** False when its place was granted meanwhile. */
    private synchronized boolean withdraw(Waiting one) {
        return queue.remove(one);
    }

    private synchronized void giveBack(Lane lane, Party party) {
        taken--;
        lane.inFlight--;
        ofWorkspace.computeIfPresent(party.workspace, Places::oneLess);
        ofParty.computeIfPresent(party, Places::oneLess);
        grant();
    }

    private int underWay(UUID workspace) {
        return ofWorkspace.getOrDefault(workspace, 0);
    }

    private int underWay(Party party) {
        return ofParty.getOrDefault(party, 0);
    }

    private static @Nullable Integer oneLess(Object key, int count) {
        return count == 1 ? null : count - 1;
    }

    /** What one account has in flight, and may have. */
    final class Lane {

        private double wide = all;
        private int inFlight;
        private int away;
        private long narrowedAt;

        /** Empty when none became free in time, or when so many wait already that the others' turn would never come. */
        Optional<Place> take(Party party, Duration longest) throws InterruptedException {
            if (isCrowded()) {
                return Optional.empty();
            }
            Waiting one = new Waiting(this, party, new CountDownLatch(1));
            enqueue(one);
            try {
                if (!one.granted.await(longest.toMillis(), TimeUnit.MILLISECONDS) && withdraw(one)) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                if (!withdraw(one)) {
                    giveBack(this, party);
                }
                throw e;
            }
            return Optional.of(new Place(this, party));
        }

        private boolean hasRoom() {
            return inFlight < (int) wide;
        }

        // Whoever waits holds one of the node's hands: a narrow lane must not fill them all.
        private boolean isCrowded() {
            synchronized (Places.this) {
                long waiting = queue.stream().filter(one -> one.lane == this).count();
                return wide < all && waiting >= Math.max(FEW, wide);
            }
        }

        int width() {
            synchronized (Places.this) {
                return Math.min(width, (int) wide);
            }
        }

        int inFlight() {
            synchronized (Places.this) {
                return away;
            }
        }
    }

    /** A place that was taken, at first among those next to go; to be closed once. */
    final class Place implements AutoCloseable {

        private final Lane lane;
        private final Party party;
        private final long number;
        private boolean away;
        private long since;

        private Place(Lane lane, Party party) {
            this.lane = lane;
            this.party = party;
            synchronized (Places.this) {
                this.number = ++begun;
            }
        }

        /** Waits for the way to be free; false when it was not in time. To be called once. */
        boolean goOut(Duration longest) throws InterruptedException {
            if (!out.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            synchronized (Places.this) {
                away = true;
                lane.away++;
                since = nanoTime.getAsLong();
            }
            return true;
        }

        void widen() {
            synchronized (Places.this) {
                lane.wide = Math.min(all, lane.wide + WIDENING / lane.wide);
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
            if (away) {
                out.release();
                synchronized (Places.this) {
                    lane.away--;
                    pace.took(nanoTime.getAsLong() - since);
                }
            }
            giveBack(lane, party);
        }
    }
}
