package app.overture.review.ui.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How long each message was before the person's eyes, also in several looks. It is measured here, from the request that
 * brought a message to the front to the one that decides it: both travel alike, so the way to and fro cancels out. After
 * a pause nobody knows how long it was read, and nothing is said.
 */
final class ReadingTime {

    /** As for the pace of a sitting. */
    private static final Duration BREAK = Duration.ofMinutes(2);

    private final Map<UUID, Duration> looks = new HashMap<>();
    private final Set<UUID> interrupted = new HashSet<>();
    private Optional<UUID> front = Optional.empty();
    private Instant since = Instant.EPOCH;

    /** This one is at the front now; that it was before changes nothing. */
    void painted(Optional<UUID> messageId, Instant now) {
        if (messageId.equals(front)) {
            return;
        }
        front.ifPresent(before -> {
            Duration look = Duration.between(since, now);
            if (look.compareTo(BREAK) < 0) {
                looks.merge(before, look, Duration::plus);
            } else {
                interrupted.add(before);
            }
        });
        front = messageId;
        since = now;
    }

    /** Up to now; empty when it is not before anyone's eyes, or a break was. */
    Optional<Duration> of(UUID messageId, Instant now) {
        Duration look = Duration.between(since, now);
        boolean known = front.filter(messageId::equals).isPresent()
                && !interrupted.contains(messageId)
                && look.compareTo(BREAK) < 0;
        return known ? Optional.of(looks.getOrDefault(messageId, Duration.ZERO).plus(look)) : Optional.empty();
    }
}
