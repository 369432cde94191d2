package app.overture.campaigns;

import app.overture.contacts.ContactFilter;
import app.overture.shared.Ids;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and the features above do with a campaign. The status moves only through these verbs; an illegal move
 * answers {@link IllegalMove}. The moves that follow from counting messages take a lock on the campaign first, so that
 * two who decide at the same moment cannot both miss that nothing is left.
 */
@Service
@Transactional
public class CampaignService {

    private final Campaigns campaigns;
    private final CampaignQueries queries;
    private final CampaignTemplates templates;
    private final CampaignContacts contacts;
    private final CampaignMembers members;
    private final MessageTally tally;
    private final Access access;
    private final AuditLog audit;
    private final CampaignNews news;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CampaignService(
            Campaigns campaigns,
            CampaignQueries queries,
            CampaignTemplates templates,
            CampaignContacts contacts,
            CampaignMembers members,
            MessageTally tally,
            Access access,
            AuditLog audit,
            CampaignNews news,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.templates = templates;
        this.contacts = contacts;
        this.members = members;
        this.tally = tally;
        this.access = access;
        this.audit = audit;
        this.news = news;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a campaign as a draft, with a copy of the template's steps. */
    public UUID create(NewCampaign wish) {
        Actor actor = access.editor();
        requireOwner(actor.tenantId(), wish.ownerId());
        CampaignTemplate template = templates.get(wish.templateId());
        Campaign campaign = new Campaign(ids.next(), wish, template.defaultConfig(), actor.label(), clock.instant());
        campaigns.saveAndFlush(campaign);
        queries.replaceSteps(actor.tenantId(), campaign.id(), template.steps());
        news.changed(campaign.id());
        return campaign.id();
    }

    @Transactional(readOnly = true)
    public Page<CampaignRow> list(CampaignFilter filter, Paging paging) {
        return queries.list(access.viewer().tenantId(), filter, paging);
    }

    /** For the filter of the list: how many there are of each status. */
    @Transactional(readOnly = true)
    public Map<CampaignStatus, Integer> countByStatus(CampaignFilter filter) {
        return queries.countByStatus(access.viewer().tenantId(), filter);
    }

    @Transactional(readOnly = true)
    public CampaignDetail get(UUID id) {
        Actor actor = access.viewer();
        return queries.find(actor.tenantId(), id).orElseThrow(() -> missing(id));
    }

    @Transactional(readOnly = true)
    public List<CampaignStep> steps(UUID id) {
        return get(id).steps();
    }

    public CampaignDetail update(UUID id, CampaignChange change) {
        Actor actor = access.editor();
        Campaign campaign = load(id);
        campaign.expectVersion(change.version());
        if (change.ownerId() != null) {
            requireOwner(actor.tenantId(), change.ownerId());
        }
        campaign.change(change, clock.instant());
        campaigns.saveAndFlush(campaign);
        if (change.steps() != null) {
            queries.replaceSteps(actor.tenantId(), id, change.steps());
        }
        news.changed(id);
        return get(id);
    }

    /** Archives the campaign; a run in progress and everything not sent yet stops. */
    public void delete(UUID id) {
        stop(id, CampaignStatus.ARCHIVED, "campaign.archived");
    }

    /** Calls the campaign off and keeps it in the list. */
    public void cancel(UUID id) {
        stop(id, CampaignStatus.CANCELLED, "campaign.cancelled");
    }

    /** A move asked for by its end. Those that follow from work (generating, sending …) are refused: do the work. */
    public void move(UUID id, CampaignStatus wanted) {
        access.editor();
        Campaign campaign = load(id);
        switch (wanted) {
            case CANCELLED -> cancel(id);
            case ARCHIVED -> delete(id);
            case PAUSED -> pause(id, "");
            case SENDING -> {
                if (!campaign.isPausedFrom(CampaignStatus.SENDING)) {
                    throw IllegalMove.of(campaign.status(), "be sent by naming the status; send it");
                }
                resume(id);
            }
            case GENERATING -> {
                if (campaign.isPausedFrom(CampaignStatus.GENERATING)) {
                    resume(id);
                } else if (campaign.status() != CampaignStatus.GENERATING) {
                    throw IllegalMove.of(campaign.status(), "be written by naming the status; generate it");
                }
            }
            case DRAFT, READY, REVIEW, APPROVED, SENT -> {
                if (campaign.status() != wanted) {
                    throw IllegalMove.of(campaign.status(), wanted);
                }
            }
        }
    }

    private void stop(UUID id, CampaignStatus end, String action) {
        Actor actor = access.editor();
        Campaign campaign = lock(id);
        boolean generating = campaign.isInGeneration();
        campaign.become(end, clock.instant());
        campaigns.flush();
        audit.record(action, campaign.name(), "");
        events.publishEvent(new CampaignDeleted(actor.tenantId(), id));
        if (generating) {
            contacts.cancelAll(id);
        }
        news.changed(id);
    }

    /** See {@link CampaignMembers}, where choosing contacts lives. */
    public Added addContacts(UUID id, Collection<UUID> contactIds) {
        return members.add(id, contactIds);
    }

    public Added addContacts(UUID id, ContactFilter filter) {
        return members.add(id, filter);
    }

    public void removeContact(UUID id, UUID contactId) {
        members.remove(id, contactId);
    }

    public void exclude(UUID id, UUID contactId, String reason) {
        members.exclude(id, contactId, reason);
    }

    /** Takes an exclusion with this reason back. */
    public void readmit(UUID id, UUID contactId, String reason) {
        members.readmit(contactId, id, Set.of(reason));
    }

    /** Takes back what a disqualification with this reason did to the contact's seats, in every campaign. */
    public void readmitEverywhere(UUID contactId, String reason) {
        members.readmit(contactId, null, Set.of(CampaignMembers.reasonOf(reason)));
    }

    @Transactional(readOnly = true)
    public Page<CampaignContactRow> contacts(UUID id, Paging paging) {
        return members.list(id, "", paging);
    }

    /** Generation begins; its settings and strategy are frozen into the campaign. */
    public void startGenerating(UUID id, GenerationConfig frozen, BigDecimal estimateUsd) {
        access.editor();
        Campaign campaign = lock(id);
        campaign.startGenerating(frozen, estimateUsd, clock.instant());
        campaigns.flush();
        news.changed(id);
    }

    /** A run is over, however it ended. With messages the review begins; without, the campaign is ready again. */
    public void generationEnded(UUID id) {
        Actor actor = access.editor();
        Campaign campaign = lock(id);
        if (campaign.isInGeneration()) {
            MessageTally.Open open = tally.of(actor.tenantId(), id);
            campaign.generationEnded(
                    open.messages() > 0 ? CampaignStatus.REVIEW : CampaignStatus.READY, clock.instant());
            campaigns.flush();
            followDecisions(campaign, open);
        }
        news.changed(id);
    }

    /** Messages were decided or reopened: approved when no draft is left, back in review when one reappears. */
    public void messagesDecided(UUID id) {
        Actor actor = access.editor();
        Campaign campaign = lock(id);
        followDecisions(campaign, tally.of(actor.tenantId(), id));
        news.changed(id);
    }

    private void followDecisions(Campaign campaign, MessageTally.Open open) {
        boolean decided = open.messages() > 0 && open.drafts() == 0;
        if (campaign.status() == CampaignStatus.REVIEW && decided) {
            campaign.become(CampaignStatus.APPROVED, clock.instant());
        } else if (campaign.status() == CampaignStatus.APPROVED && open.drafts() > 0) {
            campaign.become(CampaignStatus.REVIEW, clock.instant());
        } else {
            campaign.touch(clock.instant());
        }
        campaigns.flush();
    }

    /** Something was handed to a sender; the second channel of the same campaign finds it sending already. */
    public void sendingStarted(UUID id) {
        access.editor();
        Campaign campaign = lock(id);
        if (campaign.status() != CampaignStatus.SENDING) {
            campaign.become(CampaignStatus.SENDING, clock.instant());
            campaigns.flush();
        }
        news.changed(id);
    }

    /** Nothing of this campaign waits in any queue any more. Harmless when it is not sending. */
    public void sendingEnded(UUID id) {
        Actor actor = access.editor();
        Campaign campaign = lock(id);
        if (campaign.status() == CampaignStatus.SENDING
                && tally.of(actor.tenantId(), id).queued() == 0) {
            campaign.become(CampaignStatus.SENT, clock.instant());
            campaigns.flush();
        }
        news.changed(id);
    }

    /** @param reason shown under the status, for example "Paused by Anton" */
    public void pause(UUID id, String reason) {
        Actor actor = access.editor();
        Campaign campaign = lock(id);
        campaign.pause(reason.isBlank() ? "Paused by " + actor.label() : reason.strip(), clock.instant());
        campaigns.flush();
        audit.record("campaign.paused", campaign.name(), reason);
        events.publishEvent(new CampaignPaused(actor.tenantId(), id));
        news.changed(id);
    }

    public void resume(UUID id) {
        Actor actor = access.editor();
        Campaign campaign = lock(id);
        campaign.resume(clock.instant());
        campaigns.flush();
        audit.record("campaign.resumed", campaign.name(), "");
        events.publishEvent(new CampaignResumed(actor.tenantId(), id));
        news.changed(id);
    }

    /** Throws 403 for another workspace's campaign, 404 for nobody's. */
    @Transactional(readOnly = true)
    public void require(UUID id) {
        access.viewer();
        load(id);
    }

    private Campaign load(UUID id) {
        return campaigns.findById(id).orElseThrow(() -> missing(id));
    }

    private Campaign lock(UUID id) {
        return campaigns.findLocked(id).orElseThrow(() -> missing(id));
    }

    private Problem missing(UUID id) {
        return access.missing("campaigns", id, "campaign");
    }

    private void requireOwner(UUID tenantId, UUID ownerId) {
        if (!queries.ownerExists(tenantId, ownerId)) {
            throw access.missing("owners", ownerId, "owner");
        }
    }
}
