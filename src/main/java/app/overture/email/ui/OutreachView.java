package app.overture.email.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.ui.CampaignLayout;
import app.overture.campaigns.ui.CampaignScreen;
import app.overture.campaigns.ui.OutreachPart;
import app.overture.email.EmailSending;
import app.overture.email.Outreach;
import app.overture.email.OutreachPlans;
import app.overture.email.Queued;
import app.overture.shared.Problem;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What will happen, what stands in the way, and the button that lets it happen. */
@Route(value = "campaigns/:campaignId/outreach", layout = CampaignLayout.class)
@PageTitle("Outreach")
@PermitAll
class OutreachView extends Div implements CampaignScreen {

    private final OutreachPlans plans;
    private final EmailSending sending;
    private final CampaignService campaigns;
    private final List<OutreachPart> parts;
    private final Section main = new Section();
    private final Aside side = new Aside();
    private @Nullable Outreach shown;

    OutreachView(
            OutreachPlans plans, EmailSending sending, CampaignService campaigns, ObjectProvider<OutreachPart> parts) {
        this.plans = plans;
        this.sending = sending;
        this.campaigns = campaigns;
        this.parts = parts.stream().toList();
        main.addClassName("main");
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", "Other channels");
        Div columns = new Div(main, side);
        columns.addClassNames("body", "outreach");
        add(columns);
    }

    @Override
    public void show(CampaignDetail campaign) {
        Outreach plan = plans.of(campaign.id());
        main.removeAll();
        banner(campaign, plan).ifPresent(main::add);
        plan.blockers().forEach(blocker -> main.add(note(Tone.WARN, blocker)));
        if (plan.mails()) {
            main.add(progress(plan));
        }
        main.add(new H2("What will happen"), new StepTable(plan));
        if (!plan.heldBack().isEmpty()) {
            main.add(new H2("Held back: " + Texts.emails(plan.heldBackCount())), heldBack(plan));
        }
        plan.advice().forEach(advice -> main.add(note(Tone.NEUTRAL, advice)));
        side.removeAll();
        parts.forEach(part -> side.add(part.of(campaign)));
        shown = plan;
    }

    @Override
    public List<Component> actions(CampaignDetail campaign) {
        Outreach plan = shown;
        List<Component> actions = new ArrayList<>();
        if (campaign.status() == CampaignStatus.SENDING) {
            actions.add(button("Pause", "pause", () -> campaigns.pause(campaign.id(), "")));
        }
        if (campaign.status() == CampaignStatus.PAUSED) {
            Button resume = button("Resume", "play", () -> campaigns.resume(campaign.id()));
            resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(resume);
        } else if (plan != null && plan.ready() > 0) {
            Button send = new Button(
                    "Send " + Texts.emails(plan.ready()) + "…", Icon.of("send"), click -> ask(campaign, plan));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            send.setEnabled(plan.canSend());
            actions.add(send);
        }
        return actions;
    }

    private void ask(CampaignDetail campaign, Outreach plan) {
        String when = plan.firstLeaves() == null
                ? "The first ones leave at once."
                : "The first ones leave " + Texts.moment(plan.firstLeaves(), plan.zone()) + ".";
        String back = plan.heldBack().isEmpty()
                ? ""
                : " " + Texts.emails(plan.heldBackCount()) + (plan.heldBackCount() == 1 ? " stays" : " stay")
                        + " behind.";
        Confirm.ask(
                "Send " + Texts.emails(plan.ready()) + "?",
                "They go out from " + plan.from() + ". " + when
                        + " Later steps follow by their own schedule and stop when the person replies." + back,
                "Send " + Texts.emails(plan.ready()),
                () -> act(() -> {
                    Queued queued = sending.send(campaign.id());
                    Toast.show(Texts.emails(queued.queuedCount()) + " queued.");
                }));
    }

    private static Optional<Component> banner(CampaignDetail campaign, Outreach plan) {
        if (campaign.status() == CampaignStatus.PAUSED) {
            return Optional.of(
                    Note.of(Tone.WARN, "Paused.", campaign.pauseReason() + " Nothing leaves until you resume."));
        }
        if (!plan.mails()) {
            return Optional.empty(); // LinkedIn's own part beside it says where it stands
        }
        if (plan.unknown() > 0) {
            String ask = plan.nextAsk() == null
                    ? "We wait for word from the provider"
                    : "We ask again at " + Texts.time(plan.nextAsk(), plan.zone());
            return Optional.of(Note.of(
                    Tone.WARN,
                    Texts.emails(plan.unknown()) + ": outcome not known yet.",
                    ask + " and send nothing twice."));
        }
        if (plan.canSend()) {
            String decided = plan.undecided() == 0
                    ? "Every message is decided."
                    : plan.undecided() + " drafts are still undecided and stay here.";
            String when = plan.firstLeaves() == null
                    ? (plan.ready() == 1 ? "leaves at once." : "leave at once.")
                    : (plan.ready() == 1 ? "leaves from " : "leave from ")
                            + Texts.moment(plan.firstLeaves(), plan.zone()) + ".";
            return Optional.of(
                    Note.of(Tone.GOOD, "Ready to send.", decided + " " + Texts.emails(plan.ready()) + " " + when));
        }
        if (plan.waiting() > 0) {
            return Optional.of(Note.of(
                    Tone.PROGRESS,
                    Texts.emails(plan.waiting()) + " on the way.",
                    plan.nextDue() == null
                            ? "Each step waits for the one before it."
                            : "The next leaves " + Texts.moment(plan.nextDue(), plan.zone()) + "."));
        }
        if (plan.total() > 0) {
            return Optional.of(Note.of(
                    Tone.GOOD,
                    "All out.",
                    Texts.emails(plan.left()) + (plan.left() == 1 ? " is sent." : " are sent.")));
        }
        if (!plan.blockers().isEmpty() || !plan.heldBack().isEmpty()) {
            return Optional.empty(); // the blockers below say it all
        }
        return Optional.of(Note.of(
                Tone.NEUTRAL,
                "Nothing approved yet.",
                plan.undecided() > 0
                        ? plan.undecided() + " drafts wait for review. What you approve can leave at once."
                        : "Generate and approve messages first."));
    }

    private static Component progress(Outreach plan) {
        Span what = new Span(Icon.of("mail"), new Span("E-mail"));
        what.addClassNames("row", "grow", "medium");
        Span numbers = new Span(plan.left() + " of " + (plan.total() + plan.ready()) + " sent");
        numbers.addClassNames("quiet", "num");
        numbers.getElement().setAttribute("data-testid", "emails-sent");
        Div line = new Div(what, numbers);
        line.addClassName("row");
        Div card = new Div(line, new Bar(plan.left(), plan.total() + plan.ready(), "E-mails sent"));
        card.addClassNames("card", "channel");
        return card;
    }

    private static Component heldBack(Outreach plan) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "held-back");
        for (Outreach.HeldBack one : plan.heldBack()) {
            Span strong = new Span(one.strong() + " ");
            strong.addClassName("medium");
            Span names = new Span(one.names() + ", " + Texts.emails(one.count()) + ".");
            names.addClassName("quiet");
            Span words = new Span(strong, names);
            words.addClassName("grow");
            ListItem item = new ListItem(Icon.of("warn"), words);
            if (!one.link().isEmpty()) {
                item.add(new Anchor(one.address(), one.link()));
            }
            list.add(item);
        }
        return list;
    }

    private static Component note(Tone tone, Outreach.Blocker blocker) {
        Anchor link = new Anchor(blocker.address(), blocker.link());
        link.addClassName("nowrap");
        return Note.of(tone, blocker.strong(), blocker.more()).with(link);
    }

    private static Button button(String label, String icon, Runnable then) {
        return new Button(label, Icon.of(icon), click -> act(then));
    }

    private static void act(Runnable work) {
        try {
            work.run();
        } catch (Problem e) {
            Toast.problem(e);
        }
    }
}
