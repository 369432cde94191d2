package app.overture.review.ui.grid;

import app.overture.messages.Deciding;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageExamples;
import app.overture.messages.MessagePlace;
import app.overture.messages.MessageService;
import app.overture.messages.SecondLook;
import app.overture.review.Disqualification;
import app.overture.review.ReviewDesk;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.HistoryDialog;
import app.overture.review.ui.letter.QueueDialogs;
import app.overture.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Decisions about one message of the grid, by key or button. */
final class GridDecisions {

    /** What the decisions need of the screen they are made on. */
    interface Screen {

        /** Reads again what is shown. */
        void refresh();

        /** Goes to what stood behind a message that was just decided. */
        void goOn(UUID decided, MessagePlace from);

        void say(String words);

        void refuse(Problem problem);
    }

    private final ReviewDesk desk;
    private final MessageService messages;
    private final MessageExamples examples;
    private final SecondLook secondLook;
    private final GridRewriting rewriting;
    private final GridRows rows;
    private final GridUndo undo;
    private final Clock clock;
    private final boolean mayDecide;
    private final Screen screen;

    GridDecisions(
            ReviewDesk desk,
            MessageService messages,
            MessageExamples examples,
            SecondLook secondLook,
            GridRewriting rewriting,
            GridRows rows,
            GridUndo undo,
            Clock clock,
            boolean mayDecide,
            Screen screen) {
        this.desk = desk;
        this.messages = messages;
        this.examples = examples;
        this.secondLook = secondLook;
        this.rewriting = rewriting;
        this.rows = rows;
        this.undo = undo;
        this.clock = clock;
        this.mayDecide = mayDecide;
        this.screen = screen;
    }

    /**
     * @param onward the next message comes up by itself: somebody works by keys, as in the queue
     */
    void act(QueueKey key, UUID id, boolean onward) {
        switch (key) {
            case APPROVE -> approve(id, onward);
            case REJECT -> askReject(id, onward);
            case EDIT -> edit(id);
            case REGENERATE -> rewriting.again(id, screen::refresh);
            case REGENERATE_WITH -> rewriting.ask(id, screen::refresh);
            case DISQUALIFY -> askDisqualify(id);
            case UNDO -> reopen(id);
            case HISTORY -> showHistory(id);
            default -> throw new IllegalArgumentException("not a decision: " + key);
        }
    }

    void approve(UUID id, boolean onward) {
        MessageDetail message = messages.get(id);
        List<Flag> flags = message.flags().stream().filter(Flag::isBlocking).toList();
        Runnable approve = () -> decide(
                message,
                () -> messages.approve(id, message.version()),
                secondLook.isWanted() && !flags.isEmpty() && !secondLook.isFirstApproved(id)
                        ? "Approved " + message.contactName() + " once; somebody else has to look too."
                        : "Approved " + message.contactName() + ".",
                () -> messages.reopen(id, null),
                onward);
        if (flags.isEmpty()) {
            approve.run();
        } else {
            QueueDialogs.approveFlagged(flags, approve).open();
        }
    }

    void askReject(UUID id, boolean onward) {
        MessageDetail message = messages.get(id);
        MessageDialogs.reject(
                        1,
                        reason -> decide(
                                message,
                                () -> messages.reject(id, reason.label(), message.version()),
                                "Rejected " + message.contactName() + ".",
                                () -> messages.reopen(id, null),
                                onward))
                .open();
    }

    void markExample(UUID id, boolean example) {
        attempt(() -> {
            examples.mark(id, example);
            screen.say(example ? "The writer will follow this one." : "No longer an example.");
        });
        screen.refresh();
    }

    private void edit(UUID id) {
        MessageDetail message = messages.get(id);
        MessageDialogs.edit(message, edited -> {
                    messages.edit(id, edited.subject(), edited.body(), edited.reason(), "", message.version());
                    screen.say("Saved.");
                    screen.refresh();
                })
                .open();
    }

    private void showHistory(UUID id) {
        MessageDetail message = messages.get(id);
        HistoryDialog.create(message, desk.history(id), clock, mayDecide, version -> {
                    attempt(() -> {
                        messages.restore(id, version.number(), message.version());
                        screen.say("Version " + version.number() + " is back, not approved yet.");
                    });
                    screen.refresh();
                })
                .open();
    }

    private void askDisqualify(UUID id) {
        MessageDetail message = messages.get(id);
        UUID contact = message.contactId();
        QueueDialogs.disqualify(
                        message.contactName(),
                        () -> disqualify(message, () -> desk.disqualifyHere(message.campaignId(), contact)),
                        () -> disqualify(message, () -> desk.disqualifyEverywhere(contact)))
                .open();
    }

    private void disqualify(MessageDetail message, Supplier<Disqualification> out) {
        AtomicReference<Disqualification> taken = new AtomicReference<>();
        decide(
                message,
                () -> taken.set(out.get()),
                message.contactName() + " is out; what waited for them is rejected.",
                () -> desk.takeBack(Objects.requireNonNull(taken.get())),
                false);
    }

    private void reopen(UUID id) {
        attempt(() -> {
            MessageDetail message = messages.reopen(id, null);
            undo.forget(id);
            screen.say("Taken back: " + message.contactName() + ".");
        });
        screen.refresh();
    }

    private void decide(MessageDetail message, Runnable decision, String words, Runnable back, boolean onward) {
        Optional<MessagePlace> place = onward ? rows.place(message.id()) : Optional.empty();
        boolean done = attempt(decision);
        if (done) {
            undo.add(message.contactName(), message.id(), back);
            screen.say(words);
        }
        screen.refresh();
        if (done) {
            place.ifPresent(from -> screen.goOn(message.id(), from));
        }
    }

    private boolean attempt(Runnable act) {
        try {
            Deciding.on(Deciding.Surface.GRID, null, act);
            return true;
        } catch (Problem problem) {
            screen.refuse(problem);
            return false;
        }
    }
}
