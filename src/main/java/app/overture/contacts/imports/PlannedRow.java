package app.overture.contacts.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one row and why.
 *
 * @param reason in a person's words; may be empty for a plain new contact
 * @param contactId whom the row became or met; null when neither
 */
public record PlannedRow(
        int number,
        Disposition disposition,
        RowCode code,
        String reason,
        String name,
        String company,
        @Nullable UUID contactId) {}
