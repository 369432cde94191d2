package app.overture.review.ui.grid;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.ui.CampaignLayout;
import app.overture.campaigns.ui.CampaignScreen;
import app.overture.generation.Rewrites;
import app.overture.generation.ui.RewriteStrip;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageChoices;
import app.overture.messages.MessageExamples;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageLists;
import app.overture.messages.MessagePlace;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.messages.SecondLook;
import app.overture.review.GridColumns;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewPreferences;
import app.overture.review.ui.MessageAddress;
import app.overture.review.ui.MessageFilters;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import app.overture.shared.Problem;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.ErrorPanel;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of a campaign, many at once: filter, tick, decide. The whole message opens beside the grid. */
@Route(value = "campaigns/:campaignId/messages", layout = CampaignLayout.class)
@PageTitle("Messages · Overture")
@PermitAll
class MessagesView extends Div implements BeforeEnterObserver, CampaignScreen, GridDecisions.Screen {

    private final Owners owners;
    private final MessageChoices choices;
    private final KeyMap keyMap;
    private final MessageGrid grid;
    private final GridRows rows;
    private final GridHead head;
    private final OpenMessage open;
    private final GridDecisions decisions;
    private final GridBulk bulk;
    private final GridCommands commands;
    private final ShiftTicks shiftTicks;
    private final RewriteStrip strip;
    private final Div filterPlace = new Div();
    private final Div trouble = new Div();
    private final Section list = new Section();
    private @Nullable MessageFilters filters;
    private int total;

    MessagesView(
            ReviewDesk desk,
            MessageService messages,
            MessageLists lists,
            MessageBatch batch,
            MessageExamples examples,
            SecondLook secondLook,
            MessageChoices choices,
            Owners owners,
            ReviewPreferences preferences,
            GridColumns columns,
            GridRewriting rewriting,
            Rewrites rewrites,
            Clock clock) {
        this.owners = owners;
        this.choices = choices;
        keyMap = KeyMap.of(preferences.keys());
        boolean mayDecide = TenantScope.require() instanceof Actor.Person(var person) && person.role() != Role.VIEWER;
        strip = new RewriteStrip(rewrites, mayDecide);
        grid = new MessageGrid(mayDecide, this::selectionChanged, this::approveRow, this::rejectRow);
        rows = new GridRows(lists, grid, this::trouble);
        GridUndo undo = new GridUndo(this::takenBack, this::refuse);
        decisions =
                new GridDecisions(desk, messages, examples, secondLook, rewriting, rows, undo, clock, mayDecide, this);
        bulk = new GridBulk(mayDecide, batch, rewriting, rows, grid, undo, this::refresh);
        MessagePanel panel =
                new MessagePanel(clock, mayDecide, keyMap, this::close, this::pressed, decisions::markExample);
        open = new OpenMessage(desk, grid, rows, panel, this, this::writeAddress);
        head = new GridHead(rows, grid, lists, columns, this::clearFilters);
        shiftTicks = new ShiftTicks(grid, rows);
        commands = new GridCommands(
                grid, new GridKeys(grid, panel), open, decisions, undo, preferences, keyMap, this::review);
        commands.listen(mayDecide);
        layOut();
        add(list, panel);
    }

    private void layOut() {
        addClassName("messages");
        list.addClassName("messages-list");
        list.getElement().setAttribute("aria-label", "Messages");
        Div gridBox = new Div(grid, bulk.bar());
        gridBox.addClassName("messages-grid-box");
        grid.setEmptyStateComponent(new EmptyState(
                "No message matches.",
                "Others may have decided what you were looking at.",
                new Button("Show all messages", click -> clearFilters())));
        trouble.addClassName("messages-trouble");
        list.add(strip, filterPlace, head, trouble, gridBox);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID campaignId = CampaignLayout.campaignId(event.getRouteParameters());
        var address = event.getLocation().getQueryParameters();
        rows.open(MessageAddress.read(campaignId, address));
        MessageAddress.message(address).ifPresent(open::show);
    }

    @Override
    public void show(CampaignDetail campaign) {
        if (filters == null) {
            filters = new MessageFilters(
                    rows.filter(),
                    campaign.steps().stream().map(CampaignStep::position).toList(),
                    owners.list(),
                    choices,
                    this::filterChanged);
            filterPlace.add(filters);
        }
        boolean nothing = campaign.stats().messages() == 0;
        list.setVisible(!nothing);
        getChildren().filter(EmptyState.class::isInstance).toList().forEach(this::remove);
        if (nothing) {
            add(new EmptyState(
                    "No messages yet.",
                    "They appear here as soon as they are written.",
                    new Anchor("/campaigns/" + campaign.id() + "/generate", "Go to Generate")));
        }
        strip.show(campaign.id());
        total = campaign.stats().messages();
        refresh();
    }

    @Override
    public List<Component> actions(CampaignDetail campaign) {
        int drafts = campaign.stats().draft();
        if (drafts == 0) {
            return List.of();
        }
        Button review = new Button("Review " + drafts, click -> review());
        KeyCaps.mark(review, QueueKey.REVIEW, keyMap);
        review.setAriaLabel("Review " + drafts);
        return List.of(review);
    }

    @Override
    public void refresh() {
        trouble.removeAll();
        rows.again();
        head.show(rows, total);
        selectionChanged();
        open.turnTo(open.id());
    }

    @Override
    public void goOn(UUID decided, MessagePlace from) {
        open.goOn(decided, from);
    }

    @Override
    public void say(String words) {
        head.say(words);
    }

    @Override
    public void refuse(Problem problem) {
        Toast.problem(problem);
    }

    private void close() {
        open.close();
    }

    private void pressed(QueueKey key) {
        commands.pressed(key);
    }

    private void approveRow(MessageRow row) {
        decisions.approve(row.id(), false);
    }

    private void rejectRow(MessageRow row) {
        decisions.askReject(row.id(), false);
    }

    private void takenBack(GridUndo.Step step) {
        say("Taken back: " + step.what() + ".");
        open.turnTo(step.message());
        refresh();
    }

    private void filterChanged(MessageFilter wanted) {
        rows.filter(wanted);
        shiftTicks.forget();
        grid.selection().deselectAll();
        head.show(rows, total);
        writeAddress();
    }

    /** What is on the screen stays there; it may be old. */
    private void trouble() {
        trouble.removeAll();
        trouble.add(new ErrorPanel("The messages could not be read just now.", this::refresh));
    }

    private void clearFilters() {
        MessageFilter everything = MessageFilter.ofCampaign(rows.campaignId());
        if (filters != null) {
            filters.show(everything);
        }
        filterChanged(everything);
    }

    private void selectionChanged() {
        bulk.show();
    }

    /** The address follows without a navigation, so nothing is loaded again. */
    private void writeAddress() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "campaigns/" + rows.campaignId() + "/messages",
                                MessageAddress.write(rows.filter(), open.id()))));
    }

    private void review() {
        UI.getCurrent()
                .navigate(
                        "campaigns/" + rows.campaignId() + "/review",
                        MessageAddress.write(rows.filter().withStatuses(Set.of()), Optional.empty()));
    }
}
