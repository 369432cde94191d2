package app.overture.messages;

import java.util.List;

/**
 * Where a message stands in an order: the values it is sorted by, as they were when it was asked. It stays a place when the
 * message moves on.
 *
 * @param sort the order, as {@link app.overture.shared.Paging} names it
 */
public record MessagePlace(String sort, List<Object> key) {

    public MessagePlace {
        key = List.copyOf(key);
    }
}
