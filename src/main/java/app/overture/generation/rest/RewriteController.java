package app.overture.generation.rest;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.Channel;
import app.overture.generation.RegenerateRequest;
import app.overture.generation.RewriteProgress;
import app.overture.generation.Rewrites;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageLists;
import app.overture.messages.MessageSelection;
import app.overture.messages.MessageStatus;
import app.overture.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many messages written anew: what it costs, then the work, its progress and its end. */
@RestController
@RequestMapping("/api/campaigns/{id}/messages/regenerate")
class RewriteController {

    private final Rewrites rewrites;
    private final MessageLists lists;
    private final CampaignService campaigns;

    RewriteController(Rewrites rewrites, MessageLists lists, CampaignService campaigns) {
        this.rewrites = rewrites;
        this.lists = lists;
        this.campaigns = campaigns;
    }

    /** What is left out does not narrow. */
    record Filter(
            @Nullable Set<String> status,
            @Nullable Set<String> channel,
            @Nullable UUID ownerId,
            @Nullable Integer minScore,
            @Nullable Boolean flagged,
            @Nullable String flag,
            @Nullable UUID companyId,
            @Nullable UUID contactId,
            @Nullable String q) {

        MessageFilter of(UUID campaignId) {
            MessageFilter filter = MessageFilter.ofCampaign(campaignId)
                    .withOwner(ownerId)
                    .withMinScore(minScore)
                    .withFlagged(flagged)
                    .withFlagCode(flag == null ? "" : flag)
                    .withCompany(companyId)
                    .withContact(contactId)
                    .withSearch(q == null ? "" : q);
            if (status != null) {
                filter = filter.withStatuses(
                        status.stream().map(MessageStatus::of).collect(Collectors.toSet()));
            }
            return channel == null
                    ? filter
                    : filter.withChannels(channel.stream().map(Channel::of).collect(Collectors.toSet()));
        }
    }

    record RewriteRequest(
            @Nullable List<UUID> messageIds,
            @Nullable Filter filter,
            @Nullable List<UUID> except,
            @Nullable Integer step,
            @Nullable String instruction,
            @Nullable String tone,
            @Nullable String language,
            @Nullable String formality,
            @Nullable Boolean confirmCost) {}

    record EstimateAnswer(String status, BigDecimal costEstimate, int messageCount, int leftOutCount) {

        static EstimateAnswer of(String status, Rewrites.Estimate estimate) {
            return new EstimateAnswer(status, estimate.total(), estimate.messages(), estimate.leftOut());
        }
    }

    record ProgressAnswer(
            String status,
            int total,
            int done,
            int failed,
            int skipped,
            int cancelled,
            BigDecimal costSoFar,
            BigDecimal costEstimate,
            List<RewriteProgress.Trouble> problems) {}

    @PostMapping
    ResponseEntity<EstimateAnswer> regenerate(@PathVariable UUID id, @RequestBody RewriteRequest request) {
        campaigns.require(id);
        RegenerateRequest wish =
                new RegenerateRequest(request.instruction(), request.tone(), request.language(), request.formality());
        List<UUID> wanted = wanted(id, request);
        if (!Boolean.TRUE.equals(request.confirmCost())) {
            return ResponseEntity.ok(EstimateAnswer.of("estimate", rewrites.estimate(id, wanted, wish)));
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(EstimateAnswer.of("rewriting", rewrites.start(id, wanted, wish)));
    }

    @GetMapping
    ProgressAnswer progress(@PathVariable UUID id) {
        RewriteProgress progress = rewrites.progress(id);
        String status = progress.total() == 0 ? "none" : progress.isRunning() ? "running" : "finished";
        return new ProgressAnswer(
                status,
                progress.total(),
                progress.done(),
                progress.failed(),
                progress.skipped(),
                progress.cancelled(),
                progress.costSoFar(),
                progress.estimate(),
                progress.problems());
    }

    @DeleteMapping
    ProgressAnswer cancel(@PathVariable UUID id) {
        rewrites.cancel(id);
        return progress(id);
    }

    private List<UUID> wanted(UUID campaignId, RewriteRequest request) {
        @Nullable List<UUID> ids = request.messageIds();
        if (ids != null) {
            if (ids.isEmpty() || request.filter() != null || request.except() != null || request.step() != null) {
                throw Problem.badInput(
                        "message_ids", "Give message_ids, or a filter and a step; not both, not neither.");
            }
            return ids;
        }
        if (request.filter() == null && request.step() == null) {
            throw Problem.badInput("message_ids", "Say which messages: message_ids, a filter, or a step.");
        }
        MessageFilter filter = request.filter() == null
                ? MessageFilter.ofCampaign(campaignId)
                : request.filter().of(campaignId);
        if (request.step() != null) {
            filter = filter.withSteps(Set.of(request.step()));
        }
        Set<UUID> except = request.except() == null ? Set.of() : Set.copyOf(request.except());
        return lists.ids(
                new MessageSelection(filter, true, List.of(new MessageSelection.Ones(except, false))),
                Rewrites.MOST + 1);
    }
}
