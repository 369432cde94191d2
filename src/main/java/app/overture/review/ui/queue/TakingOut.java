package app.overture.review.ui.queue;

import app.overture.messages.MessageDetail;
import app.overture.review.Disqualification;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.QueueDialogs;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** People who are taken out in this sitting, and brought back. */
final class TakingOut {

    private final Workplace place;
    private final Map<UUID, Disqualification> takenOut = new HashMap<>();

    TakingOut(Workplace place) {
        this.place = place;
    }

    void ask(QueueCard card) {
        MessageDetail message = card.card().message();
        place.screen()
                .open(QueueDialogs.disqualify(
                        message.contactName(),
                        () -> takeOut(
                                message, () -> place.desk().disqualifyHere(message.campaignId(), message.contactId())),
                        () -> takeOut(message, () -> place.desk().disqualifyEverywhere(message.contactId()))));
    }

    /** @param messageId on which it was decided */
    void takeBack(UUID messageId) {
        place.desk().takeBack(Objects.requireNonNull(takenOut.remove(messageId)));
        place.sync();
    }

    private void takeOut(MessageDetail message, Supplier<Disqualification> act) {
        place.attempt(() -> {
            takenOut.put(message.id(), act.get());
            place.sitting().disqualified(message.id());
            place.reload();
            place.bar()
                    .say(message.contactName() + " is out; what waited for them is rejected. "
                            + place.bar().press(QueueKey.UNDO) + " takes it back.");
        });
    }
}
