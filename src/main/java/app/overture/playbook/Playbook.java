package app.overture.playbook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The playbook as it stands.
 *
 * @param content Markdown, as people wrote it
 * @param extractedAt when the strategy was last read out of the content; null if never
 * @param number the version people speak of; each save makes a new one
 * @param version the optimistic lock
 */
public record Playbook(
        UUID id,
        String name,
        String content,
        Strategy strategy,
        @Nullable Instant extractedAt,
        int number,
        Instant updatedAt,
        String updatedBy,
        int version) {}
