package app.overture.generation.rest;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.GenerationConfig;
import app.overture.generation.Preview;
import app.overture.generation.Previews;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Samples before the whole is paid. */
@RestController
@RequestMapping("/api/campaigns/{id}/preview")
class PreviewController {

    private final Previews previews;
    private final CampaignService campaigns;

    PreviewController(Previews previews, CampaignService campaigns) {
        this.previews = previews;
        this.campaigns = campaigns;
    }

    /** What is left out stays as the campaign has it; without contact_ids three are chosen. */
    record PreviewRequest(
            @Nullable String tone,
            @Nullable String language,
            @Nullable String formality,
            @Nullable String customInstructions,
            @Nullable List<UUID> contactIds) {

        GenerationConfig over(GenerationConfig kept) {
            return new GenerationConfig(
                    tone == null ? kept.tone() : tone,
                    language == null ? kept.language() : language,
                    formality == null ? kept.formality() : formality,
                    customInstructions == null ? kept.customInstructions() : customInstructions,
                    Map.of());
        }
    }

    /** @param status "none", "running" or "finished" */
    record PreviewAnswer(
            String status,
            @Nullable UUID id,
            @Nullable Instant startedAt,
            boolean outdated,
            BigDecimal costEstimate,
            BigDecimal costSoFar,
            List<Preview.Sample> samples) {

        static PreviewAnswer of(Optional<Preview> found) {
            return found.map(preview -> new PreviewAnswer(
                            preview.isRunning() ? "running" : "finished",
                            preview.id(),
                            preview.startedAt(),
                            preview.outdated(),
                            preview.estimate(),
                            preview.cost(),
                            preview.samples()))
                    .orElseGet(() ->
                            new PreviewAnswer("none", null, null, false, BigDecimal.ZERO, BigDecimal.ZERO, List.of()));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PreviewAnswer start(@PathVariable UUID id, @RequestBody(required = false) @Nullable PreviewRequest body) {
        PreviewRequest request = body == null ? new PreviewRequest(null, null, null, null, null) : body;
        GenerationConfig config = request.over(campaigns.get(id).generationConfig());
        List<UUID> contacts = request.contactIds() == null ? List.of() : request.contactIds();
        return PreviewAnswer.of(Optional.of(previews.start(id, config, contacts)));
    }

    @GetMapping
    PreviewAnswer latest(@PathVariable UUID id) {
        return PreviewAnswer.of(previews.latest(id));
    }

    @DeleteMapping
    PreviewAnswer cancel(@PathVariable UUID id) {
        previews.cancel(id);
        return latest(id);
    }
}
