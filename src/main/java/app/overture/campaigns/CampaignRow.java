package app.overture.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as the list shows it. */
public record CampaignRow(
        UUID id,
        String name,
        String description,
        UUID ownerId,
        String ownerName,
        CampaignStatus status,
        String pauseReason,
        @Nullable CampaignStatus pausedFrom,
        int stepCount,
        List<Channel> channels,
        @Nullable BigDecimal estimatedCostUsd,
        CampaignStats stats,
        Instant createdAt,
        Instant updatedAt) {

    public CampaignRow {
        channels = List.copyOf(channels);
    }
}
