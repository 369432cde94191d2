package app.overture.review.ui.queue;

import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which flags the person has looked at in this sitting. A flagged message is approved only after a look at each flag that
 * blocks; changing the text is a look too. What the checker finds later is new and wants another one.
 */
final class FlagLook {

    /**
     * @param blocking flags that keep it out of one-key approval
     * @param left those of them that nobody looked at yet
     */
    record State(int blocking, int left) {

        static final State NONE = new State(0, 0);
    }

    /** What makes it the same flag although the text around it moved. */
    private record Mark(String code, String field, String text) {

        static Mark of(Flag flag) {
            return new Mark(flag.code(), flag.field(), flag.text().isEmpty() ? flag.explanation() : flag.text());
        }
    }

    private final Map<UUID, Set<Mark>> seen = new HashMap<>();

    State of(MessageDetail message) {
        List<Flag> blocking = message.flags().stream().filter(Flag::isBlocking).toList();
        return new State(blocking.size(), (int)
                blocking.stream().filter(flag -> !isSeen(message.id(), flag)).count());
    }

    boolean isSeen(UUID messageId, Flag flag) {
        return seen.getOrDefault(messageId, Set.of()).contains(Mark.of(flag));
    }

    void see(UUID messageId, Flag flag) {
        seen.computeIfAbsent(messageId, id -> new HashSet<>()).add(Mark.of(flag));
    }

    void seeAll(MessageDetail message) {
        message.flags().forEach(flag -> see(message.id(), flag));
    }
}
