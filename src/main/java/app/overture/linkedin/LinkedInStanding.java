package app.overture.linkedin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an account stands at a moment: what it may still begin, and what holds it back. */
public record LinkedInStanding(LinkedInAccount account, LinkedInUse use, Instant at) {

    /** What holds an action back, and until when; null means until a person says go on. */
    public record Halt(String reason, @Nullable Instant until) {
        public String sentence() {
            return PauseReasons.sentence(reason);
        }
    }

    public int invitesPerDay() {
        return account.limits().invitesOn(at, account.firstAction());
    }

    public int invitesPerWeek() {
        return Math.min(account.limits().invitesPerWeek(), LinkedInLimits.MOST_INVITES_PER_WEEK);
    }

    public int messagesPerDay() {
        return account.limits().messagesOn(at, account.firstAction());
    }

    public int invitesLeft() {
        return Math.max(0, Math.min(invitesPerDay() - use.invitesToday(), invitesPerWeek() - use.invitesThisWeek()));
    }

    public int messagesLeft() {
        return Math.max(0, messagesPerDay() - use.messagesToday());
    }

    /** Very many for a Premium account. */
    public int notesLeft() {
        if (account.pause(PauseScope.NOTED, at).isPresent()) {
            return 0;
        }
        return account.premium()
                ? Integer.MAX_VALUE
                : Math.max(0, LinkedInLimits.NOTES_PER_MONTH - use.notesThisMonth());
    }

    /** What keeps everything back that an extension does by itself. */
    public Optional<Halt> halt() {
        return stop().or(() -> account.hours().open(at)
                ? Optional.empty()
                : Optional.of(
                        new Halt(PauseReasons.OUTSIDE_HOURS, account.hours().nextOpening(at))));
    }

    /** As {@link #halt}, without the hours. */
    Optional<Halt> stop() {
        if (account.stopped()) {
            return Optional.of(new Halt(PauseReasons.KILL_SWITCH, null));
        }
        if (!account.active()) {
            return Optional.of(new Halt(PauseReasons.OWNER_INACTIVE, null));
        }
        return account.pause(PauseScope.ALL, at).map(pause -> new Halt(pause.reason(), pause.until()));
    }

    /** What keeps invitations back beside {@link #halt}. */
    public Optional<Halt> inviteHalt() {
        Optional<LinkedInPause> pause = account.pause(PauseScope.INVITES, at);
        if (pause.isPresent()) {
            return pause.map(one -> new Halt(one.reason(), one.until()));
        }
        if (use.invitesThisWeek() >= invitesPerWeek()) {
            return Optional.of(new Halt(PauseReasons.WEEKLY_INVITES, weekFrees()));
        }
        return use.invitesToday() >= invitesPerDay()
                ? Optional.of(
                        new Halt(PauseReasons.DAILY_INVITES, account.hours().nextDay(at)))
                : Optional.empty();
    }

    /** What keeps messages back beside {@link #halt}. */
    public Optional<Halt> messageHalt() {
        Optional<LinkedInPause> pause = account.pause(PauseScope.MESSAGES, at);
        if (pause.isPresent()) {
            return pause.map(one -> new Halt(one.reason(), one.until()));
        }
        return use.messagesToday() >= messagesPerDay()
                ? Optional.of(
                        new Halt(PauseReasons.DAILY_MESSAGES, account.hours().nextDay(at)))
                : Optional.empty();
    }

    /** What keeps everything back, the caps of both kinds together as well. */
    public Optional<Halt> wholeHalt() {
        Optional<Halt> halt = halt();
        return halt.isPresent() || messageHalt().isEmpty() ? halt : inviteHalt();
    }

    /** When the caps of the day begin anew, in the owner's zone. */
    public Instant dayEnds() {
        return account.hours().nextDay(at);
    }

    /** Everything that holds something back now, the widest first; empty when all may go on. */
    public List<Halt> halts() {
        List<Halt> all = new ArrayList<>();
        halt().ifPresent(all::add);
        inviteHalt().ifPresent(all::add);
        messageHalt().ifPresent(all::add);
        account.pause(PauseScope.NOTED, at).ifPresent(pause -> all.add(new Halt(pause.reason(), pause.until())));
        return all;
    }

    private Instant weekFrees() {
        Instant frees = use.invitesWeekFrees();
        return frees == null ? account.hours().nextDay(at) : frees;
    }
}
