package app.overture.review;

import app.overture.campaigns.CampaignService;
import app.overture.contacts.ContactService;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageReading;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.messages.SecondLook;
import app.overture.tenancy.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk reads, and the decisions about a person. A decision about one message goes straight to
 * {@link MessageService}, one about many to {@link MessageBatch}.
 */
@Service
@Transactional
public class ReviewDesk {

    private static final int ALL = 1_000_000;
    private static final String ORDER_OF_REVIEW = "";
    private static final String DISQUALIFIED = "Disqualified in review.";

    private final ReviewQueries queries;
    private final MessageService messages;
    private final SecondLook secondLook;
    private final MessageBatch batch;
    private final CampaignService campaigns;
    private final ContactService contacts;
    private final ReviewCards cards;
    private final MessageReading reading;
    private final Access access;

    ReviewDesk(
            ReviewQueries queries,
            MessageService messages,
            SecondLook secondLook,
            MessageBatch batch,
            CampaignService campaigns,
            ContactService contacts,
            ReviewCards cards,
            MessageReading reading,
            Access access) {
        this.queries = queries;
        this.messages = messages;
        this.secondLook = secondLook;
        this.batch = batch;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.cards = cards;
        this.reading = reading;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public Agenda agenda(UUID campaignId) {
        return agenda(MessageFilter.ofCampaign(campaignId), ReviewOrder.SCORE);
    }

    /**
     * The drafts of a campaign that a filter leaves, in the wanted order; the tally counts the whole campaign.
     *
     * <p>What the person approved and somebody else has to approve too is not among them.
     *
     * @param filter names the campaign; its statuses do not matter, only drafts are reviewed
     */
    @Transactional(readOnly = true)
    public Agenda agenda(MessageFilter filter, ReviewOrder order) {
        UUID tenantId = access.viewer().tenantId();
        UUID campaignId = Objects.requireNonNull(filter.campaignId());
        Set<UUID> forSomebodyElse = secondLook.waitingForAnother(campaignId);
        return new Agenda(
                campaigns.get(campaignId),
                messages.idsMatching(filter.withStatuses(Set.of(MessageStatus.DRAFT)), order.text(), ALL).stream()
                        .filter(id -> !forSomebodyElse.contains(id))
                        .toList(),
                queries.tally(tenantId, campaignId));
    }

    /** How far the campaign's review is; cheap enough to ask at every news. */
    @Transactional(readOnly = true)
    public Tally tally(UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        return queries.tally(tenantId, campaignId);
    }

    @Transactional(readOnly = true)
    public ReviewCard card(UUID messageId) {
        access.viewer();
        return cards.of(List.of(messageId)).stream()
                .findFirst()
                .orElseThrow(() -> access.missing("messages", messageId, "message"));
    }

    /** In the order asked for; messages that are gone are left out. */
    @Transactional(readOnly = true)
    public List<ReviewCard> cards(Collection<UUID> messageIds) {
        access.viewer();
        return cards.of(messageIds);
    }

    /** Every text a message had, and who changed it why. */
    @Transactional(readOnly = true)
    public TextHistory history(UUID messageId) {
        access.viewer();
        return cards.history(messageId);
    }

    /** Who did what to a message since a screen read it. */
    @Transactional(readOnly = true)
    public Meanwhile meanwhile(MessageDetail seen) {
        access.viewer();
        return cards.meanwhile(seen);
    }

    /** How messages stand now, for a screen that shows them. */
    @Transactional(readOnly = true)
    public Map<UUID, MessageReading.Standing> standings(Collection<UUID> messageIds) {
        access.viewer();
        return reading.standings(messageIds);
    }

    /** Out of this campaign: what waits for this person here is turned down. */
    public Disqualification disqualifyHere(UUID campaignId, UUID contactId) {
        access.editor();
        Disqualification out =
                before(MessageFilter.ofCampaign(campaignId).withContact(contactId), contactId, campaignId);
        campaigns.exclude(campaignId, contactId, DISQUALIFIED);
        return out;
    }

    /** Out for good, in every campaign. */
    public Disqualification disqualifyEverywhere(UUID contactId) {
        access.editor();
        Disqualification out = before(MessageFilter.ofContact(contactId), contactId, null);
        contacts.disqualify(contactId, DISQUALIFIED);
        return out;
    }

    /** Brings a person back as they were: drafts are drafts again, and what was approved is sealed anew. */
    public void takeBack(Disqualification out) {
        access.editor();
        if (out.campaignId() == null) {
            contacts.qualifyAgain(out.contactId());
            campaigns.readmitEverywhere(out.contactId(), DISQUALIFIED);
        } else {
            campaigns.readmit(out.campaignId(), out.contactId(), DISQUALIFIED);
        }
        batch.reopenAll(out.drafts());
        batch.reopenAll(out.approved());
        batch.approveAll(out.approved());
    }

    private Disqualification before(MessageFilter of, UUID contactId, @Nullable UUID campaignId) {
        return new Disqualification(
                contactId,
                campaignId,
                messages.idsMatching(of.withStatuses(Set.of(MessageStatus.DRAFT)), ORDER_OF_REVIEW, ALL),
                messages.idsMatching(of.withStatuses(Set.of(MessageStatus.APPROVED)), ORDER_OF_REVIEW, ALL));
    }
}
