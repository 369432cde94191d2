package app.overture.email;

import java.util.List;
import java.util.UUID;

/**
 * The answer to "send".
 *
 * @param queuedCount messages that entered the ledger by this call
 * @param skipped approved messages that stay behind, each with its reason
 */
public record Queued(int queuedCount, From sender, List<Skipped> skipped) {

    public Queued {
        skipped = List.copyOf(skipped);
    }

    /** The sender of this campaign's mails. */
    public record From(String fromEmail, String fromName) {}

    /**
     * @param reason a stable code: no_address, suppressed, disqualified, replied, changed
     */
    public record Skipped(UUID messageId, String reason) {}
}
