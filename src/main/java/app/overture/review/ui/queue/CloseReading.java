package app.overture.review.ui.queue;

import app.overture.messages.Flag;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.Marks;

/** Flags and sentences of the message on the desk, one after the other. */
final class CloseReading {

    private final Workplace place;

    CloseReading(Workplace place) {
        this.place = place;
    }

    void nextFlag(QueueCard card) {
        if (card.flags().isEmpty()) {
            place.bar().say("No flag on this message.");
        } else {
            open(card, (card.letter().pointedAt() + 1) % card.flags().size());
        }
    }

    void open(QueueCard card, int flag) {
        card.open(flag);
        if (place.screen().mode() == Mode.DECIDING) {
            place.bar().showDecisions(card.look());
        }
        Flag opened = card.flags().get(flag);
        String left = card.look().blocking() > 0 && card.look().left() == 0
                ? " " + place.bar().press(QueueKey.APPROVE) + " approves now."
                : "";
        place.bar()
                .announce("Flag " + (flag + 1) + " of " + card.flags().size() + ": " + Marks.title(opened) + ". "
                        + (opened.text().isEmpty() ? "" : "“" + opened.text() + "”. ") + opened.explanation() + left);
    }

    void step(QueueCard card, int by) {
        card.letter()
                .step(by)
                .ifPresentOrElse(
                        place.bar()::announce,
                        () -> place.bar().say("It is not known what the sentences of this text rest on."));
    }
}
