package app.overture.messages;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.ContactExcluded;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions about many messages, each one statement: by name, or by what a person ticked without having seen it. Flagged
 * messages stay out of an approval: a flag wants a person's look.
 */
@Service
@Transactional
public class MessageBatch {

    private final BulkDecisions bulk;
    private final MessagePages pages;
    private final CampaignService campaigns;
    private final Access access;
    private final Clock clock;

    MessageBatch(BulkDecisions bulk, MessagePages pages, CampaignService campaigns, Access access, Clock clock) {
        this.bulk = bulk;
        this.pages = pages;
        this.campaigns = campaigns;
        this.access = access;
        this.clock = clock;
    }

    /** How many are ticked, and what could be done with them. */
    @Transactional(readOnly = true)
    public SelectionCount count(MessageSelection selection) {
        return pages.count(access.viewer().tenantId(), selection);
    }

    public BatchDone approve(MessageSelection selection) {
        Actor actor = access.editor();
        Instant now = now();
        var changed = bulk.approve(
                actor.tenantId(),
                MessageConditions.selected(actor.tenantId(), selection),
                actor.userId().orElse(null),
                now);
        return done(selection, MessageStatus.APPROVED, changed, now);
    }

    public BatchDone reject(MessageSelection selection, String reason) {
        Actor actor = access.editor();
        Instant now = now();
        var changed = bulk.reject(
                actor.tenantId(),
                MessageConditions.selected(actor.tenantId(), selection),
                reason.strip(),
                actor.userId().orElse(null),
                now);
        return done(selection, MessageStatus.REJECTED, changed, now);
    }

    /** Takes a decision back as far as nobody decided again and nothing of it has left. Answers how many. */
    public int takeBack(BatchDone done) {
        Actor actor = access.editor();
        var changed = bulk.reopen(
                actor.tenantId(), BulkDecisions.decided(done, actor.userId().orElse(null)), clock.instant());
        return follow(changed);
    }

    /** Flagged ones stay as they are. */
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

    private BatchDone done(MessageSelection selection, MessageStatus became, Map<UUID, Integer> changed, Instant at) {
        int count = follow(changed);
        int flagged = became == MessageStatus.APPROVED
                ? pages.count(access.viewer().tenantId(), selection).flagged()
                : 0;
        return new BatchDone(became, count, flagged, changed.keySet(), at);
    }

    private int follow(Map<UUID, Integer> changed) {
        new TreeSet<>(changed.keySet()).forEach(campaigns::messagesDecided);
        return changed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As the database keeps it, so that what was decided in one batch is found by its moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
