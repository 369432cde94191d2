package app.overture.contacts.ui;

import app.overture.contacts.ContactFilter;
import app.overture.contacts.ContactRow;
import app.overture.contacts.ContactService;
import app.overture.contacts.Enrichment;
import app.overture.contacts.Tags;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Paging;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.ErrorPanel;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.PageHeader;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/** The people of the workspace. The address is the truth of the filter, so that it can be shared. */
@Route("contacts")
@PageTitle("Contacts")
@Menu(title = "Contacts", order = 2, icon = "users")
@PermitAll
class ContactsView extends Div implements BeforeEnterObserver, BulkBar.Actions {

    private static final int MOST_AT_ONCE = 5_000;

    private final ContactService contacts;
    private final Enrichment enrichment;
    private final BulkDialogs dialogs;
    private final ContactFilterForm form;
    private final Span count = new Span();
    private final Button clearFilters = new Button("Clear filters");
    private final ContactGrid grid = new ContactGrid();
    private final Div state = new Div();
    private final BulkBar bulk = new BulkBar(this);
    private ContactFilter filter = ContactFilter.none();
    private int matching;
    private boolean everything;

    ContactsView(ContactService contacts, Enrichment enrichment, Tags tags, LiveUpdates live) {
        this.contacts = contacts;
        this.enrichment = enrichment;
        this.dialogs = new BulkDialogs(contacts, tags, this::changed);
        this.form = new ContactFilterForm(contacts.choices(), this::address);
        addClassName("screen");
        grid.setItems(new CallbackDataProvider<ContactRow, Void>(this::page, query -> matching, ContactRow::id));
        grid.addSelectionListener(selection -> selected());
        if (!Here.mayEdit()) {
            grid.setSelectionMode(com.vaadin.flow.component.grid.Grid.SelectionMode.NONE);
        }
        clearFilters.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clearFilters.addClickListener(click -> form.clear());
        Div line = new Div(count, clearFilters);
        line.addClassNames("row", "count");
        count.getElement().setAttribute("role", "status");
        state.addClassName("fill");
        Div body = new Div(form, line, grid, state);
        body.addClassName("body");
        add(new PageHeader("Contacts", actions()), body, bulk);
        LiveRefresh.of(this, live, LiveUpdates.topic(TenantScope.tenantId(), "contacts", "all"), this::load);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ContactFilter.of(event.getLocation().getQueryParameters().getParameters());
        form.show(filter);
        everything = false;
        grid.deselectAll();
        load();
    }

    private void address(ContactFilter changed) {
        UI.getCurrent().navigate(ContactsView.class, QueryParameters.simple(changed.parameters()));
    }

    private void load() {
        try {
            matching = contacts.count(filter);
            int all = filter.isEmpty() ? matching : contacts.count(ContactFilter.none());
            count.setText(
                    filter.isEmpty()
                            ? number(all) + (all == 1 ? " contact" : " contacts")
                            : number(matching) + " of " + number(all) + " contacts match");
            clearFilters.setVisible(!filter.isEmpty());
            form.setVisible(all > 0);
            count.setVisible(all > 0);
            show(matching > 0 ? List.of() : List.of(nothing(all)));
            grid.getDataProvider().refreshAll();
        } catch (DataAccessException e) {
            grid.setVisible(false);
            show(List.of(new ErrorPanel(
                    "The contacts could not be read: the database did not answer. Nothing was lost or changed.",
                    this::load)));
        }
    }

    private void show(List<Component> instead) {
        state.removeAll();
        state.add(instead);
        state.setVisible(!instead.isEmpty());
        grid.setVisible(instead.isEmpty());
    }

    private Component nothing(int all) {
        if (all > 0) {
            Button clear = new Button("Clear filters", click -> form.clear());
            return new EmptyState("No contact matches", "No one fits all of these filters together.", clear);
        }
        Button start = importButton();
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(
                "No contacts yet",
                "Import a LinkedIn connections file, an Apollo export or any other table of people."
                        + " You see what will happen before anything is kept.",
                start);
    }

    private Stream<ContactRow> page(Query<ContactRow, Void> query) {
        String sort = query.getSortOrders().stream()
                .findFirst()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted())
                .orElse("");
        return contacts.list(filter, new Paging(query.getPage(), query.getPageSize(), sort)).stream();
    }

    private Component[] actions() {
        return Here.mayEdit() ? new Component[] {importButton()} : new Component[0];
    }

    private static Button importButton() {
        return new Button("Import", Icon.of("upload"), click -> UI.getCurrent().navigate("contacts/import"));
    }

    private void selected() {
        everything = false;
        bulk.show(grid.getSelectedItems().size(), matching, false);
    }

    private List<UUID> chosen() {
        return everything
                ? contacts.idsMatching(filter, MOST_AT_ONCE)
                : grid.getSelectedItems().stream().map(ContactRow::id).toList();
    }

    private void changed() {
        clear();
        load();
    }

    @Override
    public void selectAllMatching() {
        everything = true;
        bulk.show(Math.min(matching, MOST_AT_ONCE), matching, true);
    }

    @Override
    public void enrich() {
        EnrichDialog.open(enrichment, chosen(), null, this::changed);
    }

    @Override
    public void tag() {
        dialogs.tag(chosen());
    }

    @Override
    public void assign() {
        dialogs.assign(chosen());
    }

    @Override
    public void clear() {
        everything = false;
        grid.deselectAll();
        bulk.show(0, matching, false);
    }

    private static String number(int value) {
        return String.format(Locale.US, "%,d", value);
    }
}
