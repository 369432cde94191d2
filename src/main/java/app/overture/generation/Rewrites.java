package app.overture.generation;

import app.overture.campaigns.CampaignDeleted;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignService;
import app.overture.messages.InWork;
import app.overture.model.Budget;
import app.overture.model.ModelTasks;
import app.overture.shared.Ids;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many messages of a campaign anew, each by a durable job of its own. While a message waits it can be neither
 * approved nor sent; whatever a person does to its text meanwhile wins, and is told as skipped.
 */
@Service
@Transactional
public class Rewrites {

    /** More would be a new run, not a correction. */
    public static final int MOST = 50_000;

    private static final int SAMPLE = 10;

    private final RewriteTable table;
    private final Regeneration regeneration;
    private final InWork inWork;
    private final CampaignService campaigns;
    private final CampaignNews news;
    private final ModelTasks tasks;
    private final Budget budget;
    private final Access access;
    private final AuditLog audit;
    private final Ids ids;

    Rewrites(
            RewriteTable table,
            Regeneration regeneration,
            InWork inWork,
            CampaignService campaigns,
            CampaignNews news,
            ModelTasks tasks,
            Budget budget,
            Access access,
            AuditLog audit,
            Ids ids) {
        this.table = table;
        this.regeneration = regeneration;
        this.inWork = inWork;
        this.campaigns = campaigns;
        this.news = news;
        this.tasks = tasks;
        this.budget = budget;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * What it would cost.
     *
     * @param messages that would be written
     * @param leftOut queued, sent, in work already, or of a person who was taken out
     */
    public record Estimate(BigDecimal total, int messages, int leftOut) {}

    @Transactional(readOnly = true)
    public Estimate estimate(UUID campaignId, Collection<UUID> messageIds, RegenerateRequest request) {
        access.editor();
        Set<UUID> asked = distinct(messageIds);
        List<InWork.Open> open = inWork.open(campaignId, asked);
        return estimate(open, asked.size(), request);
    }

    /**
     * Lays a job for each message that may be written anew.
     *
     * @throws Problem 422 {@code nothing_to_rewrite} when there is none, 422 {@code over_budget}, 403 for a foreign message
     */
    public Estimate start(UUID campaignId, Collection<UUID> messageIds, RegenerateRequest request) {
        return begin(campaignId, messageIds, request).estimate();
    }

    /** The same for one message; answers by what to ask for its {@link #outcome}. */
    public UUID startOne(UUID campaignId, UUID messageId, RegenerateRequest request) {
        return begin(campaignId, List.of(messageId), request).id();
    }

    /**
     * What became of one message.
     *
     * @param status waiting, done, failed, skipped or cancelled
     */
    public record Outcome(String status, String reason) {

        public boolean isWaiting() {
            return status.equals("waiting");
        }

        public boolean isDone() {
            return status.equals("done");
        }
    }

    @Transactional(readOnly = true)
    public Outcome outcome(UUID rewriteId, UUID messageId) {
        access.viewer();
        return table.outcome(rewriteId, messageId);
    }

    private record Begun(UUID id, Estimate estimate) {}

    private Begun begin(UUID campaignId, Collection<UUID> messageIds, RegenerateRequest request) {
        Actor actor = access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        Set<UUID> asked = distinct(messageIds);
        List<InWork.Open> open = inWork.open(campaignId, asked);
        Estimate estimate = estimate(open, asked.size(), request);
        if (open.isEmpty()) {
            throw nothing();
        }
        budget.require(estimate.total());
        UUID rewriteId = ids.next();
        List<UUID> begun = inWork.begin(open, rewriteId);
        if (begun.isEmpty()) {
            throw nothing();
        }
        table.insert(
                rewriteId, campaignId, request, estimate.total(), actor.userId().orElse(null));
        tasks.scheduleFairly(begun.stream()
                .map(id -> new RewriteJob(actor.tenantId(), campaignId, rewriteId, id, 1).instance())
                .toList());
        audit.record(
                "messages.rewritten",
                campaign.name(),
                begun.size() + " messages, about " + Money.text(estimate.total()));
        news.changed(campaignId);
        return new Begun(rewriteId, new Estimate(estimate.total(), begun.size(), asked.size() - begun.size()));
    }

    @Transactional(readOnly = true)
    public RewriteProgress progress(UUID campaignId) {
        access.viewer();
        campaigns.require(campaignId);
        List<UUID> running = table.running(campaignId);
        return running.isEmpty()
                ? table.latest(campaignId)
                        .map(id -> table.progress(List.of(id)))
                        .orElse(RewriteProgress.NONE)
                : table.progress(running);
    }

    /** Who still waits keeps their text; what is being written is thrown away when it arrives. */
    public void cancel(UUID campaignId) {
        access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        if (!stop(campaignId)) {
            throw Problem.conflict("not_rewriting", "No message of this campaign is being written anew.");
        }
        audit.record("messages.rewrite_cancelled", campaign.name(), "");
        news.changed(campaignId);
    }

    @EventListener
    void campaignDeleted(CampaignDeleted deleted) {
        stop(deleted.campaignId());
    }

    private boolean stop(UUID campaignId) {
        List<UUID> running = table.running(campaignId);
        running.forEach(rewrite -> {
            table.cancel(rewrite);
            inWork.endAll(rewrite);
        });
        return !running.isEmpty();
    }

    /** The real prompts of a few, and as much for each of the others. */
    private Estimate estimate(List<InWork.Open> open, int asked, RegenerateRequest request) {
        int every = Math.max(1, open.size() / SAMPLE);
        List<UUID> sample = new ArrayList<>();
        for (int n = 0; n < open.size(); n += every) {
            sample.add(open.get(n).id());
        }
        BigDecimal total = sample.isEmpty() ? BigDecimal.ZERO : regeneration.estimate(sample, open.size(), request);
        return new Estimate(total, open.size(), asked - open.size());
    }

    private static Set<UUID> distinct(Collection<UUID> messageIds) {
        Set<UUID> asked = new HashSet<>(messageIds);
        if (asked.size() > MOST) {
            throw Problem.badInput("message_ids", "At most 50,000 messages can be written anew at once.");
        }
        return asked;
    }

    private static Problem nothing() {
        return Problem.unprocessable(
                "nothing_to_rewrite",
                "None of these messages can be written anew: they are queued, sent or being written already.");
    }
}
