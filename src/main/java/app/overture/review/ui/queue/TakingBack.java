package app.overture.review.ui.queue;

import app.overture.messages.MessageStatus;
import app.overture.shared.Problem;
import java.util.Optional;

/** The last decision of the sitting, taken back. */
final class TakingBack {

    private final Workplace place;
    private final TakingOut takingOut;

    TakingBack(Workplace place, TakingOut takingOut) {
        this.place = place;
        this.takingOut = takingOut;
    }

    void undo() {
        Optional<Sitting.Decision> last = place.sitting().lastDecision();
        if (last.isEmpty()) {
            place.bar().say("Nothing to take back in this sitting.");
            return;
        }
        try {
            takeBack(last.get());
        } catch (Problem problem) {
            place.sitting().forgetLastDecision();
            throw problem;
        }
        place.sitting().undone();
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
}
