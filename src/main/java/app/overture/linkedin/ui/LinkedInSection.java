package app.overture.linkedin.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.Channel;
import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInDesk;
import app.overture.linkedin.LinkedInHand;
import app.overture.linkedin.LinkedInOwnerState;
import app.overture.linkedin.LinkedInQueue;
import app.overture.linkedin.LinkedInQueued;
import app.overture.linkedin.LinkedInState;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.ErrorPanel;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** What each owner's browser has before it, what a person may send by hand, and what needs a look. */
class LinkedInSection extends Div {

    private final CampaignDetail campaign;
    private final LinkedInQueue queue;
    private final LinkedInDesk desk;
    private final LinkedInHand hand;
    private final LinkedInAccounts accounts;

    LinkedInSection(
            CampaignDetail campaign,
            LinkedInQueue queue,
            LinkedInDesk desk,
            LinkedInHand hand,
            LinkedInAccounts accounts,
            LiveUpdates updates) {
        this.campaign = campaign;
        this.queue = queue;
        this.desk = desk;
        this.hand = hand;
        this.accounts = accounts;
        addClassName("linkedin-part");
        refresh();
        LiveRefresh.of(this, updates, LinkedInAccounts.topic(TenantScope.tenantId()), this::refresh);
    }

    private void refresh() {
        removeAll();
        try {
            draw();
        } catch (DataAccessException e) {
            removeAll();
            add(new ErrorPanel("The LinkedIn queue could not be read. Nothing in it changed.", this::refresh));
        }
    }

    private void draw() {
        LinkedInState state = queue.state(campaign.id());
        List<LinkedInOwnerState> owners = desk.owners(campaign.id());
        setVisible(!state.isEmpty()
                || campaign.enabledSteps().stream()
                        .anyMatch(step -> step.channel().isLinkedIn()));
        H2 title = new H2("LinkedIn");
        title.addClassName("grow");
        Div head = new Div(title);
        head.addClassName("row");
        if (state.approved() > 0 && campaign.status() != CampaignStatus.PAUSED && Me.may(Role.EDITOR)) {
            head.add(new Button("Queue " + messages(state.approved()) + "…", Icon.of("invite"), click -> ask(state)));
        }
        add(head);
        if (accounts.isStopped()) {
            add(StopNote.stopped(accounts));
        }
        state.heldBack()
                .forEach((reason, count) -> add(Note.of(
                        Tone.NEUTRAL,
                        count == 1 ? "1 is held back." : count + " are held back.",
                        LinkedInQueued.sentence(reason))));
        boolean messages =
                campaign.enabledSteps().stream().anyMatch(step -> step.channel() == Channel.LINKEDIN_MESSAGE);
        owners.forEach(line -> add(new OwnerCard(accounts, line, messages)));
        if (owners.isEmpty()) {
            Div empty =
                    new Div("Nothing queued yet. Approved invitations and messages wait for their owner’s browser.");
            empty.addClassNames("card", "owner-queue", "meta");
            add(empty);
        } else if (owners.stream().anyMatch(line -> line.device() == null)) {
            add(new Div(new Anchor("settings/extension", "Pair a browser")));
        }
        add(new CheckList(desk, desk.needsCheck(campaign.id()), this::refresh));
        add(new NotePlan(owners.stream()
                .flatMap(line -> desk.plan(line.standing().account().ownerId(), campaign.id()).stream())
                .toList()));
        add(new HandList(hand, campaign.id(), owners, HandPlace.of(UI.getCurrent()), this::refresh));
    }

    private void ask(LinkedInState state) {
        Confirm.ask(
                "Queue " + messages(state.approved()) + "?",
                "They wait here for their owner’s browser extension, which sends a few a day, or for a person who sends"
                        + " them by hand. Nothing leaves from this server.",
                "Queue " + messages(state.approved()),
                () -> {
                    try {
                        LinkedInQueued queued = queue.queue(campaign.id());
                        Toast.show(messages(queued.queuedCount()) + " queued." + heldBack(queued));
                    } catch (Problem e) {
                        Toast.problem(e);
                    }
                });
    }

    private static String heldBack(LinkedInQueued queued) {
        List<String> reasons = queued.skipped().stream()
                .map(LinkedInQueued.Skipped::reason)
                .distinct()
                .map(LinkedInQueued::sentence)
                .toList();
        return reasons.isEmpty() ? "" : " " + queued.skipped().size() + " held back: " + String.join(" ", reasons);
    }

    private static String messages(int number) {
        return number == 1 ? "1 LinkedIn message" : number + " LinkedIn messages";
    }
}
