package app.overture.review;

import app.overture.messages.MessageFilter;
import java.util.Set;
import java.util.UUID;

/**
 * Which messages a person has ticked: a few by name, or everything that matches a filter but a few. "Everything" is
 * resolved where it is acted upon, so a million rows never travel to a screen.
 */
public sealed interface MessageSelection {

    record Picked(Set<UUID> ids) implements MessageSelection {
        public Picked {
            ids = Set.copyOf(ids);
        }
    }

    record AllMatching(MessageFilter filter, Set<UUID> except) implements MessageSelection {
        public AllMatching {
            except = Set.copyOf(except);
        }
    }

    static MessageSelection none() {
        return new Picked(Set.of());
    }
}
