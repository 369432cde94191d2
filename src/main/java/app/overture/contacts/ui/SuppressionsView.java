package app.overture.contacts.ui;

import app.overture.contacts.Suppressions;
import app.overture.contacts.Suppressions.Suppression;
import app.overture.settings.SettingsService;
import app.overture.shared.Paging;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
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
import java.util.Locale;

/** Addresses that are never written to. */
@Route("settings/suppressions")
@PageTitle("Suppressions")
@Menu(title = "Suppressions", order = 57, icon = "shield")
@RolesAllowed("ADMIN")
class SuppressionsView extends Div implements BeforeEnterObserver {

    private final Suppressions suppressions;
    private final EmailField email = new EmailField("Address");
    private final TextField reason = new TextField("Reason");
    private final TextField search = new TextField("Search");
    private final Span count = new Span();
    private final Grid<Suppression> grid = new Grid<>();
    private final Div state = new Div();
    private int total;

    SuppressionsView(Suppressions suppressions, SettingsService settings, Clock clock) {
        this.suppressions = suppressions;
        ZoneId zone = settings.current().timeZone();
        addClassName("screen");
        Paragraph what = new Paragraph(
                "Nothing goes to these addresses, in any campaign. Unsubscribes, bounces and complaints add themselves.");
        what.addClassName("quiet");
        reason.setPlaceholder("optional");
        Button add = new Button("Add the address", Icon.of("plus"), click -> add());
        Div adding = new Div(email, reason, add);
        adding.addClassNames("row", "wrap", "bottom");
        search.setPlaceholder("Part of an address");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> load());
        count.getElement().setAttribute("role", "status");
        Div line = new Div(search, count);
        line.addClassNames("row", "search-line");
        columns(clock, zone);
        state.addClassName("fill");
        Div body = new Div(what, adding, line, grid, state);
        body.addClassName("body");
        add(new PageHeader("Suppressions"), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void columns(Clock clock, ZoneId zone) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Suppression::email).setHeader("Address").setFlexGrow(3);
        grid.addColumn(one -> one.origin().text().substring(0, 1).toUpperCase(Locale.ROOT)
                        + one.origin().text().substring(1))
                .setHeader("Came by");
        grid.addColumn(Suppression::reason).setHeader("Reason").setFlexGrow(2);
        grid.addColumn(LitRenderer.<Suppression>of("<span title=\"${item.exact}\">${item.words}</span>")
                        .withProperty("exact", one -> Moment.exact(one.createdAt(), zone))
                        .withProperty("words", one -> Moment.words(one.createdAt(), clock.instant(), zone)))
                .setHeader("Since");
        grid.addColumn(LitRenderer.<Suppression>of("""
                                <vaadin-button theme="tertiary small" aria-label="Remove ${item.email}" @click="${remove}">Remove…</vaadin-button>""")
                        .withProperty("email", Suppression::email)
                        .withFunction("remove", this::askToRemove))
                .setHeader("")
                .setFlexGrow(0)
                .setWidth("120px");
        grid.setItems(new CallbackDataProvider<Suppression, Void>(
                query ->
                        suppressions
                                .list(search.getValue(), new Paging(query.getPage(), query.getPageSize(), ""))
                                .items()
                                .stream(),
                query -> total,
                Suppression::id));
    }

    private void load() {
        total = (int) suppressions.list(search.getValue(), Paging.first(1)).total();
        count.setText(String.format(Locale.US, "%,d", total) + (total == 1 ? " address" : " addresses"));
        state.removeAll();
        if (total == 0) {
            state.add(
                    search.isEmpty()
                            ? new EmptyState("No suppressed addresses", "Add one above, or let unsubscribes do it.")
                            : new EmptyState("No address matches", "Nothing has “" + search.getValue() + "” in it."));
        }
        state.setVisible(total == 0);
        grid.setVisible(total > 0);
        grid.getDataProvider().refreshAll();
    }

    private void add() {
        suppressions.add(email.getValue(), reason.getValue(), Suppressions.Origin.MANUAL);
        Toast.show(email.getValue().strip() + " is suppressed.");
        email.clear();
        reason.clear();
        load();
    }

    private void askToRemove(Suppression one) {
        Confirm.askDanger(
                "Remove " + one.email() + "?",
                "It can be written to again. Remove it only when the person asked for it.",
                "Remove the address",
                () -> {
                    suppressions.remove(one.id());
                    load();
                });
    }
}
