package app.overture.messages.rest;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.Channel;
import app.overture.messages.BulkOutcome;
import app.overture.messages.Deciding;
import app.overture.messages.EditReason;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.messages.MessageVersion;
import app.overture.messages.SecondLook;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class MessageController {

    private static final int MOST_AT_ONCE = 10_000;

    private final MessageService messages;
    private final SecondLook secondLook;
    private final MessageBatch batch;
    private final CampaignService campaigns;
    private final TransactionTemplate transaction;

    MessageController(
            MessageService messages,
            MessageBatch batch,
            SecondLook secondLook,
            CampaignService campaigns,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.batch = batch;
        this.secondLook = secondLook;
        this.campaigns = campaigns;
        this.transaction = new TransactionTemplate(transactions);
    }

    record PatchRequest(
            @Nullable String status,
            @Nullable String subject,
            @Nullable String body,
            @Nullable String editReason,
            @Nullable String editReasonText,
            @Nullable String rejectReason,
            @Nullable String reason,
            @Nullable Integer version) {}

    record BatchRequest(
            @Nullable List<UUID> messageIds,
            @Nullable String action,
            @Nullable String reason) {}

    record BatchAnswer(int updatedCount, List<BulkOutcome.Refused> errors) {}

    record RestoreRequest(int number, @Nullable Integer version) {}

    @GetMapping("/campaigns/{campaignId}/messages")
    Page<MessageRow> list(
            @PathVariable UUID campaignId,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(name = "owner_id", required = false) @Nullable UUID ownerId,
            @RequestParam(name = "min_score", required = false) @Nullable Integer minScore,
            @RequestParam(required = false) @Nullable Boolean flagged,
            @RequestParam(name = "flag", defaultValue = "") String flagCode,
            @RequestParam(name = "company_id", required = false) @Nullable UUID companyId,
            @RequestParam(name = "contact_id", required = false) @Nullable UUID contactId,
            @RequestParam(defaultValue = "") String q,
            Paging paging) {
        campaigns.require(campaignId);
        MessageFilter filter = MessageFilter.ofCampaign(campaignId)
                .withStatuses(each(status, MessageStatus::of))
                .withChannels(each(channel, Channel::of))
                .withSteps(each(step, MessageController::step))
                .withOwner(ownerId)
                .withMinScore(minScore)
                .withFlagged(flagged)
                .withFlagCode(flagCode)
                .withCompany(companyId)
                .withContact(contactId)
                .withSearch(q);
        return messages.list(filter, paging);
    }

    @GetMapping("/messages/{id}")
    MessageDetail get(@PathVariable UUID id) {
        return messages.get(id);
    }

    /** Text first, then the decision, so that one call can correct and approve; all of it or nothing. */
    @PatchMapping("/messages/{id}")
    MessageDetail patch(@PathVariable UUID id, @RequestBody PatchRequest request) {
        MessageDetail before = messages.get(id);
        if (request.status() == null && request.subject() == null && request.body() == null) {
            throw Problem.badInput("status", "Say what to change: status, subject or body.");
        }
        Deciding.on(
                Deciding.Surface.REST,
                null,
                () -> transaction.executeWithoutResult(state -> {
                    @Nullable Integer version = request.version();
                    if (request.subject() != null || request.body() != null) {
                        @Nullable String reason = request.editReason();
                        messages.edit(
                                id,
                                request.subject() == null ? before.subject() : request.subject(),
                                request.body() == null ? before.body() : request.body(),
                                reason == null || reason.isBlank() ? null : EditReason.of(reason),
                                or(request.editReasonText(), ""),
                                version);
                        version = null;
                    }
                    if (request.status() != null) {
                        decide(id, MessageStatus.of(request.status()), request, version);
                    }
                }));
        return messages.get(id);
    }

    private void decide(UUID id, MessageStatus wanted, PatchRequest request, @Nullable Integer version) {
        switch (wanted) {
            case APPROVED -> messages.approve(id, version);
            case REJECTED -> messages.reject(id, or(request.rejectReason(), or(request.reason(), "")), version);
            case DRAFT -> {
                if (messages.get(id).status() != MessageStatus.DRAFT || secondLook.isFirstApproved(id)) {
                    messages.reopen(id, version);
                }
            }
            case QUEUED, SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED, CANCELLED, SKIPPED ->
                throw Problem.badInput(
                        "status", "A person decides approved, rejected or draft; " + wanted.text() + " is a sender's.");
        }
    }

    @PostMapping("/campaigns/{campaignId}/messages/batch-action")
    BatchAnswer batch(@PathVariable UUID campaignId, @RequestBody BatchRequest request) {
        campaigns.require(campaignId);
        List<UUID> ids = request.messageIds() == null ? List.of() : request.messageIds();
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Problem.badInput("message_ids", "message_ids holds 1 to 10,000 ids.");
        }
        BulkOutcome outcome = Deciding.on(Deciding.Surface.REST, () -> act(campaignId, ids, request));
        return new BatchAnswer(outcome.updated().size(), outcome.errors());
    }

    private BulkOutcome act(UUID campaignId, List<UUID> ids, BatchRequest request) {
        return switch (or(request.action(), "")) {
            case "approve" -> batch.approveAllOf(campaignId, ids);
            case "reject" -> batch.rejectAllOf(campaignId, ids, or(request.reason(), ""));
            default -> throw Problem.badInput("action", "action is approve or reject.");
        };
    }

    @GetMapping("/messages/{id}/versions")
    List<MessageVersion> versions(@PathVariable UUID id) {
        return messages.versions(id);
    }

    @PostMapping("/messages/{id}/restore")
    MessageDetail restore(@PathVariable UUID id, @RequestBody RestoreRequest request) {
        messages.get(id);
        return Deciding.on(Deciding.Surface.REST, () -> messages.restore(id, request.number(), request.version()));
    }

    private static <T> Set<T> each(String commaList, Function<String, T> read) {
        return Arrays.stream(commaList.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(read)
                .collect(Collectors.toSet());
    }

    private static Integer step(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Problem.badInput("step", "step is a number from 1 to 10.");
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
