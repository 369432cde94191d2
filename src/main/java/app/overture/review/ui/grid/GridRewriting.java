package app.overture.review.ui.grid;

import app.overture.generation.RegenerateRequest;
import app.overture.generation.Rewrites;
import app.overture.generation.ui.RegenerateDialog;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageLists;
import app.overture.messages.MessageSelection;
import app.overture.messages.MessageService;
import app.overture.review.ui.letter.Rewriter;
import app.overture.shared.Problem;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages of the grid written again: one beside the work, or all that are ticked by durable jobs. */
@Component
class GridRewriting {

    private static final int REASONS_OFFERED = 4;

    private final MessageLists lists;
    private final MessageService messages;
    private final Rewrites rewrites;
    private final Rewriter rewriter;

    GridRewriting(MessageLists lists, MessageService messages, Rewrites rewrites, Rewriter rewriter) {
        this.lists = lists;
        this.messages = messages;
        this.rewrites = rewrites;
        this.rewriter = rewriter;
    }

    /** What is written is what the cost was told for, whatever comes to match the filter meanwhile. */
    void ask(UUID campaignId, MessageSelection selection, Runnable begun) {
        try {
            List<UUID> ids = lists.ids(selection, Rewrites.MOST + 1);
            RegenerateDialog.many(
                            GridBulk.messages(ids.size()),
                            rewrites.estimate(campaignId, ids, RegenerateRequest.plain()),
                            lists.rejectReasons(ids, REASONS_OFFERED),
                            request -> {
                                rewrites.start(campaignId, ids, request);
                                begun.run();
                            })
                    .open();
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    /** At once and without a wish. */
    void again(UUID messageId, Runnable done) {
        try {
            begin(messages.get(messageId), RegenerateRequest.plain(), done);
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    /** @param done on the screen, when the new text is there */
    void ask(UUID messageId, Runnable done) {
        try {
            MessageDetail message = messages.get(messageId);
            RegenerateDialog.one(message, rewriter.cost(messageId), request -> begin(message, request, done))
                    .open();
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    private void begin(MessageDetail message, RegenerateRequest request, Runnable done) {
        String which = message.contactName() + ", step " + message.step();
        Toast.show("Writing again: " + which + ".");
        rewriter.rewrite(
                message.id(),
                request,
                UI.getCurrent(),
                () -> {
                    Toast.show("Written again: " + which + ".");
                    done.run();
                },
                Toast::problem);
    }
}
