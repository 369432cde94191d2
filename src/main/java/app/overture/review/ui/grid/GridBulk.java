package app.overture.review.ui.grid;

import app.overture.messages.BatchDone;
import app.overture.messages.Deciding;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageSelection;
import app.overture.messages.MessageStatus;
import app.overture.messages.SelectionCount;
import app.overture.shared.Problem;
import app.overture.shared.ui.Toast;
import java.util.Locale;
import java.util.function.Supplier;

/** Decisions about everything that is ticked: one call each, and one way back. */
final class GridBulk {

    private final MessageBatch batch;
    private final GridRewriting rewriting;
    private final GridRows rows;
    private final MessageGrid grid;
    private final GridUndo undo;
    private final Runnable refresh;
    private final BulkBar bar;

    GridBulk(
            boolean mayDecide,
            MessageBatch batch,
            GridRewriting rewriting,
            GridRows rows,
            MessageGrid grid,
            GridUndo undo,
            Runnable refresh) {
        this.batch = batch;
        this.rewriting = rewriting;
        this.rows = rows;
        this.grid = grid;
        this.undo = undo;
        this.refresh = refresh;
        bar = new BulkBar(
                mayDecide,
                grid.selection()::selectAll,
                this::approve,
                this::askReject,
                this::askRegenerate,
                grid.selection()::deselectAll);
    }

    BulkBar bar() {
        return bar;
    }

    /** Counts anew what is ticked. */
    void show() {
        SelectionCount selected = grid.selection().isEmpty() ? SelectionCount.NONE : batch.count(rows.selection());
        bar.show(selected, grid.selection().isEverything(), rows.matching());
    }

    private void approve() {
        MessageSelection selection = rows.selection();
        decide(() -> batch.approve(selection));
    }

    private void askReject() {
        MessageSelection selection = rows.selection();
        MessageDialogs.reject(
                        batch.count(selection).rejectable(),
                        reason -> decide(() -> batch.reject(selection, reason.label())))
                .open();
    }

    private void askRegenerate() {
        rewriting.ask(rows.campaignId(), rows.selection(), () -> {
            grid.selection().deselectAll();
            refresh.run();
        });
    }

    private void decide(Supplier<BatchDone> decision) {
        try {
            BatchDone done = Deciding.on(Deciding.Surface.GRID, decision::get);
            grid.selection().deselectAll();
            refresh.run();
            tell(done);
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    private void tell(BatchDone done) {
        String words = messages(done.changed()) + " "
                + (done.became() == MessageStatus.APPROVED ? "approved." : "rejected.")
                + (done.flagged() == 0
                        ? ""
                        : " " + count(done.flagged()) + " flagged stayed out: look at them one by one.");
        if (done.changed() == 0) {
            Toast.show(words);
            return;
        }
        GridUndo.Step step = undo.add(messages(done.changed()), () -> batch.takeBack(done));
        Toast.show(words, "Undo", () -> undo.takeBack(step));
    }

    static String messages(int count) {
        return count == 1 ? "1 message" : count(count) + " messages";
    }

    static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
