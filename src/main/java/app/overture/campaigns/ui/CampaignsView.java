package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignFilter;
import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignRow;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.NewCampaign;
import app.overture.model.Budget;
import app.overture.model.ui.BudgetNote;
import app.overture.settings.SettingsService;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.PageHeader;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** All campaigns, the one thing to do now on top. The filter lives in the address. */
@Route("")
@PageTitle("Campaigns · Overture")
@Menu(title = "Campaigns", order = 1, icon = "send")
@PermitAll
class CampaignsView extends Div implements BeforeEnterObserver {

    private final CampaignService campaigns;
    private final CampaignTemplates templates;
    private final Owners owners;
    private final TextField search = new TextField();
    private final Select<Owner> owner = new Select<>();
    private final Button create = new Button("New campaign", Icon.of("plus"), click -> openDialog());
    private final NextForYou next = new NextForYou();
    private final Div pills = new Div();
    private final CampaignGrid grid;
    private final Div empty = new Div();
    private ListGroup group = ListGroup.ALL;

    CampaignsView(
            CampaignService campaigns,
            CampaignTemplates templates,
            Owners owners,
            SettingsService settings,
            Budget budget,
            LiveUpdates updates,
            Clock clock) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.owners = owners;
        grid = new CampaignGrid(clock, settings.current().timeZone());
        grid.setItems(query -> page(query.getPage(), query.getPageSize()).items().stream(), query ->
                (int) campaigns.list(filter(), Paging.first(1)).total());
        pills.addClassName("tabs");
        pills.getElement().setAttribute("role", "group");
        pills.getElement().setAttribute("aria-label", "Which campaigns");
        empty.addClassName("fill");
        Div body = new Div(new BudgetNote(budget, updates), next, pills, grid, empty);
        body.addClassName("body");
        addClassName("screen");
        create.setSuffixComponent(new Kbd("N"));
        create.getElement().setAttribute("aria-keyshortcuts", "N");
        create.setEnabled(mayChange());
        add(new PageHeader("Campaigns", searchField(), ownerField(), create), body);
        new LiveRefresh(this, updates, this::refresh).listenTo(CampaignNews.topicOfAll(TenantScope.tenantId()));
        new LetterKeys(this).on("n", this::openDialog).on("/", search::focus).on("q", this::review);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        group = ListGroup.of(parameters.getSingleParameter("show").orElse(""));
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        owner.setValue(parameters
                .getSingleParameter("owner")
                .flatMap(id -> owner.getListDataView()
                        .getItems()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
        refresh();
        if (parameters.getParameters().containsKey("new")) {
            openDialog();
        }
    }

    private TextField searchField() {
        search.addClassName("list-search");
        search.setPlaceholder("Search campaigns");
        search.setAriaLabel("Search campaigns");
        search.setPrefixComponent(Icon.of("search"));
        search.setSuffixComponent(new Kbd("/"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        return search;
    }

    private Select<Owner> ownerField() {
        owner.setAriaLabel("Owner");
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption("Owner: everyone");
        owner.setItemLabelGenerator(one -> one == null ? "Owner: everyone" : one.name());
        owner.setItems(owners.list());
        owner.addValueChangeListener(change -> changed(change.isFromClient()));
        return owner;
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            rememberInAddress();
            refresh();
        }
    }

    private void choose(ListGroup chosen) {
        group = chosen;
        changed(true);
    }

    private void refresh() {
        CampaignFilter everyStatus = filter().withStatuses(EnumSet.allOf(CampaignStatus.class));
        Map<CampaignStatus, Integer> counts = campaigns.countByStatus(everyStatus);
        pills.removeAll();
        for (ListGroup one : ListGroup.values()) {
            pills.add(pill(one, one.count(counts)));
        }
        next.refresh(campaigns);
        grid.getDataProvider().refreshAll();
        int shown = group.count(counts);
        grid.setVisible(shown > 0);
        empty.setVisible(shown == 0);
        empty.removeAll();
        if (shown == 0) {
            empty.add(nothing(counts.isEmpty()));
        }
    }

    private EmptyState nothing(boolean noneAtAll) {
        if (noneAtAll && filter().search().isEmpty() && owner.isEmpty()) {
            Button begin = new Button("New campaign", Icon.of("plus"), click -> openDialog());
            begin.setEnabled(mayChange());
            return new EmptyState(
                    "Begin with a campaign",
                    "Name it, choose in whose name it goes out and a sequence. Nothing is written or sent yet.",
                    begin);
        }
        return new EmptyState("No campaign matches", "Choose another filter, or search for fewer letters.");
    }

    private NativeButton pill(ListGroup one, int number) {
        NativeButton pill = new NativeButton();
        pill.add(new Span(one.label()));
        Span count = new Span(Integer.toString(number));
        count.addClassName("count");
        pill.add(count);
        pill.addClassName("tab");
        pill.getElement().setAttribute("aria-pressed", Boolean.toString(one == group));
        pill.addClickListener(click -> choose(one));
        return pill;
    }

    private CampaignFilter filter() {
        return new CampaignFilter(
                group.statuses(),
                Optional.ofNullable(owner.getValue()).map(Owner::id).orElse(null),
                search.getValue());
    }

    private Page<CampaignRow> page(int number, int size) {
        return campaigns.list(filter(), new Paging(number, size, ""));
    }

    private void rememberInAddress() {
        Map<String, String> parameters = new TreeMap<>();
        if (group != ListGroup.ALL) {
            parameters.put("show", group.parameter());
        }
        if (!search.isEmpty()) {
            parameters.put("q", search.getValue());
        }
        if (owner.getValue() != null) {
            parameters.put("owner", owner.getValue().id().toString());
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("", QueryParameters.simple(parameters)));
    }

    private void openDialog() {
        if (mayChange()) {
            Optional<Owner> mine = TenantScope.require().userId().flatMap(owners::findByUser);
            new NewCampaignDialog(
                            owners.list().stream().filter(Owner::active).toList(), mine, templates.list(), this::begin)
                    .open();
        }
    }

    private void begin(NewCampaign wish) {
        UUID id = campaigns.create(wish);
        UI.getCurrent().navigate("campaigns/" + id + "/contacts");
    }

    private void review() {
        campaigns
                .list(CampaignFilter.all().withStatuses(Set.of(CampaignStatus.REVIEW)), Paging.first(1))
                .items()
                .stream()
                .findFirst()
                .ifPresent(row -> UI.getCurrent().navigate("campaigns/" + row.id() + "/review"));
    }

    private static boolean mayChange() {
        return TenantScope.require() instanceof Actor.Person(var person)
                && person.role().covers(Role.EDITOR);
    }
}
