package app.overture.campaigns;

import java.util.List;
import java.util.UUID;

/**
 * A sequence to begin with. Creating a campaign copies it; later changes here do not touch campaigns.
 *
 * @param system came with the workspace; can be copied, not changed
 */
public record CampaignTemplate(
        UUID id,
        String name,
        String description,
        List<CampaignStep> steps,
        GenerationConfig defaultConfig,
        boolean system,
        int version) {

    public CampaignTemplate {
        steps = List.copyOf(steps);
    }

    /** In one line, for example "3 steps, e-mail". */
    public String summary() {
        return Sequences.summary(
                (int) steps.stream().filter(CampaignStep::enabled).count(),
                steps.stream()
                        .filter(CampaignStep::enabled)
                        .map(CampaignStep::channel)
                        .distinct()
                        .toList());
    }
}
