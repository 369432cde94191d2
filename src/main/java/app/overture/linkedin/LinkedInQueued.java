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

    private static final Map<String, String> SENTENCES = Map.of(
            "already_invited", "Another campaign invites this person already, and LinkedIn takes one invitation.",
            "no_profile", "There is no profile address.",
            "unsupported_url", "The address is not one of a public profile (linkedin.com/in/…).",
            "suppressed", "The person is on the suppression list.",
            "disqualified", "The person was disqualified.",
            "replied", "The person replied.",
            "changed", "The text changed after it was approved. Approve it again.");

    /** Why it stays behind, for a person. */
    public static String sentence(String reason) {
        return SENTENCES.getOrDefault(reason, reason);
    }
}
