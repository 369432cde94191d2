package app.overture.generation.ui;

import app.overture.campaigns.CampaignStep;
import app.overture.generation.RegenerateRequest;
import app.overture.generation.Rewrites;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageService;
import app.overture.shared.Problem;
import app.overture.shared.ui.Toast;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One step of a campaign, written again for everyone who has it. */
@Component
class StepRewriting {

    private final Rewrites rewrites;
    private final MessageService messages;

    StepRewriting(Rewrites rewrites, MessageService messages) {
        this.rewrites = rewrites;
        this.messages = messages;
    }

    void ask(UUID campaignId, CampaignStep step) {
        List<UUID> ids = messages.idsMatching(
                MessageFilter.ofCampaign(campaignId).withSteps(Set.of(step.position())), "", Rewrites.MOST);
        try {
            RegenerateDialog.many(
                            "step " + step.position(),
                            rewrites.estimate(campaignId, ids, RegenerateRequest.plain()),
                            request -> rewrites.start(campaignId, ids, request))
                    .open();
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }
}
