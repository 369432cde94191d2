package app.overture.review.ui.grid;

import app.overture.messages.MessagePlace;
import java.util.Optional;

/** Shift and a click tick what lies between it and the click before. */
final class ShiftTicks {

    private Optional<MessagePlace> last = Optional.empty();

    ShiftTicks(MessageGrid grid, GridRows rows) {
        grid.selection().addClientItemToggleListener(toggle -> {
            Optional<MessagePlace> ticked = rows.place(toggle.getItem().id());
            if (toggle.isShiftKey()) {
                last.ifPresent(from -> ticked.ifPresent(to -> rows.markRange(from, to, toggle.isSelected())));
            }
            last = ticked;
        });
    }

    void forget() {
        last = Optional.empty();
    }
}
