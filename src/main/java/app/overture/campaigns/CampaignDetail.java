package app.overture.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One campaign with everything its screens show. */
public record CampaignDetail(
        UUID id,
        String name,
        String description,
        UUID ownerId,
        String ownerName,
        @Nullable UUID templateId,
        CampaignStatus status,
        String pauseReason,
        @Nullable CampaignStatus pausedFrom,
        List<CampaignStep> steps,
        GenerationConfig generationConfig,
        SenderConfig senderConfig,
        @Nullable BigDecimal estimatedCostUsd,
        @Nullable Instant generationStartedAt,
        @Nullable Instant generationCompletedAt,
        CampaignStats stats,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public CampaignDetail {
        steps = List.copyOf(steps);
    }

    /** Being written, or paused while it was. */
    public boolean inGeneration() {
        return status == CampaignStatus.GENERATING || pausedFrom == CampaignStatus.GENERATING;
    }

    public List<CampaignStep> enabledSteps() {
        return steps.stream().filter(CampaignStep::enabled).toList();
    }
}
