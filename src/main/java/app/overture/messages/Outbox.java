package app.overture.messages;

import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.Channel;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The senders' door: take what is approved, say what became of it. Nothing unsealed or changed passes. */
@Service
@Transactional
public class Outbox {

    private final Departures departures;
    private final CampaignService campaigns;
    private final CampaignNews news;
    private final Access access;
    private final Clock clock;

    Outbox(Departures departures, CampaignService campaigns, CampaignNews news, Access access, Clock clock) {
        this.departures = departures;
        this.campaigns = campaigns;
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    /** Best score first, then by person and step; contacts taken out of the campaign are left out. */
    @Transactional(readOnly = true)
    public List<Sendable> approvedForSending(UUID campaignId, Channel... channels) {
        Actor actor = access.viewer();
        campaigns.require(campaignId);
        return departures.approved(actor.tenantId(), campaignId, Arrays.asList(channels));
    }

    /** Answers which were queued; the others were decided anew meanwhile or no longer fit their seal. */
    public List<UUID> markQueued(Collection<UUID> ids) {
        Actor actor = access.editor();
        return told(departures.queue(actor.tenantId(), ids, clock.instant()));
    }

    /** Opens approved messages again whose seal no longer fits; answers which. */
    public List<UUID> reopenUnsealed(Collection<UUID> ids) {
        Actor actor = access.editor();
        List<BulkDecisions.Changed> changed = departures.reopenUnsealed(actor.tenantId(), ids, clock.instant());
        changed.stream()
                .map(BulkDecisions.Changed::campaignId)
                .distinct()
                .sorted()
                .forEach(campaigns::messagesDecided);
        return changed.stream().map(BulkDecisions.Changed::id).toList();
    }

    /**
     * A sender reports. A report that does not follow from the status, being late or repeated, changes nothing and
     * answers false.
     *
     * @param code stable, snake_case; empty when all is well
     * @param reason a sentence for a person; empty when all is well
     */
    public boolean outcome(UUID id, MessageStatus outcome, Instant at, String code, String reason) {
        Actor actor = access.editor();
        return departures
                .outcome(actor.tenantId(), id, outcome, at, code, reason, clock.instant())
                .map(changed -> {
                    news.changed(changed.campaignId());
                    return true;
                })
                .orElse(false);
    }

    /** What had failed for want of knowledge went out after all, and is known now. */
    public boolean learnedSent(UUID id, Instant at) {
        Actor actor = access.editor();
        return told(departures.learnedSent(actor.tenantId(), id, at, clock.instant()).stream()
                        .toList())
                .contains(id);
    }

    /** More is known about a failure. */
    public boolean learnedWhy(UUID id, String code, String reason) {
        Actor actor = access.editor();
        return told(departures.learnedWhy(actor.tenantId(), id, code, reason, clock.instant()).stream()
                        .toList())
                .contains(id);
    }

    /** A person has looked at a failure and lets the sealed message go once more. */
    public boolean queueAgain(UUID id) {
        Actor actor = access.editor();
        return told(departures.queueAgain(actor.tenantId(), id, clock.instant()).stream()
                        .toList())
                .contains(id);
    }

    private List<UUID> told(List<BulkDecisions.Changed> changed) {
        changed.stream().map(BulkDecisions.Changed::campaignId).distinct().forEach(news::changed);
        return changed.stream().map(BulkDecisions.Changed::id).toList();
    }
}
