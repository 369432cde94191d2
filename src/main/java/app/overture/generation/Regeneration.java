package app.overture.generation;

import static app.overture.db.Tables.MESSAGES;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.IllegalMove;
import app.overture.contacts.Dossier;
import app.overture.contacts.Dossiers;
import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.SequenceWriter.Text;
import app.overture.generation.SequenceWriter.Written;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Prompt;
import app.overture.generation.prompt.PromptWriter;
import app.overture.generation.prompt.Recipient;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.messages.Replacement;
import app.overture.model.Bill;
import app.overture.model.Billing;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes one message anew, with the others to the same person as context, while the person waits. */
@Component
class Regeneration {

    private static final Set<MessageStatus> OPEN =
            Set.of(MessageStatus.DRAFT, MessageStatus.APPROVED, MessageStatus.REJECTED);

    private final MessageService messages;
    private final Sameness sameness;
    private final CampaignService campaigns;
    private final Dossiers dossiers;
    private final Runs runs;
    private final Briefs briefs;
    private final SequenceWriter writer;
    private final Estimator estimator;
    private final Billing billing;
    private final Access access;
    private final DSLContext dsl;
    private final TransactionTemplate transaction;

    Regeneration(
            MessageService messages,
            Sameness sameness,
            CampaignService campaigns,
            Dossiers dossiers,
            Runs runs,
            Briefs briefs,
            SequenceWriter writer,
            Estimator estimator,
            Billing billing,
            Access access,
            DSLContext dsl,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.sameness = sameness;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.runs = runs;
        this.briefs = briefs;
        this.writer = writer;
        this.estimator = estimator;
        this.billing = billing;
        this.access = access;
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Prepared(MessageDetail message, Order order) {}

    MessageDetail regenerate(UUID messageId, RegenerateRequest request) {
        Prepared prepared = Objects.requireNonNull(transaction.execute(status -> {
            refuseWhileInWork(messageId);
            return prepare(messageId, request);
        }));
        Written written;
        try {
            written = writer.write(prepared.order());
        } catch (SequenceWriter.Unusable unusable) {
            discard(unusable.bills());
            throw Problem.unprocessable(unusable.code(), unusable.sentence());
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> store(prepared, request, written)));
        } catch (RuntimeException e) {
            discard(written.used());
            discard(written.spare());
            throw e;
        }
    }

    BigDecimal estimate(UUID messageId, RegenerateRequest request) {
        return Objects.requireNonNull(transaction.execute(status -> estimate(List.of(messageId), 1, request)));
    }

    /**
     * Inside the caller's transaction.
     *
     * @param sample some of the messages, which stand for the others; one at least
     * @param count of all
     */
    BigDecimal estimate(List<UUID> sample, int count, RegenerateRequest request) {
        return estimator.anew(
                sample.stream().map(id -> prepare(id, request).order()).toList(), count);
    }

    private void refuseWhileInWork(UUID messageId) {
        if (messages.get(messageId).beingRewritten()) {
            throw Problem.conflict("being_rewritten", "This message is being written anew already.");
        }
    }

    /** Inside the caller's transaction: what to ask the model for. */
    Prepared prepare(UUID messageId, RegenerateRequest request) {
        access.editor();
        MessageDetail message = messages.get(messageId);
        if (!OPEN.contains(message.status())) {
            throw IllegalMove.of(
                    "message",
                    message.status().text(),
                    "be written anew",
                    message.status().moves().stream().map(MessageStatus::text).toList());
        }
        Brief brief = brief(message, request);
        Dossier dossier = dossiers.of(message.contactId());
        Recipient recipient = Recipients.of(dossier);
        String wishes = Optional.ofNullable(request.instruction()).orElse("").strip();
        Prompt prompt = PromptWriter.single(
                brief, recipient, message.step(), others(message), message.subject() + " " + message.body(), wishes);
        return new Prepared(
                message,
                new Order(
                        OutputLengths.REWRITE,
                        message.campaignId(),
                        message.contactId(),
                        brief,
                        dossier,
                        List.of(message.step()),
                        prompt,
                        PromptWriter.language(brief, recipient),
                        wishes));
    }

    private Brief brief(MessageDetail message, RegenerateRequest request) {
        CampaignDetail campaign = campaigns.get(message.campaignId());
        Brief frozen = runs.latest(message.campaignId())
                .map(Runs.Run::brief)
                .map(briefs::today)
                .orElseGet(() -> briefs.of(campaign, campaign.generationConfig()));
        Brief.StepBrief step =
                new Brief.StepBrief(message.step(), message.channel().text(), message.label(), "", 0);
        String language = orElse(request.language(), message.language());
        return frozen.including(step)
                .sounding(
                        orElse(request.tone(), frozen.tone()),
                        orElse(request.formality(), frozen.formality()),
                        language.equals(Settings.OWN_LANGUAGE) ? "" : language);
    }

    private List<String> others(MessageDetail message) {
        return dsl.select(MESSAGES.STEP, MESSAGES.CHANNEL, MESSAGES.SUBJECT, MESSAGES.BODY)
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(message.campaignContactId()))
                .and(MESSAGES.ID.ne(message.id()))
                .orderBy(MESSAGES.STEP)
                .fetch(row -> "step " + row.value1() + " (" + row.value2() + "): "
                        + (row.value3().isEmpty() ? "" : row.value3() + " | ") + row.value4());
    }

    /** Inside the caller's transaction: the new text, its bills and the history. */
    MessageDetail store(Prepared prepared, RegenerateRequest request, Written written) {
        Text text = written.texts().getFirst();
        UUID id = prepared.message().id();
        messages.replaceText(
                id,
                new Replacement(
                        text.subject(),
                        text.body(),
                        prepared.order().language(),
                        prepared.order().brief().tone(),
                        text.evidence(),
                        text.flags(),
                        written.cost(),
                        asked(request)),
                prepared.message().version());
        sameness.rewritten(prepared.order(), text, id);
        written.spare().forEach(bill -> billing.book(bill, "discarded"));
        written.used().forEach(bill -> billing.book(bill, "ok"));
        return messages.get(id);
    }

    private void discard(List<Bill> bills) {
        transaction.executeWithoutResult(status -> bills.forEach(bill -> billing.book(bill, "discarded")));
    }

    private static Map<String, String> asked(RegenerateRequest request) {
        Map<String, String> asked = new HashMap<>();
        put(asked, "instruction", request.instruction());
        put(asked, "tone", request.tone());
        put(asked, "language", request.language());
        put(asked, "formality", request.formality());
        return asked;
    }

    private static void put(Map<String, String> asked, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(key, value.strip());
        }
    }

    private static String orElse(@Nullable String wanted, String otherwise) {
        return wanted == null || wanted.isBlank() ? otherwise : wanted;
    }
}
