package app.overture.generation.rest;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.Whom;
import app.overture.generation.CostEstimate;
import app.overture.generation.Generation;
import app.overture.generation.GenerationProgress;
import app.overture.model.ProviderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns/{id}")
class GenerationController {

    private final Generation generation;
    private final CampaignService campaigns;

    GenerationController(Generation generation, CampaignService campaigns) {
        this.generation = generation;
        this.campaigns = campaigns;
    }

    /** What is left out stays as the campaign has it. */
    record GenerateRequest(
            @Nullable String tone,
            @Nullable String language,
            @Nullable String formality,
            @Nullable String customInstructions,
            @Nullable Boolean confirmCost,
            @Nullable String only) {

        /** Without a word it is everyone who waits or failed. */
        Whom whom() {
            return only == null || only.isBlank() ? Whom.ALL : Whom.of(only);
        }

        GenerationConfig over(GenerationConfig kept) {
            return new GenerationConfig(
                    tone == null ? kept.tone() : tone,
                    language == null ? kept.language() : language,
                    formality == null ? kept.formality() : formality,
                    customInstructions == null ? kept.customInstructions() : customInstructions,
                    Map.of());
        }
    }

    record StepAnswer(int step, String channel, String label, int messages, BigDecimal cost) {}

    record EstimateAnswer(
            String status,
            BigDecimal costEstimate,
            int messageCount,
            int contactCount,
            int missingEnrichment,
            int unreachable,
            long inputTokens,
            long outputTokens,
            String model,
            List<StepAnswer> steps) {

        static EstimateAnswer of(String status, CostEstimate estimate) {
            return new EstimateAnswer(
                    status,
                    estimate.total(),
                    estimate.messages(),
                    estimate.contacts(),
                    estimate.unready(),
                    estimate.unreachable(),
                    estimate.inputTokens(),
                    estimate.outputTokens(),
                    estimate.model(),
                    estimate.perStep().stream()
                            .map(step -> new StepAnswer(
                                    step.step(), step.channel(), step.label(), step.messages(), step.cost()))
                            .toList());
        }
    }

    @PostMapping("/generate")
    ResponseEntity<EstimateAnswer> generate(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable GenerateRequest body) {
        GenerateRequest request = body == null ? new GenerateRequest(null, null, null, null, null, null) : body;
        GenerationConfig config = request.over(campaigns.get(id).generationConfig());
        if (!Boolean.TRUE.equals(request.confirmCost())) {
            return ResponseEntity.ok(EstimateAnswer.of("estimate", generation.estimate(id, config, request.whom())));
        }
        Generation.Started started = generation.start(id, config, request.whom());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(EstimateAnswer.of("generating", started.estimate()));
    }

    record Share(int done, int target) {}

    record StepShare(int step, String channel, String label, int done, int target) {}

    record FailureAnswer(UUID contactId, String name, String code, String reason) {}

    /**
     * @param state answering, slowed, resting or silent
     * @param nextTry when calls go out again; only while it rests or is silent
     */
    record ProviderAnswer(String state, @Nullable Instant nextTry) {

        static ProviderAnswer of(ProviderState provider) {
            return switch (provider) {
                case ProviderState.Answering answering ->
                    new ProviderAnswer(answering.slowed() ? "slowed" : "answering", null);
                case ProviderState.Resting resting -> new ProviderAnswer("resting", resting.until());
                case ProviderState.Silent silent -> new ProviderAnswer("silent", silent.nextTry());
            };
        }
    }

    record StatusAnswer(
            String status,
            String state,
            int total,
            int done,
            int failed,
            int cancelled,
            int waiting,
            ProviderAnswer provider,
            BigDecimal costSoFar,
            BigDecimal costEstimate,
            Map<String, Share> channels,
            List<StepShare> steps,
            List<FailureAnswer> failures) {}

    @GetMapping("/generation-status")
    StatusAnswer status(@PathVariable UUID id) {
        GenerationProgress progress = generation.progress(id);
        GenerationProgress.Numbers numbers = progress.numbers();
        Map<String, Share> channels = new LinkedHashMap<>();
        numbers.channels().forEach(part -> channels.put(part.key(), new Share(part.done(), part.target())));
        return new StatusAnswer(
                numbers.campaignStatus(),
                state(progress),
                numbers.total(),
                numbers.written(),
                numbers.failed(),
                numbers.cancelled(),
                numbers.waiting(),
                ProviderAnswer.of(generation.provider()),
                numbers.cost(),
                numbers.runEstimate(),
                channels,
                numbers.steps().stream()
                        .map(part -> new StepShare(
                                Integer.parseInt(part.key()), part.channel(), part.label(), part.done(), part.target()))
                        .toList(),
                numbers.failures().stream()
                        .map(one -> new FailureAnswer(one.contactId(), one.name(), one.code(), one.reason()))
                        .toList());
    }

    @PostMapping("/cancel-generation")
    StatusAnswer cancel(@PathVariable UUID id) {
        generation.cancel(id);
        return status(id);
    }

    @PostMapping("/retry-failed")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EstimateAnswer retryFailed(@PathVariable UUID id) {
        return EstimateAnswer.of("generating", generation.retryFailed(id).estimate());
    }

    private static String state(GenerationProgress progress) {
        return switch (progress) {
            case GenerationProgress.NotStarted ignored -> "not_started";
            case GenerationProgress.Running ignored -> "running";
            case GenerationProgress.Paused ignored -> "paused";
            case GenerationProgress.Finished ignored -> "finished";
            case GenerationProgress.PartlyFailed ignored -> "partly_failed";
            case GenerationProgress.Cancelled ignored -> "cancelled";
        };
    }
}
