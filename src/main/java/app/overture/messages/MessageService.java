package app.overture.messages;

import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignService;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person decides about one message, and what the writer hands in; {@link MessageBatch} decides about many. Every decision is followed by a look at the
 * campaign: approved when no draft is left, back in review when one reappears. A null version means "whatever is there".
 */
@Service
@Transactional
public class MessageService {

    private final Messages messages;
    private final MessageQueries queries;
    private final MessagePages pages;
    private final MessageWriting writing;
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
            MessagePages pages,
            MessageWriting writing,
            Sealing sealing,
            SecondLook secondLook,
            CampaignService campaigns,
            CampaignNews news,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.queries = queries;
        this.pages = pages;
        this.writing = writing;
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
        return new Page<>(
                pages.rows(actor.tenantId(), filter, paging.sort(), paging.offset(), paging.size()),
                pages.count(actor.tenantId(), filter),
                paging.page(),
                paging.size());
    }

    @Transactional(readOnly = true)
    public long count(MessageFilter filter) {
        return pages.count(access.viewer().tenantId(), filter);
    }

    /** All that match, in the list's order; for "select all that match". */
    @Transactional(readOnly = true)
    public List<UUID> idsMatching(MessageFilter filter, String sort, int limit) {
        return pages.ids(access.viewer().tenantId(), filter, sort, limit);
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
