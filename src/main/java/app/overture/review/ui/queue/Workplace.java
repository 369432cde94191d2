package app.overture.review.ui.queue;

import app.overture.messages.Deciding;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.review.Agenda;
import app.overture.review.ReviewDesk;
import app.overture.review.Tally;
import app.overture.review.ui.keys.Mode;
import app.overture.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every part of the desk works with: sitting, stack, bar and screen; and what happens when a thing is refused. */
final class Workplace {

    private static final Sitting NOBODY = new Sitting(List.of(), new Tally(0, 0, 0), Instant.EPOCH);

    /** Refused because somebody else was faster. */
    private static final Set<String> STALE = Set.of("stale_version", "illegal_move");

    private final ReviewDesk desk;
    private final MessageService messages;
    private final Clock clock;
    private final CardStack stack;
    private final QueueBar bar;
    private final QueueScreen screen;
    private final ReadingTime reading = new ReadingTime();
    private Sitting sitting = NOBODY;
    private Instant begun = Instant.EPOCH;

    Workplace(
            ReviewDesk desk, MessageService messages, Clock clock, CardStack stack, QueueBar bar, QueueScreen screen) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
        this.stack = stack;
        this.bar = bar;
        this.screen = screen;
    }

    void begin(Agenda agenda) {
        begun = clock.instant();
        sitting = new Sitting(agenda.open(), agenda.tally(), begun);
    }

    /** When the person sat down. */
    Instant begun() {
        return begun;
    }

    /** Whatever is current now lies before the person's eyes. */
    void painted() {
        reading.painted(sitting.current(), clock.instant());
    }

    Sitting sitting() {
        return sitting;
    }

    ReviewDesk desk() {
        return desk;
    }

    MessageService messages() {
        return messages;
    }

    CardStack stack() {
        return stack;
    }

    QueueBar bar() {
        return bar;
    }

    QueueScreen screen() {
        return screen;
    }

    Clock clock() {
        return clock;
    }

    Optional<QueueCard> front() {
        return stack.front();
    }

    void attempt(Runnable decision) {
        Duration shown = front().flatMap(card -> reading.of(card.messageId(), clock.instant()))
                .orElse(null);
        Deciding.on(Deciding.Surface.QUEUE, shown, () -> run(decision));
    }

    private void run(Runnable decision) {
        try {
            decision.run();
        } catch (Problem problem) {
            refused(problem);
        } catch (OptimisticLockingFailureException e) {
            refused(Problem.stale("message"));
        }
    }

    /** Takes over what the database says now. */
    void sync() {
        Agenda agenda = screen.agenda();
        sitting.sync(agenda.open(), agenda.tally());
    }

    void reload() {
        sync();
        stack.clear();
        screen.show();
        screen.enter(Mode.DECIDING);
    }

    /** Back to reading, whatever was going on. */
    void readAgain(String words) {
        front().ifPresent(card -> card.letter().read());
        screen.show();
        screen.enter(Mode.DECIDING);
        bar.say(words);
    }

    int newestVersion(UUID messageId) {
        return messages.versions(messageId).getFirst().number();
    }

    /** Something could not be done: say why, and show what is really there. */
    private void refused(Problem problem) {
        String words = problem.sentence();
        if (problem.kind() == Problem.Kind.CONFLICT && front().isPresent()) {
            MessageDetail seen = front().get().card().message();
            if (STALE.contains(problem.code())) {
                words = seen.contactName() + ", step " + seen.step() + ": "
                        + desk.meanwhile(seen).words();
            }
            reload();
        } else if (screen.mode() != Mode.DECIDING && screen.mode() != Mode.DIALOG) {
            readAgain("");
        }
        bar.sayRefused(words);
    }
}
