package app.overture.email.ui;

import app.overture.email.Dmarc;
import app.overture.email.Domains;
import app.overture.email.SenderDomain;
import app.overture.settings.SettingsService;
import app.overture.shared.Problem;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Owners;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where mail leaves from: the domain, its records, what DNS says, its health and its senders. */
@Route("settings/domains")
@PageTitle("Sender domains")
@Menu(title = "Sender domains", order = 24)
@RolesAllowed("ADMIN")
class DomainsView extends Div implements BeforeEnterObserver {

    private static final String SHOWN = "domain";

    private final Domains domains;
    private final Owners owners;
    private final Clock clock;
    private final ZoneId zone;
    private final PageHeader header = new PageHeader("Sender domains");
    private final Div body = new Div();

    DomainsView(Domains domains, Owners owners, SettingsService settings, Clock clock) {
        this.domains = domains;
        this.owners = owners;
        this.clock = clock;
        this.zone = settings.current().timeZone();
        addClassName("screen");
        body.addClassNames("body", "domains");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter(SHOWN);
        show(wanted);
    }

    private void show(Optional<String> wanted) {
        List<SenderDomain> all = domains.listForAdmin();
        body.removeAll();
        if (all.isEmpty()) {
            header.title("Sender domains");
            header.actions();
            body.add(new EmptyState(
                    "Add the domain your e-mail comes from",
                    "You set a few DNS records once; then approved e-mail can leave in your name. A subdomain such as"
                            + " mail.example.com keeps your main domain’s reputation apart.",
                    addButton(true)));
            return;
        }
        SenderDomain domain = wanted.flatMap(id -> all.stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst())
                .orElse(all.getFirst());
        header.crumbs(new Span("Settings"), new Anchor("settings/domains", "Sender domains"));
        header.title(domain.name());
        header.beside(
                Badge.of("domain", domain.paused() ? "paused" : domain.status().text()));
        header.actions(actions(domain).toArray(Component[]::new));
        body.add(summary(domain), records(domain), dmarc(domain), lower(domain, all));
    }

    private List<Component> actions(SenderDomain domain) {
        List<Component> actions = new ArrayList<>();
        if (domain.checkedAt() != null) {
            Span looked = new Span(new Span("Looked up "), new Moment(domain.checkedAt(), clock, zone));
            looked.addClassName("meta");
            actions.add(looked);
        }
        if (domain.paused()) {
            actions.add(new Button("Lift the pause…", Icon.of("play"), click -> askToLift(domain)));
        }
        Button check = new Button(
                "Check now",
                click -> act(() -> {
                    domains.verify(domain.id());
                    show(Optional.of(domain.id().toString()));
                }));
        check.setDisableOnClick(true);
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(check);
        return actions;
    }

    private void askToLift(SenderDomain domain) {
        Confirm.ask(
                "Let e-mail leave " + domain.name() + " again?",
                domain.pauseReason() + " Counting starts anew; mend the cause first, or the provider may close the"
                        + " account.",
                "Lift the pause",
                () -> act(() -> {
                    domains.unpause(domain.id());
                    show(Optional.of(domain.id().toString()));
                }));
    }

    private static Component summary(SenderDomain domain) {
        if (domain.paused()) {
            return Note.of(Tone.WARN, "Nothing leaves this domain.", domain.pauseReason());
        }
        return switch (domain.status()) {
            case VERIFIED ->
                domain.senders().isEmpty()
                        ? Note.of(Tone.WARN, "Verified, but nobody sends yet.", "Add a sender below.")
                        : Note.of(Tone.GOOD, "Sending works.", "Every record is in place.");
            case PARTIALLY_VERIFIED ->
                domain.verifiedForSending()
                        ? Note.of(
                                Tone.WARN,
                                "Sending works, replies do not reach us yet.",
                                "Set the record for replies and a sequence stops by itself when someone answers.")
                        : Note.of(Tone.WARN, "Not ready to send.", "Some records are still missing, see below.");
            case FAILED, PARTIALLY_FAILED ->
                Note.of(
                        Tone.BAD,
                        "The provider could not verify this domain.",
                        "Compare each record below with your DNS, then check again.");
            case NOT_STARTED, PENDING, TEMPORARY_FAILURE ->
                Note.of(
                        Tone.NEUTRAL,
                        "Waiting for DNS.",
                        "Set the records below at your DNS host. It can take some hours until they are seen everywhere.");
        };
    }

    private static Component records(SenderDomain domain) {
        Div part = new Div(new H2("DNS records"));
        part.add(new RecordTable(domain));
        return part;
    }

    private static Component dmarc(SenderDomain domain) {
        Span strong = new Span("DMARC in three steps. ");
        strong.addClassName("strong");
        return new Note(
                Tone.NEUTRAL,
                strong,
                new Span(
                        "Begin with p=none and read the reports for two weeks. If every sender in them is yours, change"
                                + " to p=quarantine, then to p=reject. "),
                new Span(
                        domain.dmarc().state() == Dmarc.State.PRESENT
                                ? domain.dmarc().advice()
                                : ""));
    }

    private Component lower(SenderDomain domain, List<SenderDomain> all) {
        Div lower = new Div(
                new SenderList(
                        domain,
                        domains,
                        owners,
                        () -> show(Optional.of(domain.id().toString()))),
                others(domain.id(), all),
                new HealthCards(domains.rates(domain.name())));
        lower.addClassName("domain-lower");
        return lower;
    }

    private Component others(UUID shown, List<SenderDomain> all) {
        H2 title = new H2("Domains");
        title.addClassName("grow");
        Div head = new Div(title, addButton(false));
        head.addClassName("row");
        UnorderedList list = new UnorderedList();
        list.addClassNames("domain-list", "card");
        for (SenderDomain one : all) {
            Anchor link = new Anchor("settings/domains?" + SHOWN + "=" + one.id(), one.name());
            link.addClassNames("grow", "cut");
            link.setTitle(one.name());
            if (one.id().equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(
                    link,
                    Badge.of("domain", one.paused() ? "paused" : one.status().text())));
        }
        return new Div(head, list);
    }

    private Button addButton(boolean primary) {
        Button add = new Button(
                "Add domain",
                Icon.of("plus"),
                click -> new AddDomainDialog(name -> {
                            SenderDomain added = domains.add(name);
                            getUI().ifPresent(ui -> ui.navigate(
                                    DomainsView.class,
                                    QueryParameters.of(SHOWN, added.id().toString())));
                            show(Optional.of(added.id().toString()));
                        })
                        .open());
        if (primary) {
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return add;
    }

    private static void act(Runnable work) {
        try {
            work.run();
        } catch (Problem e) {
            Toast.problem(e);
        }
    }
}
