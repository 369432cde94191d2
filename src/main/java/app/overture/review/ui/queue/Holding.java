package app.overture.review.ui.queue;

import app.overture.review.ReviewLeases;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which of the next messages are this sitting's. What somebody else has on the desk is passed over. Most keys find enough
 * in hand; the database is asked when that runs low, or gets old.
 */
final class Holding {

    /** One desk takes at most this part of what is left. */
    private static final int SHARE = 3;

    private final ReviewLeases leases;
    private final UUID sittingId;
    private final Clock clock;
    private final boolean mayHold;
    private Set<UUID> inHand = Set.of();
    private Instant renewAt = Instant.EPOCH;
    private boolean alone = true;

    /** @param mayHold whoever only reads along takes nothing away from others */
    Holding(ReviewLeases leases, UUID sittingId, Clock clock, boolean mayHold) {
        this.leases = leases;
        this.sittingId = sittingId;
        this.clock = clock;
        this.mayHold = mayHold;
    }

    /** @return whether that is another state of affairs than before */
    boolean isAlone(boolean now) {
        boolean changed = alone != now;
        alone = now;
        if (changed) {
            renewAt = Instant.EPOCH;
        }
        return changed;
    }

    /** The next messages, ready to be shown. */
    List<UUID> take(Sitting sitting, UUID campaignId) {
        if (!mayHold) {
            return sitting.upcoming(CardStack.DEPTH);
        }
        List<UUID> wanted = sitting.upcoming(depth(sitting));
        // At the end too: what was decided is let go, for one of it may wait for a second person.
        boolean ends = wanted.isEmpty() && !inHand.isEmpty();
        if (ends || !clock.instant().isBefore(renewAt) || ready(wanted).size() < enough(wanted)) {
            wanted = hold(sitting, campaignId, wanted);
        }
        return ready(wanted);
    }

    void leave(UUID campaignId, Optional<UUID> place) {
        leases.leave(sittingId, campaignId, place);
    }

    /** How many should lie ready. With colleagues about, the last ones of a queue are not hoarded on one desk. */
    private int depth(Sitting sitting) {
        return alone ? CardStack.DEPTH : Math.clamp(sitting.left() / SHARE, CardStack.LEAST, CardStack.DEPTH);
    }

    private static int enough(Collection<UUID> wanted) {
        return wanted.size() - wanted.size() / 4;
    }

    private List<UUID> ready(List<UUID> wanted) {
        return wanted.stream().takeWhile(inHand::contains).toList();
    }

    private List<UUID> hold(Sitting sitting, UUID campaignId, List<UUID> first) {
        List<UUID> wanted = first;
        Instant now = clock.instant();
        inHand = leases.hold(sittingId, campaignId, wanted);
        while (inHand.size() < wanted.size()) {
            sitting.setAside(
                    wanted.stream().filter(Predicate.not(inHand::contains)).toList());
            wanted = sitting.upcoming(depth(sitting));
            inHand = leases.hold(sittingId, campaignId, wanted);
        }
        renewAt = now.plus(ReviewLeases.LASTS.dividedBy(3));
        return wanted;
    }
}
