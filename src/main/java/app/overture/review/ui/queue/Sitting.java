package app.overture.review.ui.queue;

import app.overture.review.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's sitting at the desk: what is still open, in order, where they are in it, and what they decided so far.
 * Plain data, so that the counting can be tested without a screen.
 */
final class Sitting {

    /** A pause longer than this is a break and says nothing about the pace. */
    private static final Duration BREAK = Duration.ofMinutes(2);

    enum Kind {
        APPROVED,
        REJECTED,
        CHANGED
    }

    /**
     * What undo takes back.
     *
     * @param version for a change, the number of the version it replaced
     */
    record Decision(UUID messageId, Kind kind, int version) {}

    private final List<UUID> open;
    private final Deque<Decision> decisions = new ArrayDeque<>();
    private int at;
    private int approved;
    private int rejected;
    private Instant since;
    private Duration spent = Duration.ZERO;
    private int timed;

    Sitting(Collection<UUID> open, Tally tally, Instant now) {
        this.open = new ArrayList<>(open);
        this.approved = tally.approved();
        this.rejected = tally.rejected();
        this.since = now;
    }

    Optional<UUID> current() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(at));
    }

    /** The current message and those behind it, at most so many. */
    List<UUID> upcoming(int most) {
        return List.copyOf(open.subList(at, Math.min(open.size(), at + most)));
    }

    boolean isDone() {
        return open.isEmpty();
    }

    int position() {
        return Math.min(total(), approved + rejected + at + 1);
    }

    int total() {
        return approved + rejected + open.size();
    }

    int approved() {
        return approved;
    }

    int rejected() {
        return rejected;
    }

    int left() {
        return open.size();
    }

    /** Goes on to the next one; at the end it starts again with what was passed over. */
    void decided(UUID id, Kind kind, Instant now) {
        clockIn(now);
        if (kind == Kind.APPROVED) {
            approved++;
        } else {
            rejected++;
        }
        decisions.push(new Decision(id, kind, 0));
        drop(id);
    }

    /** The text of a message became another one; the message stays open. */
    void changed(UUID id, int replacedVersion) {
        decisions.push(new Decision(id, Kind.CHANGED, replacedVersion));
    }

    /** Someone else decided it meanwhile, or it is gone. */
    void drop(UUID id) {
        int index = open.indexOf(id);
        if (index >= 0) {
            open.remove(index);
            if (index < at) {
                at--;
            }
        }
        if (at >= open.size()) {
            at = 0;
        }
    }

    /** Starts over from what the database says, for example after a contact was disqualified. */
    void reset(Collection<UUID> nowOpen, Tally tally) {
        open.clear();
        open.addAll(nowOpen);
        approved = tally.approved();
        rejected = tally.rejected();
        if (at >= open.size()) {
            at = 0;
        }
        decisions.removeIf(decision -> decision.kind() == Kind.CHANGED && !open.contains(decision.messageId()));
    }

    Optional<Decision> lastDecision() {
        return Optional.ofNullable(decisions.peek());
    }

    /** Takes the last decision back; an approved or rejected message is the current one again. */
    void undone() {
        Decision last = decisions.pop();
        if (last.kind() == Kind.CHANGED) {
            int index = open.indexOf(last.messageId());
            at = index >= 0 ? index : at;
            return;
        }
        if (last.kind() == Kind.APPROVED) {
            approved--;
        } else {
            rejected--;
        }
        open.add(at, last.messageId());
    }

    void forgetLastDecision() {
        decisions.pop();
    }

    boolean next() {
        if (at + 1 >= open.size()) {
            return false;
        }
        at++;
        return true;
    }

    boolean previous() {
        if (at == 0) {
            return false;
        }
        at--;
        return true;
    }

    /** Mean time of a decision in this sitting, breaks left out. */
    Optional<Duration> pace() {
        return timed == 0 ? Optional.empty() : Optional.of(spent.dividedBy(timed));
    }

    private void clockIn(Instant now) {
        Duration taken = Duration.between(since, now);
        since = now;
        if (taken.compareTo(BREAK) < 0) {
            spent = spent.plus(taken);
            timed++;
        }
    }
}
