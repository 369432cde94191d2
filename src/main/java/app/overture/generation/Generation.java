package app.overture.generation;

import app.overture.campaigns.CampaignContacts;
import app.overture.campaigns.CampaignContacts.Claim;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.Whom;
import app.overture.generation.prompt.Brief;
import app.overture.messages.MessageDetail;
import app.overture.model.Budget;
import app.overture.model.ProviderHealth;
import app.overture.model.ProviderState;
import app.overture.playbook.Playbook;
import app.overture.shared.Ids;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing a campaign's messages. {@link #estimate} says what it costs, {@link #start} sets one durable job per contact
 * going and returns at once, {@link #progress} is derived from the rows, now and after a restart.
 */
@Service
@Transactional
public class Generation {

    private final CampaignService campaigns;
    private final CampaignContacts contacts;
    private final Briefs briefs;
    private final Estimator estimator;
    private final Runs runs;
    private final RunEnd runEnd;
    private final ProgressQueries progress;
    private final Regeneration regeneration;
    private final Previews previews;
    private final RunJobs jobs;
    private final ProviderHealth provider;
    private final Budget budget;
    private final Access access;
    private final AuditLog audit;
    private final Ids ids;

    Generation(
            CampaignService campaigns,
            CampaignContacts contacts,
            Briefs briefs,
            Estimator estimator,
            Runs runs,
            RunEnd runEnd,
            ProgressQueries progress,
            Regeneration regeneration,
            Previews previews,
            RunJobs jobs,
            ProviderHealth provider,
            Budget budget,
            Access access,
            AuditLog audit,
            Ids ids) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.briefs = briefs;
        this.estimator = estimator;
        this.runs = runs;
        this.runEnd = runEnd;
        this.progress = progress;
        this.regeneration = regeneration;
        this.previews = previews;
        this.jobs = jobs;
        this.provider = provider;
        this.budget = budget;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
    }

    /** A run that was begun. */
    public record Started(UUID runId, CostEstimate estimate) {}

    /** What writing to everyone who waits, and to those who failed before, would cost. */
    @Transactional(readOnly = true)
    public CostEstimate estimate(UUID campaignId, GenerationConfig config) {
        return estimate(campaignId, config, Whom.ALL);
    }

    @Transactional(readOnly = true)
    public CostEstimate estimate(UUID campaignId, GenerationConfig config, Whom whom) {
        access.viewer();
        CampaignDetail campaign = campaigns.get(campaignId);
        return estimator.estimate(campaignId, briefs.of(campaign, Settings.checked(config)), waiting(campaignId, whom));
    }

    /**
     * Begins to write to everyone who waits, and to those who failed before.
     *
     * @throws Problem 409 when the campaign is not in a status for it, 422 {@code no_contacts} when nobody waits,
     *     422 {@code over_budget} when the month's budget does not allow the estimate
     */
    public Started start(UUID campaignId, GenerationConfig config) {
        return start(campaignId, config, Whom.ALL);
    }

    /** The same for those alone. */
    public Started start(UUID campaignId, GenerationConfig config, Whom whom) {
        access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        return begin(campaign, Settings.checked(config), briefs.of(campaign, config), whom);
    }

    /** Tries those who failed once more, under the settings and the strategy of the run they failed in. */
    public Started retryFailed(UUID campaignId) {
        access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        if (contacts.counts(campaignId).failed() == 0) {
            throw Problem.unprocessable("nothing_failed", "Nobody failed in this campaign; there is nothing to retry.");
        }
        Brief brief = runs.latest(campaignId)
                .map(Runs.Run::brief)
                .map(briefs::today)
                .orElseGet(() -> briefs.of(campaign, campaign.generationConfig()));
        return begin(campaign, campaign.generationConfig(), brief, Whom.FAILED);
    }

    private Started begin(CampaignDetail campaign, GenerationConfig config, Brief brief, Whom whom) {
        Actor actor = access.editor();
        boolean begun = campaign.status() != CampaignStatus.DRAFT;
        previews.requireNone(campaign.id());
        List<UUID> waiting = waiting(campaign.id(), whom);
        if (waiting.isEmpty() && (!begun || campaign.status().mayBecome(CampaignStatus.GENERATING))) {
            throw Problem.unprocessable(
                    "no_contacts",
                    campaign.stats().contacts() == 0
                            ? "Add contacts to get started. There is nobody to write to yet."
                            : nobody(whom));
        }
        CostEstimate estimate = estimator.estimate(campaign.id(), brief, waiting);
        // First, because it locks the campaign: of two who press at once the second is refused here.
        campaigns.startGenerating(
                campaign.id(),
                config.strategySnapshot().isEmpty() ? config.withStrategy(briefs.snapshot()) : config,
                estimate.total());
        budget.require(estimate.total());
        UUID runId = ids.next();
        List<Claim> claims = contacts.claim(campaign.id(), runId, whom);
        runs.insert(
                runId,
                campaign.id(),
                brief,
                claims.size(),
                estimate.messages(),
                estimate.total(),
                actor.userId().orElse(null));
        jobs.schedule(claims.stream()
                .map(claim ->
                        GenerationJob.first(actor.tenantId(), campaign.id(), runId, claim.id(), claim.contactId()))
                .toList());
        audit.record(
                "generation.started",
                campaign.name(),
                claims.size() + " contacts, about " + Money.text(estimate.total()));
        return new Started(runId, estimate);
    }

    /** Stops a run: who waits is left out, what is being written is thrown away when it arrives. */
    public void cancel(UUID campaignId) {
        access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        if (!runEnd.cancel(campaignId)) {
            throw notWriting();
        }
        audit.record("generation.cancelled", campaign.name(), "");
    }

    /**
     * Holds a run: nothing new is called, what is under way is finished and kept, who waits goes on waiting.
     *
     * @throws Problem 409 when nothing is being written
     */
    public void pause(UUID campaignId) {
        access.editor();
        if (campaigns.get(campaignId).status() != CampaignStatus.GENERATING) {
            throw notWriting();
        }
        campaigns.pause(campaignId, "");
    }

    /** Goes on where the pause began. */
    public void resume(UUID campaignId) {
        access.editor();
        if (!campaigns.get(campaignId).inGeneration()) {
            throw notWriting();
        }
        campaigns.resume(campaignId);
    }

    /** How the workspace's provider does at the moment, seen from this node. */
    public ProviderState provider() {
        access.viewer();
        return provider.state();
    }

    /**
     * Writes one message anew; the caller waits for the model, hence never inside a transaction. The message is open again
     * afterwards, its earlier texts are kept.
     *
     * @throws app.overture.model.ModelFailure when the model gives no answer
     */
    @Transactional(propagation = Propagation.NEVER)
    public MessageDetail regenerate(UUID messageId, RegenerateRequest request) {
        return regeneration.regenerate(messageId, request);
    }

    /** What that would cost. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public BigDecimal estimateRegeneration(UUID messageId, RegenerateRequest request) {
        return regeneration.estimate(messageId, request);
    }

    @Transactional(readOnly = true)
    public GenerationProgress progress(UUID campaignId) {
        access.viewer();
        return progress.progress(campaignId).orElseThrow(() -> access.missing("campaigns", campaignId, "campaign"));
    }

    /** Campaigns that are being written, for the card that follows the person. */
    @Transactional(readOnly = true)
    public List<UUID> running() {
        access.viewer();
        return progress.running();
    }

    /** The playbook that the next run would write under; empty when there is none with a strategy. */
    @Transactional(readOnly = true)
    public Optional<Playbook> strategy() {
        access.viewer();
        return briefs.strategy();
    }

    private List<UUID> waiting(UUID campaignId, Whom whom) {
        return contacts.waiting(campaignId, whom).stream().map(Claim::contactId).toList();
    }

    private static String nobody(Whom whom) {
        return switch (whom) {
            case NEW -> "Nobody was added since the last run.";
            case FAILED -> "Nobody failed in this campaign; there is nothing to retry.";
            case WAITING -> "Nobody waits to be written to. Those who failed can be tried again.";
            case ALL -> "Every contact of this campaign has its messages. Add contacts to write to more people.";
        };
    }

    private static Problem notWriting() {
        return Problem.conflict("not_generating", "Nothing is being written for this campaign.");
    }
}
