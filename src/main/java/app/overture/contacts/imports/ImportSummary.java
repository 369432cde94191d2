package app.overture.contacts.imports;

import java.time.Instant;
import java.util.UUID;

/** One line of the list of earlier imports. */
public record ImportSummary(
        UUID id, String fileName, int totalRows, int imported, String createdBy, Instant createdAt, boolean undone) {}
