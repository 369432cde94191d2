package app.overture.linkedin.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.ui.OutreachPart;
import app.overture.linkedin.LinkedInQueue;
import app.overture.linkedin.LinkedInQueued;
import app.overture.linkedin.LinkedInState;
import app.overture.shared.Problem;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** LinkedIn on the Outreach tab: what each owner's browser has before it. */
@org.springframework.stereotype.Component
class LinkedInPart implements OutreachPart {

    private final LinkedInQueue queue;

    LinkedInPart(LinkedInQueue queue) {
        this.queue = queue;
    }

    @Override
    public Component of(CampaignDetail campaign) {
        LinkedInState state = queue.state(campaign.id());
        Div part = new Div();
        part.addClassName("stack-8");
        if (state.isEmpty()) {
            part.setVisible(campaign.enabledSteps().stream()
                    .anyMatch(step -> step.channel().isLinkedIn()));
        }
        H2 title = new H2("LinkedIn");
        title.addClassName("grow");
        Div head = new Div(title);
        head.addClassName("row");
        if (state.approved() > 0 && campaign.status() != CampaignStatus.PAUSED) {
            head.add(new Button(
                    "Queue " + messages(state.approved()) + "…", Icon.of("invite"), click -> ask(campaign, state)));
        }
        part.add(head);
        state.owners().forEach(owner -> part.add(card(owner)));
        if (state.owners().isEmpty()) {
            Div empty =
                    new Div("Nothing queued yet. Approved invitations and messages wait for their owner’s browser.");
            empty.addClassNames("card", "owner-queue", "meta");
            part.add(empty);
        }
        return part;
    }

    private static Component card(LinkedInState.OwnersQueue owner) {
        Span name = new Span(owner.owner());
        name.addClassName("medium");
        Div online = new Div("Extension offline");
        online.addClassName("meta");
        Div who = new Div(name, online);
        who.addClassName("grow");
        int all = owner.queued() + owner.sent() + owner.failed();
        Span numbers = new Span(owner.sent() + " of " + all + " sent");
        numbers.addClassNames("quiet", "num");
        Div line = new Div(who, numbers);
        line.addClassName("row");
        Div note = new Div(owner.queued() + " queued. They leave from " + owner.owner()
                + "’s own LinkedIn account once the browser extension is paired.");
        note.addClassName("meta");
        Div card = new Div(line, new Bar(owner.sent(), all, "LinkedIn messages of " + owner.owner() + " sent"), note);
        card.addClassNames("card", "owner-queue");
        return card;
    }

    private void ask(CampaignDetail campaign, LinkedInState state) {
        Confirm.ask(
                "Queue " + messages(state.approved()) + "?",
                "They wait here for their owner’s browser extension, which sends a few a day. Nothing leaves from this"
                        + " server.",
                "Queue " + messages(state.approved()),
                () -> {
                    try {
                        LinkedInQueued queued = queue.queue(campaign.id());
                        int back = queued.skipped().size();
                        Toast.show(messages(queued.queuedCount()) + " queued."
                                + (back == 0 ? "" : " " + back + " held back."));
                    } catch (Problem e) {
                        Toast.problem(e);
                    }
                });
    }

    private static String messages(int number) {
        return number == 1 ? "1 LinkedIn message" : number + " LinkedIn messages";
    }
}
