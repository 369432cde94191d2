package app.overture.messages;

import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.ContactExcluded;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person decides about messages, and what the writer hands in. Every decision is followed by a look at the
 * campaign: approved when no draft is left, back in review when one reappears. A null version means "whatever is there".
 */
@Service
@Transactional
public class MessageService {

    private final Messages messages;
    private final MessageQueries queries;
    private final MessageWriting writing;
    private final BulkDecisions bulk;
    private final Sealing sealing;
    private final SecondLook secondLook;
    private final CampaignService campaigns;
    private final CampaignNews news;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageService(
            Messages messages,
            MessageQueries queries,
            MessageWriting writing,
            BulkDecisions bulk,
            Sealing sealing,
            SecondLook secondLook,
            CampaignService campaigns,
            CampaignNews news,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.queries = queries;
        this.writing = writing;
        this.bulk = bulk;
        this.sealing = sealing;
        this.secondLook = secondLook;
        this.campaigns = campaigns;
        this.news = news;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MessageDetail get(UUID id) {
        Actor actor = access.viewer();
        return queries.find(actor.tenantId(), id).orElseThrow(() -> missing(id));
    }

    @Transactional(readOnly = true)
    public Page<MessageRow> list(MessageFilter filter, Paging paging) {
        Actor actor = access.viewer();
        if (filter.campaignId() != null) {
            campaigns.require(filter.campaignId());
        }
        return queries.list(actor.tenantId(), filter, paging);
    }

    @Transactional(readOnly = true)
    public long count(MessageFilter filter) {
        return queries.count(access.viewer().tenantId(), filter);
    }

    /** All that match, in the list's order; for "select all that match". */
    @Transactional(readOnly = true)
    public List<UUID> idsMatching(MessageFilter filter, String sort, int limit) {
        return queries.ids(access.viewer().tenantId(), filter, new Paging(0, 1, sort), limit);
    }

    @Transactional(readOnly = true)
    public Map<MessageStatus, Integer> countByStatus(UUID campaignId) {
        return queries.countByStatus(access.viewer().tenantId(), campaignId);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<MessageVersion> versions(UUID id) {
        Actor actor = access.viewer();
        require(id);
        return queries.versions(actor.tenantId(), id);
    }

    /** Stores what the writer wrote; a second try for the same contact and step changes nothing. Answers the new ids. */
    public List<UUID> write(List<NewMessage> written) {
        Actor actor = access.editor();
        return writing.write(actor.tenantId(), actor.label(), written, clock.instant());
    }

    /**
     * Seals the text as it stands. Where flagged messages need two people, the first approval of one leaves it a draft.
     */
    public MessageDetail approve(UUID id, @Nullable Integer version) {
        Actor actor = access.editor();
        Message message = require(id);
        message.expectVersion(version);
        int noteLimit = sealing.noteLimit(actor.tenantId(), message);
        if (secondLook.isFirst(actor, message)) {
            message.approveFirst(noteLimit, actor.userId().orElseThrow(), clock.instant());
        } else {
            message.approve(
                    sealing.seal(actor.tenantId(), message),
                    noteLimit,
                    actor.userId().orElse(null),
                    clock.instant());
        }
        return decided(message);
    }

    public MessageDetail reject(UUID id, String reason, @Nullable Integer version) {
        Actor actor = access.editor();
        Message message = require(id);
        message.expectVersion(version);
        message.reject(reason, actor.userId().orElse(null), clock.instant());
        return decided(message);
    }

    /** Takes a decision back; possible until the message is queued. */
    public MessageDetail reopen(UUID id, @Nullable Integer version) {
        access.editor();
        Message message = require(id);
        message.expectVersion(version);
        message.reopen(clock.instant());
        return decided(message);
    }

    /**
     * Changes the text and opens the message again; saving does not approve. The same text again changes nothing.
     *
     * @param reason required as soon as a word differs
     */
    public MessageDetail edit(
            UUID id,
            String subject,
            String body,
            @Nullable EditReason reason,
            String reasonText,
            @Nullable Integer version) {
        Actor actor = access.editor();
        Message message = require(id);
        message.expectVersion(version);
        if (message.subject().equals(subject.strip()) && message.body().equals(body)) {
            return get(id);
        }
        if (reason == null) {
            throw new Problem(
                    Problem.Kind.BAD_INPUT,
                    "edit_reason_required",
                    "Say why you changed the text: choose an edit reason.",
                    List.of(new Problem.FieldError("edit_reason", "An edit needs a reason.")),
                    Map.of());
        }
        Instant now = clock.instant();
        message.edit(subject, body, reason, reasonText, now);
        messages.flush();
        keep(actor, message, "edited", reason, reasonText, now);
        events.publishEvent(new MessageEdited(actor.tenantId(), message.campaignId(), id));
        return decided(message);
    }

    /** The writer wrote it anew; history and originals stay. */
    public MessageDetail replaceText(UUID id, Replacement replacement, @Nullable Integer version) {
        Actor actor = access.editor();
        Message message = require(id);
        message.expectVersion(version);
        Instant now = clock.instant();
        message.replaceText(replacement, now);
        messages.flush();
        keep(actor, message, "regenerated", null, replacement.regenConfig().getOrDefault("instruction", ""), now);
        return decided(message);
    }

    /** Brings back an earlier text as the newest one. */
    public MessageDetail restore(UUID id, int number, @Nullable Integer version) {
        Actor actor = access.editor();
        Message message = require(id);
        message.expectVersion(version);
        MessageVersion wanted = queries.versions(actor.tenantId(), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.badInput("number", "There is no version " + number + " of this message."));
        Instant now = clock.instant();
        message.restore(wanted.subject(), wanted.body(), now);
        messages.flush();
        keep(actor, message, "restored", null, "version " + number, now);
        events.publishEvent(new MessageEdited(actor.tenantId(), message.campaignId(), id));
        return decided(message);
    }

    /** The checker's second look at a text a person changed; does not change text or status. */
    public void recheck(UUID id, List<Flag> flags) {
        access.editor();
        Message message = require(id);
        message.recheck(flags, clock.instant());
        messages.flush();
        news.changed(message.campaignId());
    }

    /** Approves all in one statement. Flagged ones stay as they are: a flag wants a person's look. */
    public BulkOutcome approveAll(Collection<UUID> ids) {
        Actor actor = access.editor();
        bulk.requireOurs(actor.tenantId(), ids);
        return outcome(
                actor, ids, bulk.approve(actor.tenantId(), ids, actor.userId().orElse(null), clock.instant()), true);
    }

    public BulkOutcome rejectAll(Collection<UUID> ids, String reason) {
        Actor actor = access.editor();
        bulk.requireOurs(actor.tenantId(), ids);
        return outcome(
                actor,
                ids,
                bulk.reject(
                        actor.tenantId(), ids, reason.strip(), actor.userId().orElse(null), clock.instant()),
                false);
    }

    /** Takes many decisions back, for undo. */
    public BulkOutcome reopenAll(Collection<UUID> ids) {
        Actor actor = access.editor();
        bulk.requireOurs(actor.tenantId(), ids);
        return outcome(actor, ids, bulk.reopen(actor.tenantId(), ids, clock.instant()), false);
    }

    /** Like {@link #approveAll}, for one campaign only: messages of another one are left alone and reported. */
    public BulkOutcome approveAllOf(UUID campaignId, Collection<UUID> ids) {
        Split split = split(campaignId, ids);
        return split.with(approveAll(split.inside()));
    }

    public BulkOutcome rejectAllOf(UUID campaignId, Collection<UUID> ids, String reason) {
        Split split = split(campaignId, ids);
        return split.with(rejectAll(split.inside(), reason));
    }

    @EventListener
    void rejectWhatIsLeft(ContactExcluded excluded) {
        List<BulkDecisions.Changed> changed =
                bulk.rejectAllOf(excluded.tenantId(), excluded.campaignContactId(), excluded.reason(), clock.instant());
        if (!changed.isEmpty()) {
            campaigns.messagesDecided(excluded.campaignId());
        }
    }

    private record Split(List<UUID> inside, List<BulkOutcome.Refused> outside) {
        BulkOutcome with(BulkOutcome done) {
            return new BulkOutcome(
                    done.updated(),
                    Stream.concat(done.errors().stream(), outside.stream()).toList());
        }
    }

    private Split split(UUID campaignId, Collection<UUID> ids) {
        Actor actor = access.editor();
        campaigns.require(campaignId);
        Map<UUID, UUID> ours = bulk.requireOurs(actor.tenantId(), ids);
        Map<Boolean, List<UUID>> parts = ids.stream()
                .distinct()
                .collect(Collectors.partitioningBy(id -> !ours.containsKey(id) || campaignId.equals(ours.get(id))));
        return new Split(
                parts.getOrDefault(true, List.of()),
                parts.getOrDefault(false, List.of()).stream()
                        .map(id -> new BulkOutcome.Refused(id, "other_campaign"))
                        .toList());
    }

    private BulkOutcome outcome(
            Actor actor, Collection<UUID> asked, List<BulkDecisions.Changed> changed, boolean approving) {
        List<UUID> updated = changed.stream().map(BulkDecisions.Changed::id).toList();
        Set<UUID> left = new TreeSet<>(asked);
        updated.forEach(left::remove);
        List<BulkOutcome.Refused> errors =
                new ArrayList<>(left.isEmpty() ? List.of() : bulk.whyNot(actor.tenantId(), left, approving));
        errors.forEach(error -> left.remove(error.messageId()));
        left.forEach(id -> errors.add(new BulkOutcome.Refused(id, "not_found")));
        // In a fixed order, so that two calls over several campaigns lock them alike.
        changed.stream()
                .map(BulkDecisions.Changed::campaignId)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(campaigns::messagesDecided);
        return new BulkOutcome(updated, errors);
    }

    private MessageDetail decided(Message message) {
        messages.flush();
        campaigns.messagesDecided(message.campaignId());
        return get(message.id());
    }

    private void keep(
            Actor actor, Message message, String cause, @Nullable EditReason reason, String text, Instant now) {
        writing.keep(
                actor.tenantId(),
                message.id(),
                cause,
                message.subject(),
                message.body(),
                reason,
                text,
                actor.label(),
                now);
    }

    private Message require(UUID id) {
        return messages.findById(id).orElseThrow(() -> missing(id));
    }

    private Problem missing(UUID id) {
        return access.missing("messages", id, "message");
    }
}
