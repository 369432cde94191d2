package app.overture.review.ui.queue;

import app.overture.generation.RegenerateRequest;
import app.overture.messages.MessageReading.Standing;
import app.overture.messages.MessageService;
import app.overture.review.Agenda;
import app.overture.review.ReviewCard;
import app.overture.review.ReviewDesk;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.LetterPanel;
import app.overture.review.ui.letter.Rewriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to the message on the desk: approved, rejected, changed, written again, taken back. */
final class QueueDecisions {

    private final Workplace place;
    private final FlagLook look = new FlagLook();
    private final Verdicts verdicts;
    private final CloseReading reading;
    private final TextChange change;
    private final Rewriting rewriting;
    private final TakingOut takingOut;
    private final TakingBack back;
    private final Restoring history;

    QueueDecisions(
            ReviewDesk desk,
            MessageService messages,
            Rewriter rewriter,
            Clock clock,
            CardStack stack,
            QueueBar bar,
            QueueScreen screen) {
        place = new Workplace(desk, messages, clock, stack, bar, screen);
        verdicts = new Verdicts(place);
        reading = new CloseReading(place);
        change = new TextChange(place, look);
        rewriting = new Rewriting(place, rewriter);
        takingOut = new TakingOut(place);
        back = new TakingBack(place, takingOut);
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
                place.front()
                        .filter(front -> front.messageId().equals(id))
                        .ifPresent(front -> reading.open(front, index));
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
                case APPROVE -> place.front().ifPresent(verdicts::approve);
                case REJECT -> place.front().ifPresent(card -> verdicts.askReason());
                case EDIT -> place.front().ifPresent(change::begin);
                case REGENERATE -> place.front().ifPresent(card -> rewriting.begin(card, RegenerateRequest.plain()));
                case REGENERATE_WITH -> place.front().ifPresent(rewriting::askInstruction);
                case DISQUALIFY -> place.front().ifPresent(takingOut::ask);
                case FLAG -> place.front().ifPresent(reading::nextFlag);
                case SENTENCE -> place.front().ifPresent(card -> reading.step(card, 1));
                case SENTENCE_BACK -> place.front().ifPresent(card -> reading.step(card, -1));
                case HISTORY -> place.front().ifPresent(history::open);
                case UNDO -> back.undo();
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
                place.front().ifPresent(card -> verdicts.reject(card, digit));
            } else if (place.screen().mode() == Mode.EXPLAINING) {
                place.front().ifPresent(card -> change.store(card, digit));
            }
        });
    }

    private void cancelReason() {
        if (place.screen().mode() == Mode.EXPLAINING) {
            place.front().ifPresent(change::typeOn);
        } else {
            place.readAgain("");
        }
    }

    private void move(boolean moved, String otherwise) {
        if (moved) {
            place.screen().show();
        }
        place.bar().say(moved ? "" : otherwise);
    }
}
