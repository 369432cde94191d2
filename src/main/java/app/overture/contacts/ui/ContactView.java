package app.overture.contacts.ui;

import app.overture.contacts.ContactDetail;
import app.overture.contacts.ContactRow;
import app.overture.contacts.ContactService;
import app.overture.contacts.Enrichment;
import app.overture.contacts.Suppressions;
import app.overture.contacts.Tags;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One person: what is known and where it came from, and what can be done. */
@Route("contacts/:contactId")
@PermitAll
class ContactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContactService contacts;
    private final Enrichment enrichment;
    private final ContactDialogs dialogs;
    private final LiveUpdates live;
    private final PageHeader header = new PageHeader("");
    private final Div notes = new Div();
    private final Div known = new Div();
    private final Div card = new Div();
    private @Nullable UUID shown;
    private String title = "Contact";

    ContactView(
            ContactService contacts,
            Enrichment enrichment,
            Tags tags,
            Suppressions suppressions,
            LiveUpdates live,
            PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.enrichment = enrichment;
        this.live = live;
        this.dialogs = new ContactDialogs(
                contacts, tags, suppressions, enrichment, new TransactionTemplate(transactions), this::load);
        addClassName("screen");
        notes.addClassName("column");
        card.addClassNames("card", "padded", "about");
        Div main = new Div(notes, known);
        main.addClassNames("column", "wide");
        Div columns = new Div(main, card);
        columns.addClassName("columns");
        Div body = new Div(columns);
        body.addClassName("body");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = id(event.getRouteParameters().get("contactId").orElse(""));
        if (!id.equals(shown)) {
            LiveRefresh.of(known, live, LiveUpdates.topic(TenantScope.tenantId(), "contact", id), this::load);
        }
        shown = id;
        load();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void load() {
        if (shown == null) {
            return;
        }
        ContactDetail detail = contacts.get(shown);
        title = detail.contact().name();
        header.title(title);
        header.crumbs(new RouterLink("Contacts", ContactsView.class), new Span(title));
        header.beside(badges(detail.contact()));
        header.actions(actions(detail));
        notes.removeAll();
        notes.add(notes(detail));
        known.removeAll();
        known.add(new FactList(detail.facts()));
        card.removeAll();
        card.add(new ContactCard(detail));
    }

    private static Component[] badges(ContactRow row) {
        List<Component> badges = new ArrayList<>();
        badges.add(Badge.of("readiness", row.readiness().text()));
        badges.add(Badge.of("fit", row.icpFit()));
        ContactMarks.of(row).forEach(mark -> badges.add(mark.badge()));
        return badges.toArray(Component[]::new);
    }

    private Component[] actions(ContactDetail detail) {
        if (!Here.mayEdit()) {
            return new Component[0];
        }
        Button enrich = new Button("Enrich…", Icon.of("spark"), click -> dialogs.enrich(detail));
        enrich.setEnabled(!detail.contact().enriching());
        if (detail.contact().readiness() != app.overture.contacts.Readiness.READY) {
            enrich.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return new Component[] {enrich, new Button("Edit", Icon.of("edit"), click -> dialogs.edit(detail)), more(detail)
        };
    }

    private MenuBar more(ContactDetail detail) {
        ContactRow row = detail.contact();
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        SubMenu menu = bar.addItem("More").getSubMenu();
        if (!row.replied()) {
            menu.addItem("Mark as replied…", click -> dialogs.replied(detail));
        }
        if (row.email() != null && !row.suppressed()) {
            String email = row.email();
            menu.addItem("Suppress the address…", click -> dialogs.suppress(detail, email));
        }
        if (row.disqualified()) {
            menu.addItem("Qualify again", click -> {
                contacts.qualifyAgain(row.id());
                load();
            });
        } else {
            menu.addItem("Disqualify…", click -> dialogs.disqualify(detail));
        }
        if (Here.mayAdminister()) {
            menu.addItem("Erase…", click -> dialogs.erase(detail));
        }
        return bar;
    }

    private List<Component> notes(ContactDetail detail) {
        List<Component> notes = new ArrayList<>();
        if (detail.contact().disqualified()) {
            String why = detail.disqualifiedReason();
            notes.add(Note.of(
                    Tone.BAD,
                    "Disqualified.",
                    why == null || why.isBlank() ? "Nothing is written or sent to this person." : why));
        }
        if (detail.contact().suppressed()) {
            notes.add(Note.of(Tone.BAD, "The address is suppressed.", "No e-mail goes to it."));
        }
        String hint = detail.doNotContactHint();
        if (hint != null && !hint.isBlank()) {
            notes.add(Note.of(Tone.WARN, "May not want to be written to.", hint));
        }
        enrichment.last(detail.contact().id()).ifPresent(last -> {
            switch (last.status()) {
                case "queued", "running" ->
                    notes.add(Note.of(Tone.PROGRESS, "Enriching.", "What is found appears here by itself."));
                case "failed" -> notes.add(Note.of(Tone.WARN, "The last enrichment found nothing.", last.reason()));
                default -> {
                    if (!last.reason().isBlank()) {
                        notes.add(Note.of(Tone.NEUTRAL, "Enriched without the website.", last.reason()));
                    }
                }
            }
        });
        List<String> missing = detail.contact().missing();
        if (!missing.isEmpty() && !detail.contact().enriching()) {
            notes.add(Note.of(
                    Tone.WARN,
                    "Not known yet: " + String.join(", ", missing) + ".",
                    missing.contains("company profile")
                            ? "Without a company profile no message is written."
                            : "Messages are written, and flagged."));
        }
        return notes;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("contact");
        }
    }
}
