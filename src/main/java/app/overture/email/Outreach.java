package app.overture.email;

import app.overture.campaigns.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will happen, is happening and has happened with the e-mail of a campaign.
 *
 * @param ready approved e-mails that "Send" would queue now
 * @param undecided drafts, of any channel
 * @param firstLeaves when the first of the ready ones would leave; null means at once
 * @param from the sender, or null while none is set up
 * @param total e-mails that were ever queued
 * @param left those of them that left, whatever became of them
 * @param waiting those that still wait
 * @param unknown those of which it is not known whether they left
 * @param nextDue when the next one leaves
 * @param zone the workspace's, in which moments are shown
 * @param mails whether there is any e-mail in it at all; a sequence on LinkedIn alone needs neither sender nor domain
 */
public record Outreach(
        int ready,
        int undecided,
        @Nullable Instant firstLeaves,
        @Nullable String from,
        List<Blocker> blockers,
        List<Blocker> advice,
        List<StepPlan> steps,
        List<HeldBack> heldBack,
        int total,
        int left,
        int waiting,
        int unknown,
        @Nullable Instant nextDue,
        @Nullable Instant nextAsk,
        ZoneId zone,
        boolean mails) {

    public Outreach {
        blockers = List.copyOf(blockers);
        advice = List.copyOf(advice);
        steps = List.copyOf(steps);
        heldBack = List.copyOf(heldBack);
    }

    public boolean canSend() {
        return ready > 0 && blockers.isEmpty();
    }

    public int heldBackCount() {
        return heldBack.stream().mapToInt(HeldBack::count).sum();
    }

    /** What stands in the way, and where to mend it. */
    public record Blocker(String strong, String more, String link, String address) {}

    /** One step: how many, when, how far. Numbers of e-mail steps only lack what the other channel counts. */
    public record StepPlan(
            int position,
            Channel channel,
            String label,
            int delayDays,
            int drafts,
            int approved,
            int queued,
            int left,
            int notSent,
            @Nullable Instant firstDue,
            @Nullable Instant lastDue) {

        /** Everything that is going out or went out. */
        public int planned() {
            return approved + queued + left;
        }
    }

    /**
     * @param count e-mails
     */
    public record HeldBack(String strong, String names, int count, String link, String address) {}
}
