package app.overture.review.ui.queue;

import app.overture.messages.MessageDetail;
import app.overture.messages.MessageVersion;
import app.overture.review.TextHistory;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.HistoryDialog;

/** The history of the message on the desk, and the way back to an earlier text. */
final class Restoring {

    private final Workplace place;

    Restoring(Workplace place) {
        this.place = place;
    }

    void open(QueueCard card) {
        MessageDetail message = card.card().message();
        TextHistory history = place.desk().history(message.id());
        place.screen()
                .open(HistoryDialog.create(
                        message,
                        history,
                        place.clock(),
                        place.bar().mayDecide(),
                        version -> place.attempt(() -> restore(message, version, history.newest()))));
    }

    private void restore(MessageDetail message, MessageVersion version, MessageVersion replaced) {
        place.messages().restore(message.id(), version.number(), message.version());
        place.sitting().changed(message.id(), replaced.number());
        place.stack().renew(message.id());
        place.screen().show();
        place.bar()
                .say("Version " + version.number() + " is back. Not approved yet; "
                        + place.bar().press(QueueKey.UNDO) + " takes it back.");
    }
}
