package app.overture.messages;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which messages a person has ticked: nothing or everything that matches a filter, and what they changed about that, one
 * change after the other. It is resolved where it is acted upon, so a million rows never travel to a screen.
 *
 * @param changes later ones win
 */
public record MessageSelection(MessageFilter filter, boolean everything, List<Change> changes) {

    public MessageSelection {
        changes = List.copyOf(changes);
    }

    /** Ticked or unticked. */
    public sealed interface Change {
        boolean selected();
    }

    /** Some by name. */
    public record Ones(Set<UUID> ids, boolean selected) implements Change {
        public Ones {
            ids = Set.copyOf(ids);
        }
    }

    /** All from one place to another, both included, whichever comes first. */
    public record Span(MessagePlace from, MessagePlace to, boolean selected) implements Change {}

    public static MessageSelection everything(MessageFilter filter) {
        return new MessageSelection(filter, true, List.of());
    }

    public static MessageSelection of(MessageFilter filter, Set<UUID> ids) {
        return new MessageSelection(filter, false, List.of(new Ones(ids, true)));
    }
}
