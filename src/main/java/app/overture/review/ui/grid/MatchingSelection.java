package app.overture.review.ui.grid;

import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageSelection;
import app.overture.messages.MessageSelection.Change;
import app.overture.messages.MessageSelection.Ones;
import app.overture.messages.MessageSelection.Span;
import com.vaadin.flow.component.grid.AbstractGridMultiSelectionModel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.selection.SelectionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is ticked in the grid: a few, all that match but a few, or ranges from click to click. Vaadin's own model would load
 * every row to select them all; this one keeps a word, the ends of ranges and the exceptions, so a million rows cost
 * nothing. Whether a row lies in a range only the database can say; it tells so for the rows that are on the screen.
 */
final class MatchingSelection extends AbstractGridMultiSelectionModel<MessageRow> {

    private final Runnable onChange;
    private boolean all;
    private boolean ranges;
    // The grid calls deselectAll while this model is being built, before the fields are there.
    private @Nullable List<Change> before = new ArrayList<>();
    private final Set<UUID> ticked = new HashSet<>();
    private final Set<UUID> unticked = new HashSet<>();
    private final Set<UUID> inRanges = new HashSet<>();

    MatchingSelection(Grid<MessageRow> grid, Runnable onChange) {
        super(grid);
        this.onChange = onChange;
    }

    boolean isEmpty() {
        return !all && !ranges && ticked.isEmpty();
    }

    /** Everything that matches, without an exception. */
    boolean isEverything() {
        return all && !ranges && unticked.isEmpty();
    }

    boolean hasRanges() {
        return ranges;
    }

    MessageSelection selection(MessageFilter filter) {
        List<Change> changes = new ArrayList<>(changes());
        changes.addAll(latest());
        return new MessageSelection(filter, all, changes);
    }

    /** Ticks or unticks what lies between two clicks. */
    void mark(Span span) {
        changes().addAll(latest());
        changes().add(span);
        ranges = true;
        ticked.clear();
        unticked.clear();
        show();
    }

    /** Which of the rows that were just read are ticked, ranges and all. */
    void learn(Collection<UUID> read, Set<UUID> selected) {
        inRanges.removeAll(read);
        inRanges.addAll(selected);
    }

    @Override
    public boolean isSelected(MessageRow row) {
        UUID id = row.id();
        if (ticked.contains(id) || unticked.contains(id)) {
            return ticked.contains(id);
        }
        return ranges ? inRanges.contains(id) : all;
    }

    @Override
    public void selectFromClient(MessageRow row) {
        super.selectFromClient(row);
        set(row, ticked, unticked, all);
    }

    @Override
    public void deselectFromClient(MessageRow row) {
        super.deselectFromClient(row);
        set(row, unticked, ticked, !all);
    }

    @Override
    public void selectAll() {
        choose(true);
    }

    @Override
    public void deselectAll() {
        choose(false);
    }

    @Override
    protected void clientSelectAll() {
        choose(true);
    }

    @Override
    protected void clientDeselectAll() {
        choose(false);
    }

    @Override
    public boolean isSelectAllCheckboxVisible() {
        return true;
    }

    @Override
    protected void fireSelectionEvent(SelectionEvent<Grid<MessageRow>, MessageRow> event) {
        // Nobody listens to the rows; what is selected is asked of this model.
    }

    /** @param without how it would be if nobody had touched this row, as far as that is known */
    private void set(MessageRow row, Set<UUID> to, Set<UUID> from, boolean without) {
        from.remove(row.id());
        if (ranges || !without) {
            to.add(row.id());
        }
        showHeader();
        onChange.run();
    }

    private void choose(boolean everything) {
        if (before == null) {
            return;
        }
        all = everything;
        ranges = false;
        before.clear();
        ticked.clear();
        unticked.clear();
        inRanges.clear();
        show();
    }

    private void show() {
        showHeader();
        getGrid().getDataCommunicator().reset();
        onChange.run();
    }

    private void showHeader() {
        getSelectionColumn().setSelectAllCheckboxState(isEverything());
        getSelectionColumn().setSelectAllCheckboxIndeterminateState(!isEmpty() && !isEverything());
    }

    private List<Change> latest() {
        List<Change> latest = new ArrayList<>();
        if (!ticked.isEmpty()) {
            latest.add(new Ones(ticked, true));
        }
        if (!unticked.isEmpty()) {
            latest.add(new Ones(unticked, false));
        }
        return latest;
    }

    private List<Change> changes() {
        if (before == null) {
            before = new ArrayList<>();
        }
        return before;
    }
}
