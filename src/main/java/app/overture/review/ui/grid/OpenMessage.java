package app.overture.review.ui.grid;

import app.overture.messages.MessagePlace;
import app.overture.messages.MessageRow;
import app.overture.review.ReviewCard;
import app.overture.review.ReviewDesk;
import app.overture.shared.Problem;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.grid.Grid;
import java.util.Optional;
import java.util.UUID;

/** Which message stands beside the grid, and which row the focus is on: what the next key is about. */
final class OpenMessage {

    private final ReviewDesk desk;
    private final MessageGrid grid;
    private final GridRows rows;
    private final MessagePanel panel;
    private final HasStyle screen;
    private final Runnable onChange;
    private Optional<ReviewCard> open = Optional.empty();
    private Optional<UUID> focused = Optional.empty();
    private String focusedColumn = "";

    /** @param onChange told when another message was opened, or none is any more */
    OpenMessage(
            ReviewDesk desk, MessageGrid grid, GridRows rows, MessagePanel panel, HasStyle screen, Runnable onChange) {
        this.desk = desk;
        this.grid = grid;
        this.rows = rows;
        this.panel = panel;
        this.screen = screen;
        this.onChange = onChange;
        grid.addItemClickListener(click -> show(click.getItem().id()));
        grid.addCellFocusListener(focus -> {
            focused = focus.getItem().map(MessageRow::id);
            focusedColumn = focus.getColumn().map(Grid.Column::getKey).orElse("");
            if (open.isPresent() && focus.getColumn().isPresent()) {
                focused.filter(id -> !isOpen(id)).ifPresent(this::show);
            }
        });
    }

    Optional<UUID> id() {
        return open.map(ReviewCard::id);
    }

    /** The open one, else the one that has the focus. */
    Optional<UUID> current() {
        return id().or(() -> focused);
    }

    /** Enter on a button presses the button. */
    void showFocused() {
        if (!focusedColumn.equals(MessageGrid.ACTIONS)) {
            focused.ifPresent(this::show);
        }
    }

    /** Shows it beside the grid, or shows it again if anything about it changed. */
    void show(UUID id) {
        ReviewCard card;
        try {
            card = desk.card(id);
        } catch (Problem problem) {
            Toast.problem(problem);
            return;
        }
        if (open.filter(card::equals).isPresent()) {
            return;
        }
        boolean wasClosed = open.isEmpty();
        open = Optional.of(card);
        panel.show(card);
        grid.mark(Optional.of(id));
        if (wasClosed) {
            screen.addClassName("with-panel");
            grid.narrow(true);
        }
        // What had the focus may be another column now, or another text.
        grid.keepFocus();
        onChange.run();
    }

    /** Only when one is open: another one, or the same as it is now. */
    void turnTo(Optional<UUID> id) {
        if (open.isPresent()) {
            id.ifPresent(this::show);
        }
    }

    void close() {
        if (open.isPresent()) {
            open = Optional.empty();
            panel.close();
            screen.removeClassName("with-panel");
            grid.mark(Optional.empty());
            grid.narrow(false);
            grid.keepFocus();
            onChange.run();
        }
    }

    /** Goes to what stood behind a message that was just decided. */
    void goOn(UUID decided, MessagePlace from) {
        Optional<UUID> next = rows.after(from);
        if (next.isEmpty()) {
            return;
        }
        focused = next;
        turnTo(next);
        if (rows.holds(decided)) {
            grid.move("ArrowDown");
        }
    }

    private boolean isOpen(UUID id) {
        return id().filter(id::equals).isPresent();
    }
}
