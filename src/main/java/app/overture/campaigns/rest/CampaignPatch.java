package app.overture.campaigns.rest;

import app.overture.campaigns.CampaignChange;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.SenderConfig;
import app.overture.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a patch: what is absent stays. Steps are replaced as a whole, in the order given. */
record CampaignPatch(
        @Nullable String name,
        @Nullable String description,
        @Nullable UUID ownerId,
        @Nullable List<Step> steps,
        @Nullable Generation generationConfig,
        @Nullable SenderConfig senderConfig,
        @Nullable String status,
        @Nullable Integer version) {

    record Step(
            @Nullable String channel,
            @Nullable String label,
            @Nullable String guidance,
            @Nullable Boolean enabled,
            @Nullable Integer delayDays) {

        CampaignStep at(int position) {
            if (channel == null || label == null) {
                throw Problem.badInput("steps", "Step " + position + " needs a channel and a label.");
            }
            return new CampaignStep(
                    position,
                    Channel.of(channel),
                    label,
                    guidance == null ? "" : guidance,
                    enabled == null || enabled,
                    delayDays == null ? 0 : delayDays);
        }
    }

    record Generation(
            @Nullable String tone,
            @Nullable String language,
            @Nullable String formality,
            @Nullable String customInstructions) {

        GenerationConfig over(GenerationConfig before) {
            if (customInstructions != null && customInstructions.length() > GenerationConfig.LONGEST_INSTRUCTIONS) {
                throw Problem.badInput("custom_instructions", "The instructions are longer than 2,000 characters.");
            }
            return new GenerationConfig(
                    tone == null ? before.tone() : tone,
                    language == null ? before.language() : language,
                    formality == null ? before.formality() : formality,
                    customInstructions == null ? before.customInstructions() : customInstructions,
                    before.strategySnapshot());
        }
    }

    CampaignChange change(CampaignDetail before) {
        return new CampaignChange(
                name,
                description,
                ownerId,
                steps == null ? null : sequence(steps),
                generationConfig == null ? null : generationConfig.over(before.generationConfig()),
                senderConfig,
                version);
    }

    private static List<CampaignStep> sequence(List<Step> steps) {
        List<CampaignStep> sequence = new ArrayList<>();
        for (Step step : steps) {
            sequence.add(step.at(sequence.size() + 1));
        }
        return sequence;
    }
}
