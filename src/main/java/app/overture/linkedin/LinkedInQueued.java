package app.overture.linkedin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answer to "queue".
 *
 * @param byOwner messages queued by this call, by the owner's name
 * @param skipped approved messages that stay behind
 */
public record LinkedInQueued(int queuedCount, Map<String, Integer> byOwner, List<Skipped> skipped) {

    public LinkedInQueued {
        skipped = List.copyOf(skipped);
    }

    /**
     * @param reason a stable code: no_profile, unsupported_url, suppressed, disqualified, replied, changed, already_invited
     */
    public record Skipped(UUID messageId, String reason) {}
}
