package app.overture.email;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.Channel;
import app.overture.messages.Outbox;
import app.overture.messages.Sendable;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts approved e-mail on its way. What enters the ledger here leaves by its own schedule through the
 * {@link EmailDispatcher}; pressing "Send" again adds what was approved since, and nothing twice.
 */
@Service
@Transactional
public class EmailSending {

    private final CampaignService campaigns;
    private final Outbox outbox;
    private final Senders senders;
    private final Recipients recipients;
    private final EmailLedger ledger;
    private final EmailSchedule schedule;
    private final EmailWake wake;
    private final Access access;
    private final AuditLog audit;

    EmailSending(
            CampaignService campaigns,
            Outbox outbox,
            Senders senders,
            Recipients recipients,
            EmailLedger ledger,
            EmailSchedule schedule,
            EmailWake wake,
            Access access,
            AuditLog audit) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.senders = senders;
        this.recipients = recipients;
        this.ledger = ledger;
        this.schedule = schedule;
        this.wake = wake;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Queues every approved e-mail of the campaign that is not queued yet.
     *
     * @throws Problem when no domain may send, or nothing was ever approved
     */
    public Queued send(UUID campaignId) {
        access.editor();
        campaigns.require(campaignId);
        // Two clicks at once: the second waits here, and then finds nothing left to do.
        ledger.lock(campaignId);
        CampaignDetail campaign = campaigns.get(campaignId);
        Senders.Choice sender = senders.of(campaign);
        Queued.From from = new Queued.From(sender.fromEmail(), sender.fromName());
        List<Sendable> approved = outbox.approvedForSending(campaignId, Channel.EMAIL);
        if (approved.isEmpty()) {
            if (ledger.knows(campaignId)) {
                return new Queued(0, from, List.of());
            }
            throw Problem.unprocessable(
                    "nothing_approved", "No e-mail of this campaign is approved yet. Review the drafts first.");
        }
        if (campaign.status() == CampaignStatus.PAUSED) {
            throw Problem.conflict("campaign_paused", "This campaign is paused. Resume it first.");
        }
        List<Queued.Skipped> skipped = new ArrayList<>();
        List<Sendable> leaving = leaving(approved, skipped);
        Set<UUID> queued =
                Set.copyOf(outbox.markQueued(leaving.stream().map(Sendable::id).toList()));
        leaving.stream()
                .filter(message -> !queued.contains(message.id()))
                .forEach(message -> skipped.add(new Queued.Skipped(message.id(), "changed")));
        if (!queued.isEmpty()) {
            ledger.insert(
                    leaving.stream()
                            .filter(message -> queued.contains(message.id()))
                            .toList(),
                    sender);
            campaigns.sendingStarted(campaignId);
            schedule.release(campaignId);
            audit.record("email.queued", campaign.name(), queued.size() + " e-mails");
            wake.now();
        }
        return new Queued(queued.size(), from, skipped);
    }

    private List<Sendable> leaving(List<Sendable> approved, List<Queued.Skipped> skipped) {
        List<Sendable> changed =
                approved.stream().filter(message -> !message.intact()).toList();
        if (!changed.isEmpty()) {
            outbox.reopenUnsealed(changed.stream().map(Sendable::id).toList());
        }
        Map<UUID, Recipients.Recipient> people =
                recipients.of(approved.stream().map(Sendable::contactId).toList());
        List<Sendable> leaving = new ArrayList<>();
        for (Sendable message : approved) {
            Optional<String> obstacle = message.intact()
                    ? Optional.ofNullable(people.get(message.contactId())).flatMap(Recipients.Recipient::obstacle)
                    : Optional.of("changed");
            obstacle.ifPresentOrElse(
                    reason -> skipped.add(new Queued.Skipped(message.id(), reason)), () -> leaving.add(message));
        }
        return leaving;
    }
}
