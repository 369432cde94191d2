package app.overture.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chosen contact as the campaign lists it.
 *
 * @param readiness "ready", "partial" or "missing" (decision 12)
 * @param missing what enrichment has not found yet, in words
 */
public record CampaignContactRow(
        UUID id,
        UUID contactId,
        String name,
        String jobTitle,
        String companyName,
        @Nullable String email,
        @Nullable String linkedinUrl,
        @Nullable String ownerName,
        String icpFit,
        int score,
        String readiness,
        List<String> missing,
        CampaignContactStatus status,
        String failureCode,
        String failureReason,
        int messages,
        Instant addedAt) {

    public CampaignContactRow {
        missing = List.copyOf(missing);
    }
}
