package app.overture.campaigns.rest;

import app.overture.campaigns.CampaignChange;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignFilter;
import app.overture.campaigns.CampaignRow;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.CampaignTemplate;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.NewCampaign;
import app.overture.campaigns.SenderConfig;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class CampaignController {

    private final CampaignService campaigns;
    private final CampaignTemplates templates;

    CampaignController(CampaignService campaigns, CampaignTemplates templates) {
        this.campaigns = campaigns;
        this.templates = templates;
    }

    record CreateRequest(
            @NotBlank(message = "A campaign needs a name.") String name,
            @Nullable String description,

            @NotNull(message = "Say in whose name: owner_id.") @Nullable
            UUID ownerId,

            @NotNull(message = "Choose a template: template_id.") @Nullable
            UUID templateId,

            @Nullable SenderConfig senderConfig) {}

    record PauseRequest(@Nullable String reason) {}

    @PostMapping("/campaigns")
    ResponseEntity<CampaignDetail> create(@Valid @RequestBody CreateRequest request) {
        UUID id = campaigns.create(new NewCampaign(
                request.name(),
                request.description() == null ? "" : request.description(),
                Objects.requireNonNull(request.ownerId()),
                Objects.requireNonNull(request.templateId()),
                request.senderConfig()));
        return ResponseEntity.created(URI.create("/api/campaigns/" + id)).body(campaigns.get(id));
    }

    @GetMapping("/campaigns")
    Page<CampaignRow> list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "owner_id", required = false) @Nullable UUID ownerId,
            @RequestParam(defaultValue = "") String q,
            Paging paging) {
        Set<CampaignStatus> statuses = Arrays.stream(status.split(","))
                .filter(text -> !text.isBlank())
                .map(CampaignStatus::of)
                .collect(Collectors.toSet());
        return campaigns.list(new CampaignFilter(statuses, ownerId, q), paging);
    }

    @GetMapping("/campaigns/{id}")
    CampaignDetail get(@PathVariable UUID id) {
        return campaigns.get(id);
    }

    /** Text, owner, steps, settings; or a status, where only the moves that need nothing else can be asked for. */
    @PatchMapping("/campaigns/{id}")
    CampaignDetail patch(@PathVariable UUID id, @RequestBody CampaignPatch patch) {
        CampaignDetail before = campaigns.get(id);
        CampaignChange change = patch.change(before);
        if (!change.isEmpty()) {
            campaigns.update(id, change);
        }
        if (patch.status() != null) {
            campaigns.move(id, CampaignStatus.of(patch.status()));
        }
        return campaigns.get(id);
    }

    @DeleteMapping("/campaigns/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        campaigns.delete(id);
    }

    @PostMapping("/campaigns/{id}/pause")
    CampaignDetail pause(@PathVariable UUID id, @RequestBody(required = false) @Nullable PauseRequest request) {
        campaigns.pause(id, request == null || request.reason() == null ? "" : request.reason());
        return campaigns.get(id);
    }

    @PostMapping("/campaigns/{id}/resume")
    CampaignDetail resume(@PathVariable UUID id) {
        campaigns.resume(id);
        return campaigns.get(id);
    }

    @GetMapping("/campaign-templates")
    Page<CampaignTemplate> templates(Paging paging) {
        List<CampaignTemplate> all = templates.list();
        return new Page<>(
                all.stream().skip(paging.offset()).limit(paging.size()).toList(),
                all.size(),
                paging.page(),
                paging.size());
    }
}
