package app.overture.messages;

import app.overture.tenancy.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a screen asks that shows a list of any length: parts of it, places in it, and what of it is ticked. */
@Service
@Transactional(readOnly = true)
public class MessageLists {

    private final MessagePages pages;
    private final Access access;

    MessageLists(MessagePages pages, Access access) {
        this.pages = pages;
        this.access = access;
    }

    public List<MessageRow> rows(MessageFilter filter, String sort, long offset, int limit) {
        return pages.rows(access.viewer().tenantId(), filter, sort, offset, limit);
    }

    public long count(MessageFilter filter) {
        return pages.count(access.viewer().tenantId(), filter);
    }

    /** Empty when it is not one of ours. */
    public Optional<MessagePlace> place(UUID messageId, String sort) {
        return pages.place(access.viewer().tenantId(), messageId, sort);
    }

    /** The first one behind a place, wherever what stood there went. */
    public Optional<UUID> after(MessageFilter filter, MessagePlace place) {
        return pages.after(access.viewer().tenantId(), filter, place);
    }

    public Set<UUID> selectedAmong(MessageSelection selection, Collection<UUID> ids) {
        return pages.selectedAmong(access.viewer().tenantId(), selection, ids);
    }

    /** In the order of review. */
    public List<UUID> ids(MessageSelection selection, int limit) {
        return pages.ids(access.viewer().tenantId(), selection, limit);
    }

    /** What people said when they turned some of these down, the most frequent first. */
    public Map<String, Integer> rejectReasons(Collection<UUID> ids, int limit) {
        return pages.rejectReasons(access.viewer().tenantId(), ids, limit);
    }

    /** The next ones behind a place, or the first ones: for reading a whole list part by part. */
    public List<MessageRow> rowsAfter(MessageFilter filter, Optional<MessagePlace> place, int limit) {
        return pages.rowsAfter(access.viewer().tenantId(), filter, place, limit);
    }
}
