package app.overture.linkedin.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.ui.OutreachPart;
import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInDesk;
import app.overture.linkedin.LinkedInHand;
import app.overture.linkedin.LinkedInQueue;
import app.overture.shared.LiveUpdates;
import com.vaadin.flow.component.Component;

/** LinkedIn on the Outreach tab. */
@org.springframework.stereotype.Component
class LinkedInPart implements OutreachPart {

    private final LinkedInQueue queue;
    private final LinkedInDesk desk;
    private final LinkedInHand hand;
    private final LinkedInAccounts accounts;
    private final LiveUpdates updates;

    LinkedInPart(
            LinkedInQueue queue, LinkedInDesk desk, LinkedInHand hand, LinkedInAccounts accounts, LiveUpdates updates) {
        this.queue = queue;
        this.desk = desk;
        this.hand = hand;
        this.accounts = accounts;
        this.updates = updates;
    }

    @Override
    public Component of(CampaignDetail campaign) {
        return new LinkedInSection(campaign, queue, desk, hand, accounts, updates);
    }
}
