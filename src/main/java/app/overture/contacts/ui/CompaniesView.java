package app.overture.contacts.ui;

import app.overture.contacts.Companies;
import app.overture.contacts.CompanyRow;
import app.overture.contacts.Words;
import app.overture.shared.Paging;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.ErrorPanel;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The companies that contacts work for, and how much is known of each. */
@Route("companies")
@PageTitle("Companies")
@Menu(title = "Companies", order = 3, icon = "building")
@PermitAll
class CompaniesView extends Div implements BeforeEnterObserver {

    private final Companies companies;
    private final TextField search = new TextField("Search");
    private final Span count = new Span();
    private final Grid<CompanyRow> grid = new Grid<>();
    private final Div state = new Div();
    private String q = "";
    private int total;

    CompaniesView(Companies companies) {
        this.companies = companies;
        addClassName("screen");
        search.setPlaceholder("Name, domain, industry");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                CompaniesView.class,
                                change.getValue().isBlank()
                                        ? QueryParameters.empty()
                                        : QueryParameters.simple(Map.of("q", change.getValue())));
            }
        });
        columns();
        grid.setItems(new CallbackDataProvider<CompanyRow, Void>(this::page, query -> total, CompanyRow::id));
        count.getElement().setAttribute("role", "status");
        Div line = new Div(search, count);
        line.addClassNames("row", "search-line");
        state.addClassName("fill");
        Div body = new Div(line, grid, state);
        body.addClassName("body");
        add(new PageHeader("Companies"), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        q = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        search.setValue(q);
        load();
    }

    private void load() {
        state.removeAll();
        try {
            total = (int) companies.list(q, Paging.first(1)).total();
            count.setText(String.format(Locale.US, "%,d", total) + (total == 1 ? " company" : " companies"));
            if (total == 0) {
                state.add(
                        q.isBlank()
                                ? new EmptyState(
                                        "No companies yet",
                                        "They come with the contacts you import.",
                                        new Button(
                                                "Import",
                                                Icon.of("upload"),
                                                click -> UI.getCurrent().navigate("contacts/import")))
                                : new EmptyState("No company matches", "Nothing has “" + q + "” in it."));
            }
            grid.getDataProvider().refreshAll();
        } catch (DataAccessException e) {
            total = 0;
            state.add(new ErrorPanel(
                    "The companies could not be read: the database did not answer. Nothing was lost or changed.",
                    this::load));
        }
        grid.setVisible(total > 0);
        state.setVisible(total == 0);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<CompanyRow>of("""
                                <div class="cell"><div class="strong cut" title="${item.name}">${item.name}</div>
                                <div class="meta cut">${item.domain}</div></div>""")
                        .withProperty("name", CompanyRow::name)
                        .withProperty("domain", row -> text(row.domain())))
                .setHeader("Company")
                .setKey("name")
                .setSortable(true)
                .setFlexGrow(3);
        word("Industry", "industry", CompanyRow::industry);
        word("Size", "company_size", CompanyRow::companySize);
        word("Region", "region", CompanyRow::region);
        word("Tier", "tier", CompanyRow::tier);
        grid.addColumn(LitRenderer.<CompanyRow>of("""
                                <span class="badge ${item.tone}"><span class="i i-${item.icon}" aria-hidden="true"></span>${item.word}</span>
                                <span class="meta">${item.facts}</span>""")
                        .withProperty("tone", row -> Badge.tone("readiness", known(row)))
                        .withProperty("icon", row -> Badge.icon("readiness", known(row)))
                        .withProperty(
                                "word",
                                row -> row.profiled() && row.researched()
                                        ? "Researched"
                                        : row.profiled() ? "Profile" : "No profile")
                        .withProperty("facts", row -> row.facts() == 1 ? "1 fact" : row.facts() + " facts"))
                .setHeader("Known")
                .setKey("known")
                .setFlexGrow(2);
        grid.addColumn(LitRenderer.<CompanyRow>of("<a href=\"${item.href}\">${item.count}</a>")
                        .withProperty("href", row -> "contacts?company_id=" + row.id())
                        .withProperty("count", CompanyRow::contacts))
                .setHeader("Contacts")
                .setKey("contacts")
                .setSortable(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("112px");
    }

    private void word(String header, String key, Function<CompanyRow, @Nullable String> value) {
        grid.addColumn(row -> {
                    String word = value.apply(row);
                    return word == null ? "" : Words.of(word);
                })
                .setHeader(header)
                .setKey(key)
                .setSortable(true);
    }

    private Stream<CompanyRow> page(Query<CompanyRow, Void> query) {
        String sort = query.getSortOrders().stream()
                .findFirst()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted())
                .orElse("");
        return companies.list(q, new Paging(query.getPage(), query.getPageSize(), sort)).items().stream();
    }

    private static String known(CompanyRow row) {
        return row.profiled() && row.researched() ? "ready" : row.profiled() ? "partial" : "missing";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
