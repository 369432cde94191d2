package app.overture.review.ui.queue;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.messages.MessageDetail;
import app.overture.messages.SecondLook;
import app.overture.review.ReviewDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads messages with all that stands beside them, and lays them out as cards. */
final class CardReader {

    private final ReviewDesk desk;
    private final SecondLook secondLook;
    private List<CampaignStep> steps = List.of();

    CardReader(ReviewDesk desk, SecondLook secondLook) {
        this.desk = desk;
        this.secondLook = secondLook;
    }

    void goThrough(CampaignDetail campaign) {
        steps = campaign.enabledSteps();
    }

    /** In the order asked for; what is gone is left out. */
    List<QueueCard> read(Collection<UUID> ids, QueueDecisions decisions) {
        List<QueueCard> cards = desk.cards(ids).stream()
                .map(card -> decisions.lay(card, schedule(card.message())))
                .toList();
        List<UUID> flagged = cards.stream()
                .filter(card -> card.look().blocking() > 0)
                .map(QueueCard::messageId)
                .toList();
        if (!flagged.isEmpty()) {
            Map<UUID, SecondLook.FirstApproval> before = secondLook.standing(flagged);
            cards.forEach(card -> Optional.ofNullable(before.get(card.messageId()))
                    .ifPresent(approval -> card.approvedBefore(approval.name())));
        }
        return cards;
    }

    /** "step 2 of 3: Value, 3 days after the step before" */
    private String schedule(MessageDetail message) {
        String delay = steps.stream()
                .filter(step -> step.position() == message.step() && step.delayDays() > 0)
                .map(step -> ", " + step.delayDays() + " days after the step before")
                .findFirst()
                .orElse("");
        return "step " + message.step() + " of " + Math.max(steps.size(), message.step()) + ": " + message.label()
                + delay;
    }
}
