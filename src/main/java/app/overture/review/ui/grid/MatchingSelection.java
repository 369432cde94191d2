package app.overture.review.ui.grid;

import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.review.MessageSelection;
import com.vaadin.flow.component.grid.AbstractGridMultiSelectionModel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.selection.SelectionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is ticked in the grid: a few, or all that match but a few. Vaadin's own model would load every row to select them
 * all; this one keeps a word and a set of exceptions, so a million rows cost nothing.
 */
final class MatchingSelection extends AbstractGridMultiSelectionModel<MessageRow> {

    private final Runnable onChange;
    private boolean all;
    // The grid calls deselectAll while this model is being built, before the field is there.
    private @Nullable Set<UUID> marked = new HashSet<>();

    MatchingSelection(Grid<MessageRow> grid, Runnable onChange) {
        super(grid);
        this.onChange = onChange;
    }

    boolean isAll() {
        return all;
    }

    boolean isEmpty() {
        return !all && marks().isEmpty();
    }

    MessageSelection selection(MessageFilter filter) {
        return all ? new MessageSelection.AllMatching(filter, marks()) : new MessageSelection.Picked(marks());
    }

    /** Ticks or unticks what lies between two clicks. */
    void mark(Collection<UUID> ids, boolean selected) {
        if (selected == all) {
            marks().removeAll(ids);
        } else {
            marks().addAll(ids);
        }
        show();
    }

    @Override
    public boolean isSelected(MessageRow row) {
        return all != marks().contains(row.id());
    }

    @Override
    public void selectFromClient(MessageRow row) {
        super.selectFromClient(row);
        set(row, true);
    }

    @Override
    public void deselectFromClient(MessageRow row) {
        super.deselectFromClient(row);
        set(row, false);
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

    private void set(MessageRow row, boolean selected) {
        if (selected == all) {
            marks().remove(row.id());
        } else {
            marks().add(row.id());
        }
        showHeader();
        onChange.run();
    }

    private void choose(boolean everything) {
        if (marked == null) {
            return;
        }
        all = everything;
        marked.clear();
        show();
    }

    private void show() {
        showHeader();
        getGrid().getDataCommunicator().reset();
        onChange.run();
    }

    private void showHeader() {
        getSelectionColumn().setSelectAllCheckboxState(all && marks().isEmpty());
        getSelectionColumn().setSelectAllCheckboxIndeterminateState(!marks().isEmpty());
    }

    private Set<UUID> marks() {
        if (marked == null) {
            marked = new HashSet<>();
        }
        return marked;
    }
}
