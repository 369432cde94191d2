package app.overture.campaigns;

import app.overture.contacts.ContactDisqualified;
import app.overture.contacts.ContactFilter;
import app.overture.settings.SettingsService;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing the contacts of a campaign: look what would happen, add, list, take out. */
@Service
@Transactional
public class CampaignMembers {

    private final Campaigns campaigns;
    private final CampaignQueries queries;
    private final ContactSelection selection;
    private final ContactPlaces places;
    private final SettingsService settings;
    private final Access access;
    private final CampaignNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignMembers(
            Campaigns campaigns,
            CampaignQueries queries,
            ContactSelection selection,
            ContactPlaces places,
            SettingsService settings,
            Access access,
            CampaignNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.selection = selection;
        this.places = places;
        this.settings = settings;
        this.access = access;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** What adding them would do, with the warnings a person should see first. */
    @Transactional(readOnly = true)
    public AddPreview preview(UUID campaignId, ContactWish wish) {
        Actor actor = access.viewer();
        campaigns.findById(campaignId).orElseThrow(() -> missing(campaignId));
        int days = settings.current().cooldownDays();
        Instant coolSince = clock.instant().minus(Duration.ofDays(days));
        Set<Channel> channels = queries.steps(actor.tenantId(), campaignId).stream()
                .filter(CampaignStep::enabled)
                .map(CampaignStep::channel)
                .collect(Collectors.toSet());
        return selection.preview(
                actor.tenantId(), campaignId, selection.resolve(actor.tenantId(), wish), channels, coolSince, days);
    }

    /**
     * Adds who is not in yet and not disqualified; the first contact makes a draft ready.
     *
     * @throws Problem when nobody was named, or nobody matches
     */
    public Added add(UUID campaignId, ContactWish wish) {
        Actor actor = access.editor();
        Campaign campaign = lock(campaignId);
        campaign.requireOpenForContacts("take contacts");
        if (wish.isEmpty()) {
            throw Problem.badInput(
                    "contact_ids", "Say whom to add: contact_ids, company_ids, owner_id or icp_filters.");
        }
        Set<UUID> wanted = selection.resolve(actor.tenantId(), wish);
        if (wanted.isEmpty()) {
            throw Problem.badInput("icp_filters", "No contact matches. Widen the filter.");
        }
        Added added = selection.add(actor.tenantId(), campaignId, wanted, clock.instant());
        if (campaign.status() == CampaignStatus.DRAFT && added.total() > 0) {
            campaign.become(CampaignStatus.READY, clock.instant());
        } else {
            campaign.touch(clock.instant());
        }
        campaigns.flush();
        news.changed(campaignId);
        return added;
    }

    public Added add(UUID campaignId, ContactFilter filter) {
        return add(campaignId, ContactWish.of(filter));
    }

    public Added add(UUID campaignId, Collection<UUID> contactIds) {
        return add(campaignId, ContactWish.of(contactIds));
    }

    /** @param q part of a name or address, empty for all */
    @Transactional(readOnly = true)
    public Page<CampaignContactRow> list(UUID campaignId, String q, Paging paging) {
        Actor actor = access.viewer();
        campaigns.findById(campaignId).orElseThrow(() -> missing(campaignId));
        return selection.list(actor.tenantId(), campaignId, q, paging);
    }

    /** Those whom enrichment has not finished, for the "Enrich" button. */
    @Transactional(readOnly = true)
    public List<UUID> needingEnrichment(UUID campaignId) {
        return selection.unready(access.viewer().tenantId(), campaignId);
    }

    /** Takes a contact out; when messages exist for them, the contact is excluded and what is not sent is rejected. */
    public void remove(UUID campaignId, UUID contactId) {
        Actor actor = access.editor();
        Campaign campaign = lock(campaignId);
        UUID chosen = requireChosen(actor.tenantId(), campaignId, contactId);
        campaign.requireOpenForContacts("lose contacts");
        if (places.hasMessages(actor.tenantId(), chosen)) {
            takeOut(actor, campaign, chosen, contactId, "Taken out of the campaign.");
        } else {
            places.delete(actor.tenantId(), chosen);
            if (campaign.status() == CampaignStatus.READY && selection.count(actor.tenantId(), campaignId) == 0) {
                campaign.become(CampaignStatus.DRAFT, clock.instant());
            }
            campaigns.flush();
        }
        news.changed(campaignId);
    }

    /** Disqualified for this campaign, at any time of its life: nothing more is written or sent to them here. */
    public void exclude(UUID campaignId, UUID contactId, String reason) {
        Actor actor = access.editor();
        Campaign campaign = lock(campaignId);
        takeOut(actor, campaign, requireChosen(actor.tenantId(), campaignId, contactId), contactId, reason);
        news.changed(campaignId);
    }

    /**
     * Takes an exclusion back, here or (without a campaign) wherever it was made for one of these reasons. What was
     * rejected with it stays rejected: only who rejected it knows what it was before.
     */
    public void readmit(UUID contactId, @Nullable UUID campaignId, Set<String> reasons) {
        Actor actor = access.editor();
        places.readmit(actor.tenantId(), contactId, campaignId, reasons).forEach(news::changed);
    }

    /** Out everywhere means out of every campaign that could still reach the person. */
    @EventListener
    void takeOutEverywhere(ContactDisqualified disqualified) {
        Actor actor = access.editor();
        for (ContactPlaces.Place place : places.openPlaces(actor.tenantId(), disqualified.contactId())) {
            takeOut(
                    actor,
                    lock(place.campaignId()),
                    place.id(),
                    disqualified.contactId(),
                    reasonOf(disqualified.reason()));
            news.changed(place.campaignId());
        }
    }

    /** How a disqualification for this reason stands at the campaign's contact. */
    static String reasonOf(String reason) {
        return reason.isBlank() ? "Disqualified." : "Disqualified: " + reason;
    }

    private void takeOut(Actor actor, Campaign campaign, UUID chosen, UUID contactId, String reason) {
        places.exclude(actor.tenantId(), chosen, reason);
        campaign.touch(clock.instant());
        campaigns.flush();
        events.publishEvent(new ContactExcluded(actor.tenantId(), campaign.id(), chosen, contactId, reason));
    }

    private UUID requireChosen(UUID tenantId, UUID campaignId, UUID contactId) {
        return places.find(tenantId, campaignId, contactId)
                .orElseThrow(() -> access.missing("contacts", contactId, "contact in this campaign"));
    }

    private Campaign lock(UUID id) {
        return campaigns.findLocked(id).orElseThrow(() -> missing(id));
    }

    private Problem missing(UUID id) {
        return access.missing("campaigns", id, "campaign");
    }
}
