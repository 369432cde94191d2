package app.overture.generation.similarity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What came of holding a text against others.
 *
 * @param worst what weighs most
 * @param seen the messages to other people that were looked at
 */
public record Compared(Optional<Likeness> worst, Set<UUID> seen) {

    public Compared {
        seen = Set.copyOf(seen);
    }

    public static Compared withNone() {
        return new Compared(Optional.empty(), Set.of());
    }
}
