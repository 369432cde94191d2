package app.overture.messages;

import java.util.List;
import java.util.UUID;

/** What one call for many messages changed, and why it left the others alone. */
public record BulkOutcome(List<UUID> updated, List<Refused> errors) {

    public BulkOutcome {
        updated = List.copyOf(updated);
        errors = List.copyOf(errors);
    }

    /**
     * @param code "flagged", "needs_second_reviewer", "illegal_move", "being_rewritten", "note_too_long",
     *     "other_campaign" or "not_found"
     */
    public record Refused(UUID messageId, String code) {}
}
