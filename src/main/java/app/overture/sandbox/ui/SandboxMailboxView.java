package app.overture.sandbox.ui;

import app.overture.sandbox.mailbox.MailboxReader;
import app.overture.sandbox.mailbox.MailboxReader.KeptMail;
import app.overture.shared.Paging;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** What would have been sent while no mail provider is set. */
@Route("settings/sandbox")
@PageTitle("Sandbox mailbox")
@Menu(title = "Sandbox mailbox", order = 58)
@RolesAllowed("ADMIN")
class SandboxMailboxView extends Div implements BeforeEnterObserver {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final MailboxReader mailbox;
    private final Clock clock;
    private final TextField search = new TextField("Search");
    private final Span count = new Span();
    private final Grid<KeptMail> grid = new Grid<>();
    private final Div state = new Div();
    private int total;

    SandboxMailboxView(MailboxReader mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
        addClassName("screen");
        Paragraph what = new Paragraph(
                mailbox.standsIn()
                        ? "Nothing leaves this machine. What campaigns send is kept here, and what becomes of it is played"
                                + " as the real provider would report it."
                        : "A mail provider is set. New mail goes there; here lies what was rehearsed before.");
        what.addClassName("quiet");
        search.setPlaceholder("Address or subject");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> load());
        count.getElement().setAttribute("role", "status");
        Div line = new Div(search, count);
        line.addClassNames("row", "search-line");
        columns();
        state.addClassName("fill");
        Div body = new Div(what, line, grid, state);
        body.addClassName("body");
        Button again = new Button("Look again", Icon.of("redo"), click -> load());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new PageHeader("Sandbox mailbox", again), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Mails in the sandbox");
        grid.addColumn(KeptMail::to).setHeader("To").setFlexGrow(2);
        grid.addColumn(LitRenderer.<KeptMail>of("""
                                <vaadin-button theme="tertiary small" aria-label="Open ${item.subject}" @click="${open}">${item.subject}</vaadin-button>""")
                        .withProperty("subject", KeptMail::subject)
                        .withFunction("open", this::open))
                .setHeader("Subject")
                .setFlexGrow(3);
        grid.addColumn(KeptMail::from).setHeader("From").setFlexGrow(2);
        grid.addColumn(mail -> MailEvents.word(mail.lastEvent()))
                .setHeader("Became")
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<KeptMail>of("<span title=\"${item.exact}\">${item.words}</span>")
                        .withProperty("exact", mail -> Moment.exact(mail.at(), ZONE))
                        .withProperty("words", mail -> Moment.words(mail.at(), clock.instant(), ZONE)))
                .setHeader("Handed over")
                .setFlexGrow(1);
        grid.addItemDoubleClickListener(click -> open(click.getItem()));
        grid.setItems(new CallbackDataProvider<KeptMail, Void>(
                query ->
                        mailbox
                                .list(search.getValue(), new Paging(query.getPage(), query.getPageSize(), ""))
                                .items()
                                .stream(),
                query -> total,
                KeptMail::id));
    }

    private void load() {
        total = (int) mailbox.list(search.getValue(), Paging.first(1)).total();
        count.setText(String.format(Locale.US, "%,d", total) + (total == 1 ? " mail" : " mails"));
        state.removeAll();
        if (total == 0) {
            state.add(
                    search.isEmpty()
                            ? new EmptyState("No mail yet", "Send a campaign, and its mails appear here.")
                            : new EmptyState("No mail matches", "Nothing has “" + search.getValue() + "” in it."));
        }
        state.setVisible(total == 0);
        grid.setVisible(total > 0);
        grid.getDataProvider().refreshAll();
    }

    private void open(KeptMail mail) {
        new MailDialog(mailbox.open(mail.id()), clock).open();
    }
}
