package app.overture.review.ui.queue;

import app.overture.generation.RegenerateRequest;
import app.overture.generation.ui.RegenerateDialog;
import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.review.Agenda;
import app.overture.review.Disqualification;
import app.overture.review.RejectReason;
import app.overture.review.ReviewDesk;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.LetterEditor;
import app.overture.review.ui.letter.QueueDialogs;
import app.overture.review.ui.letter.Rewriter;
import app.overture.shared.Problem;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What happens to the message on the desk: approved, rejected, changed, written again, taken back. */
final class QueueDecisions {

    /** The screen as a decision needs it. */
    interface Screen {

        Mode mode();

        void enter(Mode next);

        /** Shows what is current now. */
        void show();

        /** What lies on the desk now, under the filter and in the order of the screen. */
        Agenda agenda();

        void open(Dialog dialog);

        /** Tells the page that what it was about to save was refused. */
        void saveRefused();
    }

    private static final Sitting NOBODY =
            new Sitting(List.of(), new app.overture.review.Tally(0, 0, 0), java.time.Instant.EPOCH);

    private final ReviewDesk desk;
    private final MessageService messages;
    private final Rewriter rewriter;
    private final Clock clock;
    private final CardStack stack;
    private final QueueBar bar;
    private final Screen screen;
    private final Set<UUID> rewriting = new HashSet<>();
    private final Map<UUID, Disqualification> takenOut = new HashMap<>();
    private Sitting sitting = NOBODY;
    private Optional<LetterEditor> editor = Optional.empty();
    private LetterEditor.Draft changed = new LetterEditor.Draft("", "");

    QueueDecisions(
            ReviewDesk desk,
            MessageService messages,
            Rewriter rewriter,
            Clock clock,
            CardStack stack,
            QueueBar bar,
            Screen screen) {
        this.desk = desk;
        this.messages = messages;
        this.rewriter = rewriter;
        this.clock = clock;
        this.stack = stack;
        this.bar = bar;
        this.screen = screen;
    }

    void begin(Agenda agenda) {
        sitting = new Sitting(agenda.open(), agenda.tally(), clock.instant());
    }

    Sitting sitting() {
        return sitting;
    }

    boolean isRewriting(UUID messageId) {
        return rewriting.contains(messageId);
    }

    void act(QueueKey key) {
        attempt(() -> {
            switch (key) {
                case APPROVE -> stack.front().ifPresent(this::approve);
                case REJECT -> stack.front().ifPresent(card -> askReason());
                case EDIT -> stack.front().ifPresent(card -> edit(card, Optional.empty()));
                case REGENERATE -> stack.front().ifPresent(card -> rewrite(card, RegenerateRequest.plain()));
                case REGENERATE_WITH -> stack.front().ifPresent(this::askInstruction);
                case DISQUALIFY -> stack.front().ifPresent(this::disqualify);
                case UNDO -> undo();
                case NEXT -> move(sitting.next(), "This is the last one.");
                case PREVIOUS -> move(sitting.previous(), "This is the first one.");
                case CANCEL_REASON -> cancelReason();
                case SAVE -> stack.front().ifPresent(this::save);
                case CANCEL_EDIT -> readAgain("Left as it was.");
                case KEYS, LEAVE -> throw new IllegalArgumentException("not a decision: " + key);
            }
        });
    }

    /** A digit says why; what for is a matter of the mode. */
    void pickReason(int digit) {
        attempt(() -> {
            if (screen.mode() == Mode.REJECTING) {
                stack.front().ifPresent(card -> reject(card, digit));
            } else if (screen.mode() == Mode.EXPLAINING) {
                stack.front().ifPresent(card -> store(card, digit));
            }
        });
    }

    private void approve(QueueCard card) {
        if (isRewriting(card.messageId())) {
            bar.sayRefused("It is being written again. J goes on meanwhile.");
            stack.putBack();
        } else if (card.blocking().isEmpty()) {
            approved(card);
        } else {
            screen.open(QueueDialogs.approveFlagged(card.blocking(), () -> attempt(() -> approved(card))));
        }
    }

    private void approved(QueueCard card) {
        MessageDetail message = card.card().message();
        messages.approve(message.id(), message.version());
        sitting.decided(message.id(), Sitting.Kind.APPROVED, clock.instant());
        stack.decided(message.id(), MessageStatus.APPROVED);
        screen.show();
        bar.say("Approved " + message.contactName() + ", step " + message.step() + ". U takes it back.");
    }

    private void askReason() {
        screen.enter(Mode.REJECTING);
        bar.showRejectReasons();
        bar.say("Why? A digit picks the reason.");
    }

    private void reject(QueueCard card, int digit) {
        RejectReason[] reasons = RejectReason.values();
        int index = QueueBar.indexOf(digit);
        if (index >= reasons.length) {
            return;
        }
        MessageDetail message = card.card().message();
        messages.reject(message.id(), reasons[index].label(), message.version());
        sitting.decided(message.id(), Sitting.Kind.REJECTED, clock.instant());
        stack.decided(message.id(), MessageStatus.REJECTED);
        screen.show();
        screen.enter(Mode.DECIDING);
        bar.say("Rejected " + message.contactName() + ": " + lower(reasons[index].label()) + ". U takes it back.");
    }

    private void edit(QueueCard card, Optional<LetterEditor.Draft> typed) {
        screen.enter(Mode.EDITING);
        LetterEditor fields = card.letter().edit(typed);
        fields.begin();
        editor = Optional.of(fields);
        bar.showEditing();
        bar.say("");
    }

    private void save(QueueCard card) {
        if (editor.isEmpty()) {
            return;
        }
        MessageDetail message = card.card().message();
        changed = editor.get().draft();
        if (changed.isEmpty()) {
            editor.get().refuse("A message needs a text.");
            screen.saveRefused();
        } else if (changed.equals(new LetterEditor.Draft(message.subject(), message.body()))) {
            readAgain("Nothing was changed.");
        } else {
            screen.enter(Mode.EXPLAINING);
            card.letter().preview(changed);
            bar.showEditReasons();
            bar.say("What was wrong? A digit picks the reason.");
        }
    }

    private void store(QueueCard card, int digit) {
        EditReason[] reasons = EditReason.values();
        int index = QueueBar.indexOf(digit);
        if (index >= reasons.length) {
            return;
        }
        MessageDetail message = card.card().message();
        int replaced = newestVersion(message.id());
        messages.edit(message.id(), changed.subject(), changed.body(), reasons[index], "", message.version());
        sitting.changed(message.id(), replaced);
        stack.renew(message.id());
        readAgain("Change saved: " + lower(reasons[index].label()) + ". Not approved yet.");
    }

    private void cancelReason() {
        if (screen.mode() == Mode.EXPLAINING) {
            stack.front().ifPresent(card -> edit(card, Optional.of(changed)));
        } else {
            readAgain("");
        }
    }

    private void askInstruction(QueueCard card) {
        MessageDetail message = card.card().message();
        screen.open(RegenerateDialog.one(
                message, rewriter.cost(message.id()), request -> attempt(() -> rewrite(card, request))));
    }

    /** The model takes seconds; the reviewer goes on meanwhile, and the message waits for its new text. */
    private void rewrite(QueueCard card, RegenerateRequest request) {
        MessageDetail message = card.card().message();
        UUID id = message.id();
        if (!rewriting.add(id)) {
            bar.say("It is being written already.");
            return;
        }
        int replaced = newestVersion(id);
        card.busy();
        bar.say("Writing again.");
        rewriter.rewrite(
                id,
                request,
                UI.getCurrent(),
                () -> rewritten(id, () -> {
                    sitting.changed(id, replaced);
                    bar.say("Written again: " + message.contactName() + ", step " + message.step() + ".");
                }),
                problem -> rewritten(id, () -> bar.sayRefused(problem.sentence())));
    }

    /** Does not disturb a text that is being changed by hand: the version check speaks up when it is saved. */
    private void rewritten(UUID id, Runnable say) {
        rewriting.remove(id);
        boolean changing = screen.mode() == Mode.EDITING || screen.mode() == Mode.EXPLAINING;
        if (!changing || sitting.current().filter(id::equals).isEmpty()) {
            stack.renew(id);
        }
        if (screen.mode() == Mode.DECIDING) {
            screen.show();
        }
        say.run();
    }

    private void disqualify(QueueCard card) {
        MessageDetail message = card.card().message();
        screen.open(QueueDialogs.disqualify(
                message.contactName(),
                () -> disqualified(message, () -> desk.disqualifyHere(message.campaignId(), message.contactId())),
                () -> disqualified(message, () -> desk.disqualifyEverywhere(message.contactId()))));
    }

    private void disqualified(MessageDetail message, Supplier<Disqualification> act) {
        attempt(() -> {
            takenOut.put(message.id(), act.get());
            sitting.disqualified(message.id());
            reload();
            bar.say(message.contactName() + " is out; what waited for them is rejected. U takes it back.");
        });
    }

    private void undo() {
        Optional<Sitting.Decision> last = sitting.lastDecision();
        if (last.isEmpty()) {
            bar.say("Nothing to take back in this sitting.");
            return;
        }
        try {
            takeBack(last.get());
        } catch (Problem problem) {
            sitting.forgetLastDecision();
            throw problem;
        }
        sitting.undone();
        stack.renew(last.get().messageId());
        screen.show();
        bar.say("Taken back.");
    }

    private void takeBack(Sitting.Decision decision) {
        if (decision.kind() == Sitting.Kind.DISQUALIFIED) {
            desk.takeBack(Objects.requireNonNull(takenOut.remove(decision.messageId())));
            Agenda agenda = screen.agenda();
            sitting.sync(agenda.open(), agenda.tally());
        } else if (decision.kind() == Sitting.Kind.CHANGED) {
            messages.restore(decision.messageId(), decision.version(), null);
        } else {
            messages.reopen(decision.messageId(), null);
            stack.decided(decision.messageId(), MessageStatus.DRAFT);
        }
    }

    private void move(boolean moved, String otherwise) {
        if (moved) {
            screen.show();
        }
        bar.say(moved ? "" : otherwise);
    }

    /** Something could not be done: say why, and show what is really there. */
    private void refused(Problem problem) {
        stack.putBack();
        if (problem.kind() == Problem.Kind.CONFLICT && stack.front().isPresent()) {
            reload();
        } else if (screen.mode() != Mode.DECIDING && screen.mode() != Mode.DIALOG) {
            readAgain("");
        }
        bar.sayRefused(problem.sentence());
    }

    private void attempt(Runnable decision) {
        try {
            decision.run();
        } catch (Problem problem) {
            refused(problem);
        }
    }

    private void reload() {
        Agenda agenda = screen.agenda();
        sitting.sync(agenda.open(), agenda.tally());
        stack.clear();
        screen.show();
        screen.enter(Mode.DECIDING);
    }

    /** Back to reading, whatever was going on. */
    private void readAgain(String words) {
        editor = Optional.empty();
        stack.front().ifPresent(card -> card.letter().read());
        screen.show();
        screen.enter(Mode.DECIDING);
        bar.say(words);
    }

    private int newestVersion(UUID messageId) {
        return messages.versions(messageId).getFirst().number();
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
