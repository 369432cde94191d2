package app.overture.review.ui.grid;

import app.overture.messages.MessageFilter;
import app.overture.messages.MessageLists;
import app.overture.messages.MessagePlace;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageSelection;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What the grid shows: the filter, the order, and the rows as they are scrolled to. */
final class GridRows {

    private static final Logger log = LoggerFactory.getLogger(GridRows.class);

    private final MessageLists lists;
    private final MessageGrid grid;
    private final Runnable onTrouble;
    private MessageFilter filter = MessageFilter.ofCampaign(new UUID(0, 0));
    private String sort = "";
    private OptionalLong matching = OptionalLong.empty();

    /** @param onTrouble told when the rows could not be read */
    GridRows(MessageLists lists, MessageGrid grid, Runnable onTrouble) {
        this.lists = lists;
        this.grid = grid;
        this.onTrouble = onTrouble;
    }

    void open(MessageFilter wanted) {
        filter = wanted;
        matching = OptionalLong.empty();
        // A row is the same row after its message changed; so focus and place stay.
        grid.setItems(
                new CallbackDataProvider<MessageRow, Void>(this::fetch, query -> (int) matching(), MessageRow::id));
    }

    void filter(MessageFilter wanted) {
        filter = wanted;
        again();
    }

    /** Reads what is on the screen anew; scroll, focus and ticks stay. */
    void again() {
        matching = OptionalLong.empty();
        grid.getDataProvider().refreshAll();
    }

    MessageFilter filter() {
        return filter;
    }

    UUID campaignId() {
        return java.util.Objects.requireNonNull(filter.campaignId());
    }

    boolean isNarrowed() {
        return !filter.equals(MessageFilter.ofCampaign(campaignId()));
    }

    long matching() {
        if (matching.isEmpty()) {
            matching = OptionalLong.of(lists.count(filter));
        }
        return matching.getAsLong();
    }

    MessageSelection selection() {
        return grid.selection().selection(filter);
    }

    Optional<MessagePlace> place(UUID messageId) {
        return lists.place(messageId, sort);
    }

    /** Whether the list still shows it. */
    boolean holds(UUID messageId) {
        return !lists.selectedAmong(MessageSelection.of(filter, Set.of(messageId)), Set.of(messageId))
                .isEmpty();
    }

    Optional<UUID> after(MessagePlace place) {
        return lists.after(filter, place);
    }

    /** What lies between two clicks. A place of another order is none in this one. */
    void markRange(MessagePlace from, MessagePlace to, boolean selected) {
        if (from.sort().equals(to.sort())) {
            grid.selection().mark(new MessageSelection.Span(from, to, selected));
        }
    }

    private Stream<MessageRow> fetch(Query<MessageRow, Void> query) {
        sort = sortOf(query.getSortOrders());
        int offset = query.getOffset();
        int limit = query.getLimit();
        try {
            List<MessageRow> rows = lists.rows(filter, sort, offset, limit);
            if (grid.selection().hasRanges()) {
                List<UUID> ids = rows.stream().map(MessageRow::id).toList();
                grid.selection().learn(ids, lists.selectedAmong(selection(), ids));
            }
            return rows.stream();
        } catch (DataAccessException e) {
            log.warn("Messages of campaign {} could not be read", campaignId(), e);
            onTrouble.run();
            return Stream.empty();
        }
    }

    private static String sortOf(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted())
                .orElse("");
    }
}
