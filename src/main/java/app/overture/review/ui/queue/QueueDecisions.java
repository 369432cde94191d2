package app.overture.review.ui.queue;

import app.overture.generation.RegenerateRequest;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.review.Agenda;
import app.overture.review.RejectReason;
import app.overture.review.ReviewDesk;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.QueueDialogs;
import app.overture.review.ui.letter.Rewriter;
import app.overture.shared.Problem;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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

    private final Workplace place;
    private final TextChange change;
    private final Rewriting rewriting;
    private final TakingOut takingOut;

    QueueDecisions(
            ReviewDesk desk,
            MessageService messages,
            Rewriter rewriter,
            Clock clock,
            CardStack stack,
            QueueBar bar,
            Screen screen) {
        place = new Workplace(desk, messages, clock, stack, bar, screen);
        change = new TextChange(place);
        rewriting = new Rewriting(place, rewriter);
        takingOut = new TakingOut(place);
    }

    void begin(Agenda agenda) {
        place.begin(agenda);
    }

    Sitting sitting() {
        return place.sitting();
    }

    boolean isRewriting(UUID messageId) {
        return rewriting.isUnderWay(messageId);
    }

    void act(QueueKey key) {
        place.attempt(() -> {
            switch (key) {
                case APPROVE -> place.front().ifPresent(this::approve);
                case REJECT -> place.front().ifPresent(card -> askReason());
                case EDIT -> place.front().ifPresent(change::begin);
                case REGENERATE -> place.front().ifPresent(card -> rewriting.begin(card, RegenerateRequest.plain()));
                case REGENERATE_WITH -> place.front().ifPresent(rewriting::askInstruction);
                case DISQUALIFY -> place.front().ifPresent(takingOut::ask);
                case UNDO -> undo();
                case NEXT -> move(sitting().next(), "This is the last one.");
                case PREVIOUS -> move(sitting().previous(), "This is the first one.");
                case CANCEL_REASON -> cancelReason();
                case SAVE -> place.front().ifPresent(change::save);
                case CANCEL_EDIT -> change.leave("Left as it was.");
                case KEYS, LEAVE -> throw new IllegalArgumentException("not a decision: " + key);
            }
        });
    }

    /** A digit says why; what for is a matter of the mode. */
    void pickReason(int digit) {
        place.attempt(() -> {
            if (place.screen().mode() == Mode.REJECTING) {
                place.front().ifPresent(card -> reject(card, digit));
            } else if (place.screen().mode() == Mode.EXPLAINING) {
                place.front().ifPresent(card -> change.store(card, digit));
            }
        });
    }

    private void approve(QueueCard card) {
        if (isRewriting(card.messageId())) {
            place.bar().sayRefused("It is being written again. J goes on meanwhile.");
            place.stack().putBack();
        } else if (card.blocking().isEmpty()) {
            approved(card);
        } else {
            place.screen()
                    .open(QueueDialogs.approveFlagged(card.blocking(), () -> place.attempt(() -> approved(card))));
        }
    }

    private void approved(QueueCard card) {
        MessageDetail message = card.card().message();
        place.messages().approve(message.id(), message.version());
        decided(message, Sitting.Kind.APPROVED, MessageStatus.APPROVED);
        place.bar().say("Approved " + message.contactName() + ", step " + message.step() + ". U takes it back.");
    }

    private void askReason() {
        place.screen().enter(Mode.REJECTING);
        place.bar().showRejectReasons();
        place.bar().say("Why? A digit picks the reason.");
    }

    private void reject(QueueCard card, int digit) {
        RejectReason[] reasons = RejectReason.values();
        int index = QueueBar.indexOf(digit);
        if (index >= reasons.length) {
            return;
        }
        MessageDetail message = card.card().message();
        String reason = reasons[index].label();
        place.messages().reject(message.id(), reason, message.version());
        decided(message, Sitting.Kind.REJECTED, MessageStatus.REJECTED);
        place.screen().enter(Mode.DECIDING);
        place.bar()
                .say("Rejected " + message.contactName() + ": " + reason.toLowerCase(Locale.ROOT)
                        + ". U takes it back.");
    }

    private void decided(MessageDetail message, Sitting.Kind kind, MessageStatus status) {
        sitting().decided(message.id(), kind, place.clock().instant());
        place.stack().decided(message.id(), status);
        place.screen().show();
    }

    private void cancelReason() {
        if (place.screen().mode() == Mode.EXPLAINING) {
            place.front().ifPresent(change::typeOn);
        } else {
            place.readAgain("");
        }
    }

    private void undo() {
        Optional<Sitting.Decision> last = sitting().lastDecision();
        if (last.isEmpty()) {
            place.bar().say("Nothing to take back in this sitting.");
            return;
        }
        try {
            takeBack(last.get());
        } catch (Problem problem) {
            sitting().forgetLastDecision();
            throw problem;
        }
        sitting().undone();
        place.stack().renew(last.get().messageId());
        place.screen().show();
        place.bar().say("Taken back.");
    }

    private void takeBack(Sitting.Decision decision) {
        switch (decision.kind()) {
            case DISQUALIFIED -> takingOut.takeBack(decision.messageId());
            case CHANGED -> place.messages().restore(decision.messageId(), decision.version(), null);
            case APPROVED, REJECTED -> {
                place.messages().reopen(decision.messageId(), null);
                place.stack().decided(decision.messageId(), MessageStatus.DRAFT);
            }
        }
    }

    private void move(boolean moved, String otherwise) {
        if (moved) {
            place.screen().show();
        }
        place.bar().say(moved ? "" : otherwise);
    }
}
