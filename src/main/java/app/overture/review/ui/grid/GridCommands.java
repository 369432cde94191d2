package app.overture.review.ui.grid;

import app.overture.review.ReviewPreferences;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.KeysDialog;
import app.overture.review.ui.keys.QueueKey;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;

/** What a key means here: moving, deciding about the open message or the focused row, ticking everything. */
final class GridCommands {

    private final MessageGrid grid;
    private final GridKeys keys;
    private final OpenMessage open;
    private final GridDecisions decisions;
    private final GridUndo undo;
    private final ReviewPreferences preferences;
    private final KeyMap keyMap;
    private final Runnable review;

    GridCommands(
            MessageGrid grid,
            GridKeys keys,
            OpenMessage open,
            GridDecisions decisions,
            GridUndo undo,
            ReviewPreferences preferences,
            KeyMap keyMap,
            Runnable review) {
        this.grid = grid;
        this.keys = keys;
        this.open = open;
        this.decisions = decisions;
        this.undo = undo;
        this.preferences = preferences;
        this.keyMap = keyMap;
        this.review = review;
    }

    void listen(boolean mayDecide) {
        keys.listen(keyMap, mayDecide, this::heard);
        keys.on(open::close, Key.ESCAPE);
        keys.onSelectAll(grid.selection()::selectAll);
        keys.onEnter(open::showFocused);
    }

    /** A button of the open message. */
    void pressed(QueueKey key) {
        open.id().ifPresent(id -> decisions.act(key, id, false));
    }

    private void heard(QueueKey key) {
        switch (key) {
            case NEXT -> grid.move("ArrowDown");
            case PREVIOUS -> grid.move("ArrowUp");
            case REVIEW -> review.run();
            case KEYS -> showKeys();
            case UNDO -> undo.last().ifPresentOrElse(undo::takeBack, () -> decide(key));
            default -> {
                if (keys.sawMessage(open.id())) {
                    decide(key);
                }
            }
        }
    }

    private void decide(QueueKey key) {
        open.current().ifPresent(id -> decisions.act(key, id, true));
    }

    private void showKeys() {
        KeysDialog.create(
                        preferences,
                        keyMap,
                        changed -> UI.getCurrent().getPage().reload())
                .open();
    }
}
