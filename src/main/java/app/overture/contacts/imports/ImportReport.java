package app.overture.contacts.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that was done.
 *
 * @param undoable whether it can still be taken back
 */
public record ImportReport(
        UUID id,
        String fileName,
        String createdBy,
        Instant createdAt,
        @Nullable Instant undoneAt,
        boolean undoable,
        ImportPlan plan) {}
