package app.overture.campaigns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different; null leaves a part as it is.
 *
 * @param steps in their new order; only in draft and ready, as is {@code generationConfig}
 * @param version the version the person saw, or null to change whatever is there
 */
public record CampaignChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable UUID ownerId,
        @Nullable List<CampaignStep> steps,
        @Nullable GenerationConfig generationConfig,
        @Nullable SenderConfig senderConfig,
        @Nullable Integer version) {

    public static CampaignChange none() {
        return new CampaignChange(null, null, null, null, null, null, null);
    }

    public boolean isEmpty() {
        return name == null
                && description == null
                && ownerId == null
                && steps == null
                && generationConfig == null
                && senderConfig == null;
    }

    public CampaignChange withSteps(List<CampaignStep> changed) {
        return new CampaignChange(name, description, ownerId, changed, generationConfig, senderConfig, version);
    }

    public CampaignChange withGenerationConfig(GenerationConfig changed) {
        return new CampaignChange(name, description, ownerId, steps, changed, senderConfig, version);
    }

    public CampaignChange withSenderConfig(SenderConfig changed) {
        return new CampaignChange(name, description, ownerId, steps, generationConfig, changed, version);
    }

    public CampaignChange withVersion(int seen) {
        return new CampaignChange(name, description, ownerId, steps, generationConfig, senderConfig, seen);
    }
}
