package app.overture.review.ui.queue;

import app.overture.review.ReviewLeases;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which of the next messages are this sitting's. What somebody else has on the desk is passed over. */
final class Holding {

    /** One desk takes at most this part of what is left. */
    private static final int SHARE = 3;

    private final ReviewLeases leases;
    private final UUID sittingId;
    private boolean alone = true;

    Holding(ReviewLeases leases, UUID sittingId) {
        this.leases = leases;
        this.sittingId = sittingId;
    }

    /** @return whether that is another state of affairs than before */
    boolean isAlone(boolean now) {
        boolean changed = alone != now;
        alone = now;
        return changed;
    }

    /** How many lie ready. With colleagues about, the last ones of a queue are not hoarded on one desk. */
    int depth(Sitting sitting) {
        return alone ? CardStack.DEPTH : Math.clamp(sitting.left() / SHARE, CardStack.LEAST, CardStack.DEPTH);
    }

    /** Takes what is next. */
    void take(Sitting sitting, UUID campaignId) {
        List<UUID> wanted = sitting.upcoming(depth(sitting));
        Set<UUID> held = leases.hold(sittingId, campaignId, wanted);
        while (held.size() < wanted.size()) {
            sitting.setAside(
                    wanted.stream().filter(Predicate.not(held::contains)).toList());
            wanted = sitting.upcoming(depth(sitting));
            held = leases.hold(sittingId, campaignId, wanted);
        }
    }

    void leave(UUID campaignId) {
        leases.leave(sittingId, campaignId);
    }
}
