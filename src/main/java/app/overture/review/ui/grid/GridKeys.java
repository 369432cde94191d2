package app.overture.review.ui.grid;

import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.dom.DomEvent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The keys of the queue, heard only while the focus is in the grid or in the message beside it: a letter typed into a
 * filter is just a letter.
 */
final class GridKeys {

    /** Keys of the letter itself, such as those that walk through its sentences, are the queue's alone. */
    private static final Set<QueueKey> MEANT = EnumSet.of(
            QueueKey.APPROVE,
            QueueKey.REJECT,
            QueueKey.EDIT,
            QueueKey.REGENERATE,
            QueueKey.REGENERATE_WITH,
            QueueKey.DISQUALIFY,
            QueueKey.UNDO,
            QueueKey.HISTORY,
            QueueKey.NEXT,
            QueueKey.PREVIOUS,
            QueueKey.KEYS,
            QueueKey.REVIEW);

    private static final String PAINTED = "document.querySelector('.message-panel')?.dataset.message||''";
    private static final String REPEAT = "event.repeat";

    private final MessageGrid grid;
    private final Component panel;
    private String painted = "";
    private boolean repeated;

    GridKeys(MessageGrid grid, MessagePanel panel) {
        this.grid = grid;
        this.panel = panel;
        // Before the shortcuts: what it notes is about the press that they are told of next.
        for (Component place : List.of(grid, panel)) {
            place.getElement()
                    .addEventListener("keydown", this::note)
                    .addEventData(PAINTED)
                    .addEventData(REPEAT)
                    .setFilter("event.key.length === 1");
        }
    }

    /** The arrows are the grid's own. */
    void listen(KeyMap keys, boolean mayDecide, Consumer<QueueKey> onKey) {
        Arrays.stream(QueueKey.values())
                .filter(MEANT::contains)
                .filter(key -> mayDecide || !key.decides())
                .forEach(key -> keys.presses(key).stream()
                        .filter(press -> press.single() || key == QueueKey.UNDO)
                        .forEach(press -> on(() -> heard(key, onKey), press.key(), press.modifierArray())));
    }

    /** Not a letter of the queue's table. */
    void on(Runnable then, Key key, KeyModifier... modifiers) {
        Shortcuts.addShortcutListener(grid, then::run, key, modifiers).listenOn(grid, panel);
    }

    /** Enter keeps its meaning inside of a cell. */
    void onEnter(Runnable then) {
        Shortcuts.addShortcutListener(grid, then::run, Key.ENTER).listenOn(grid).allowBrowserDefault();
    }

    void onSelectAll(Runnable then) {
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(grid, then::run, Key.of("a", "A"), modifier)
                    .listenOn(grid);
        }
    }

    /** The person saw this message when they pressed the key. */
    boolean sawMessage(Optional<UUID> open) {
        return painted.equals(open.map(UUID::toString).orElse(""));
    }

    private void heard(QueueKey key, Consumer<QueueKey> onKey) {
        if (!repeated || key.mayRepeat()) {
            onKey.accept(key);
        }
    }

    private void note(DomEvent press) {
        painted = press.getEventData().path(PAINTED).asString("");
        repeated = press.getEventData().path(REPEAT).asBoolean(false);
    }
}
