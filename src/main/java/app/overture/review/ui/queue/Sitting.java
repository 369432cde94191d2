package app.overture.review.ui.queue;

import app.overture.review.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        HANDED_ON,
        CHANGED,
        DISQUALIFIED
    }

    /**
     * What undo takes back.
     *
     * @param version for a change, the number of the version it replaced
     */
    record Decision(UUID messageId, Kind kind, int version) {}

    /** More than anyone wants to walk back, and an end to what a long day would pile up. */
    static final int MOST_UNDONE = 50;

    private final List<UUID> open;
    private final Set<UUID> elsewhere = new LinkedHashSet<>();
    private final Deque<Decision> decisions = new ArrayDeque<>();
    private int at;
    private int approved;
    private int rejected;
    private int drafts;
    private Instant since;
    private Duration spent = Duration.ZERO;
    private int timed;

    Sitting(Collection<UUID> open, Tally tally, Instant now) {
        this.open = new ArrayList<>(open);
        this.approved = tally.approved();
        this.rejected = tally.rejected();
        this.drafts = tally.left();
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
        return approved + rejected + left();
    }

    int approved() {
        return approved;
    }

    int rejected() {
        return rejected;
    }

    int left() {
        return open.size() + elsewhere.size();
    }

    /** How many are on somebody else's desk. */
    int aside() {
        return elsewhere.size();
    }

    /** The person of this message was taken out; what waited for them is turned down elsewhere. */
    void disqualified(UUID id) {
        remember(new Decision(id, Kind.DISQUALIFIED, 0));
    }

    /** These are on somebody else's desk; they come back with the next look at the database. */
    void setAside(Collection<UUID> ids) {
        elsewhere.addAll(ids);
        ids.forEach(this::remove);
    }

    /** Goes to a message if it is still open. */
    void goTo(UUID id) {
        int index = open.indexOf(id);
        at = index >= 0 ? index : at;
    }

    /** Whether the database says what this sitting believes; when not, somebody else was at work. */
    boolean agrees(Tally tally) {
        return approved == tally.approved() && rejected == tally.rejected() && drafts == tally.left();
    }

    /** Goes on to the next one; at the end it starts again with what was passed over. */
    void decided(UUID id, Kind kind, Instant now) {
        clockIn(now);
        if (kind == Kind.APPROVED) {
            approved++;
        } else {
            rejected++;
        }
        drafts--;
        remember(new Decision(id, kind, 0));
        remove(id);
    }

    /** Approved, and somebody else has to approve it too: still a draft, but none of this person's. */
    void handedOn(UUID id, Instant now) {
        clockIn(now);
        remember(new Decision(id, Kind.HANDED_ON, 0));
        remove(id);
    }

    /** The text of a message became another one; the message stays open. */
    void changed(UUID id, int replacedVersion) {
        remember(new Decision(id, Kind.CHANGED, replacedVersion));
    }

    private void remember(Decision decision) {
        decisions.push(decision);
        if (decisions.size() > MOST_UNDONE) {
            decisions.removeLast();
        }
    }

    private void remove(UUID id) {
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

    /**
     * Starts over from what the database says, at the message that was current if it is still open. What was on somebody
     * else's desk and lies before it stays aside: it comes back after the last one.
     */
    void sync(Collection<UUID> nowOpen, Tally tally) {
        Optional<UUID> current = current();
        Set<UUID> away = Set.copyOf(elsewhere);
        open.clear();
        open.addAll(nowOpen);
        elsewhere.clear();
        approved = tally.approved();
        rejected = tally.rejected();
        drafts = tally.left();
        at = at < open.size() ? at : 0;
        current.filter(open::contains).ifPresent(id -> {
            goTo(id);
            setAside(open.subList(0, at).stream().filter(away::contains).toList());
        });
        decisions.removeIf(decision -> decision.kind() == Kind.CHANGED && !open.contains(decision.messageId()));
    }

    Optional<Decision> lastDecision() {
        return Optional.ofNullable(decisions.peek());
    }

    /** Takes the last decision back; an approved or rejected message is the current one again. */
    void undone() {
        Decision last = decisions.pop();
        if (last.kind() == Kind.CHANGED || last.kind() == Kind.DISQUALIFIED) {
            goTo(last.messageId());
            return;
        }
        if (last.kind() == Kind.APPROVED) {
            approved--;
            drafts++;
        } else if (last.kind() == Kind.REJECTED) {
            rejected--;
            drafts++;
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
