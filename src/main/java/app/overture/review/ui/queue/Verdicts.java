package app.overture.review.ui.queue;

import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.review.RejectReason;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import java.util.Locale;

/** Yes or no about the message on the desk. */
final class Verdicts {

    private final Workplace place;

    Verdicts(Workplace place) {
        this.place = place;
    }

    void approve(QueueCard card) {
        if (card.isBusy()) {
            place.bar().sayRefused("It is being written again. " + press(QueueKey.NEXT) + " goes on meanwhile.");
        } else if (card.look().left() == 0) {
            approved(card);
        } else {
            place.bar()
                    .sayRefused("Look at the " + (card.look().left() == 1 ? "flag" : "flags") + " first: "
                            + press(QueueKey.FLAG) + " goes to it. Then " + press(QueueKey.APPROVE) + " approves.");
        }
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
        place.sitting().handedOn(message.id(), place.clock().instant());
        place.screen().show();
        place.bar()
                .say("Approved " + message.contactName() + ", step " + message.step()
                        + ". It is flagged, so somebody else has to approve it too. " + takesBack());
    }

    void askReason() {
        place.screen().enter(Mode.REJECTING);
        place.bar().showRejectReasons();
        place.bar().say("Why? A digit picks the reason.");
    }

    void reject(QueueCard card, int digit) {
        RejectReason.of(digit).ifPresent(reason -> reject(card, reason.label()));
    }

    private void reject(QueueCard card, String reason) {
        MessageDetail message = card.card().message();
        place.messages().reject(message.id(), reason, message.version());
        decided(message, Sitting.Kind.REJECTED, MessageStatus.REJECTED);
        place.screen().enter(Mode.DECIDING);
        place.bar()
                .say("Rejected " + message.contactName() + ": " + reason.toLowerCase(Locale.ROOT) + ". " + takesBack());
    }

    private void decided(MessageDetail message, Sitting.Kind kind, MessageStatus status) {
        place.sitting().decided(message.id(), kind, place.clock().instant());
        place.stack().decided(message.id(), status);
        place.screen().show();
    }

    private String press(QueueKey key) {
        return place.bar().press(key);
    }

    private String takesBack() {
        return press(QueueKey.UNDO) + " takes it back.";
    }
}
