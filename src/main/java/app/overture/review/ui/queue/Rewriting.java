package app.overture.review.ui.queue;

import app.overture.generation.RegenerateRequest;
import app.overture.generation.ui.RegenerateDialog;
import app.overture.messages.MessageDetail;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.letter.Rewriter;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Messages that the model writes again. It takes seconds; the reviewer goes on meanwhile. */
final class Rewriting {

    private final Workplace place;
    private final Rewriter rewriter;
    private final Set<UUID> underWay = new HashSet<>();

    Rewriting(Workplace place, Rewriter rewriter) {
        this.place = place;
        this.rewriter = rewriter;
    }

    boolean isUnderWay(UUID messageId) {
        return underWay.contains(messageId);
    }

    void askInstruction(QueueCard card) {
        MessageDetail message = card.card().message();
        place.screen()
                .open(RegenerateDialog.one(
                        message, rewriter.cost(message.id()), request -> place.attempt(() -> begin(card, request))));
    }

    void begin(QueueCard card, RegenerateRequest request) {
        MessageDetail message = card.card().message();
        UUID id = message.id();
        if (!underWay.add(id)) {
            place.bar().say("It is being written already.");
            return;
        }
        int replaced = place.newestVersion(id);
        card.busy();
        place.bar().say("Writing again.");
        rewriter.rewrite(
                id,
                request,
                UI.getCurrent(),
                () -> ended(id, () -> {
                    place.sitting().changed(id, replaced);
                    place.bar().say("Written again: " + message.contactName() + ", step " + message.step() + ".");
                }),
                problem -> ended(id, () -> place.bar().sayRefused(problem.sentence())));
    }

    /** Does not disturb a text that is being changed by hand: the version check speaks up when it is saved. */
    private void ended(UUID id, Runnable say) {
        underWay.remove(id);
        Mode mode = place.screen().mode();
        boolean changing = mode == Mode.EDITING || mode == Mode.EXPLAINING;
        if (!changing || place.sitting().current().filter(id::equals).isEmpty()) {
            place.stack().renew(id);
        }
        if (mode == Mode.DECIDING) {
            place.screen().show();
        }
        say.run();
    }
}
