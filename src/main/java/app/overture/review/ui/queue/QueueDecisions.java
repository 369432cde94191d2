package app.overture.review.ui.queue;

import app.overture.generation.RegenerateRequest;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageReading.Standing;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.review.Agenda;
import app.overture.review.RejectReason;
import app.overture.review.ReviewCard;
import app.overture.review.ReviewDesk;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.LetterPanel;
import app.overture.review.ui.letter.Marks;
import app.overture.review.ui.letter.Rewriter;
import app.overture.shared.Problem;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final FlagLook look = new FlagLook();
    private final TextChange change;
    private final Rewriting rewriting;
    private final TakingOut takingOut;
    private final Restoring history;

    QueueDecisions(
            ReviewDesk desk,
            MessageService messages,
            Rewriter rewriter,
            Clock clock,
            CardStack stack,
            QueueBar bar,
            Screen screen) {
        place = new Workplace(desk, messages, clock, stack, bar, screen);
        change = new TextChange(place, look);
        rewriting = new Rewriting(place, rewriter);
        takingOut = new TakingOut(place);
        history = new Restoring(place);
    }

    void begin(Agenda agenda) {
        place.begin(agenda);
    }

    Sitting sitting() {
        return place.sitting();
    }

    /** A card that is ready to be read and decided. */
    QueueCard lay(ReviewCard read, String schedule) {
        UUID id = read.id();
        QueueCard card = new QueueCard(read, schedule, place.clock(), look, new LetterPanel.Hands() {
            @Override
            public void flag(int index) {
                place.front().filter(front -> front.messageId().equals(id)).ifPresent(front -> open(front, index));
            }

            @Override
            public void history() {
                act(QueueKey.HISTORY);
            }

            @Override
            public KeyMap keys() {
                return place.bar().keys();
            }
        });
        if (rewriting.isUnderWay(id) || read.message().beingRewritten()) {
            card.busy();
        }
        return card;
    }

    /** Whatever is current lies before the person's eyes now. */
    void painted() {
        place.painted();
    }

    /** When the person sat down. */
    Instant begun() {
        return place.begun();
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
                case FLAG -> place.front().ifPresent(this::nextFlag);
                case SENTENCE -> place.front().ifPresent(card -> step(card, 1));
                case SENTENCE_BACK -> place.front().ifPresent(card -> step(card, -1));
                case HISTORY -> place.front().ifPresent(history::open);
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

    /**
     * Something happened to the campaign: cards whose message is another one by now are read anew, those that wait for a
     * new text and those that got it as well.
     */
    void news() {
        List<QueueCard> cards = place.stack().all();
        if (cards.isEmpty()) {
            return;
        }
        Map<UUID, Standing> now =
                place.desk().standings(cards.stream().map(QueueCard::messageId).toList());
        for (QueueCard card : cards) {
            Standing standing = now.get(card.messageId());
            if (standing != null && isOutdated(card, standing)) {
                catchUp(card, standing);
            }
        }
    }

    private boolean isOutdated(QueueCard card, Standing standing) {
        boolean busy = standing.beingRewritten() || rewriting.isUnderWay(card.messageId());
        return standing.version() != card.version() || busy != card.isBusy();
    }

    private void catchUp(QueueCard card, Standing standing) {
        boolean front = place.front().filter(card::equals).isPresent();
        Mode mode = place.screen().mode();
        if (front && (mode == Mode.EDITING || mode == Mode.EXPLAINING)) {
            change.overtaken(card, standing.version());
        } else if (!front || mode == Mode.DECIDING) {
            boolean expected = card.isBusy() || standing.version() == card.version();
            String words = front && !expected
                    ? place.desk().meanwhile(card.card().message()).words()
                    : "";
            place.stack().renew(card.messageId());
            if (front) {
                place.bar().showDecisions(place.front().map(QueueCard::look).orElse(FlagLook.State.NONE));
            }
            if (!words.isEmpty()) {
                place.bar().sayRefused(words);
            }
        }
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
        if (card.isBusy()) {
            place.bar().sayRefused("It is being written again. " + press(QueueKey.NEXT) + " goes on meanwhile.");
            place.stack().putBack();
        } else if (card.look().left() == 0) {
            approved(card);
        } else {
            place.bar()
                    .sayRefused("Look at the " + (card.look().left() == 1 ? "flag" : "flags") + " first: "
                            + press(QueueKey.FLAG) + " goes to it. Then " + press(QueueKey.APPROVE) + " approves.");
        }
    }

    private void nextFlag(QueueCard card) {
        if (card.flags().isEmpty()) {
            place.bar().say("No flag on this message.");
        } else {
            open(card, (card.letter().pointedAt() + 1) % card.flags().size());
        }
    }

    private void open(QueueCard card, int flag) {
        card.open(flag);
        if (place.screen().mode() == Mode.DECIDING) {
            place.bar().showDecisions(card.look());
        }
        Flag opened = card.flags().get(flag);
        String left = card.look().blocking() > 0 && card.look().left() == 0
                ? " " + press(QueueKey.APPROVE) + " approves now."
                : "";
        place.bar()
                .announce("Flag " + (flag + 1) + " of " + card.flags().size() + ": " + Marks.title(opened) + ". "
                        + (opened.text().isEmpty() ? "" : "“" + opened.text() + "”. ") + opened.explanation() + left);
    }

    private void step(QueueCard card, int by) {
        card.letter()
                .step(by)
                .ifPresentOrElse(
                        place.bar()::announce,
                        () -> place.bar().say("It is not known what the sentences of this text rest on."));
    }

    private void approved(QueueCard card) {
        MessageDetail message = card.card().message();
        if (place.messages().approve(message.id(), message.version()).status() == MessageStatus.DRAFT) {
            handOn(message);
            return;
        }
        decided(message, Sitting.Kind.APPROVED, MessageStatus.APPROVED);
        place.bar().say("Approved " + message.contactName() + ", step " + message.step() + ". " + takesBack());
    }

    /** The first of two approvals. */
    private void handOn(MessageDetail message) {
        sitting().handedOn(message.id(), place.clock().instant());
        place.screen().show();
        place.bar()
                .say("Approved " + message.contactName() + ", step " + message.step()
                        + ". It is flagged, so somebody else has to approve it too. " + takesBack());
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
                .say("Rejected " + message.contactName() + ": " + reason.toLowerCase(Locale.ROOT) + ". " + takesBack());
    }

    private void decided(MessageDetail message, Sitting.Kind kind, MessageStatus status) {
        sitting().decided(message.id(), kind, place.clock().instant());
        place.stack().decided(message.id(), status);
        place.screen().show();
    }

    private String press(QueueKey key) {
        return place.bar().press(key);
    }

    private String takesBack() {
        return press(QueueKey.UNDO) + " takes it back.";
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
            case APPROVED, REJECTED, HANDED_ON -> {
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
