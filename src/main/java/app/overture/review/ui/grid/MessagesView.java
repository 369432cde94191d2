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
import app.overture.review.ReviewCard;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewPreferences;
import app.overture.review.ui.MessageAddress;
import app.overture.review.ui.MessageFilters;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.KeysDialog;
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
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
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

    private final ReviewDesk desk;
    private final Owners owners;
    private final MessageChoices choices;
    private final ReviewPreferences preferences;
    private final KeyMap keyMap;
    private final boolean mayDecide;
    private final MessageGrid grid;
    private final GridRows rows;
    private final GridHead head;
    private final MessagePanel panel;
    private final GridUndo undo;
    private final GridDecisions decisions;
    private final GridBulk bulk;
    private final GridKeys keys;
    private final RewriteStrip strip;
    private final Div filterPlace = new Div();
    private final Div trouble = new Div();
    private final Section list = new Section();
    private @Nullable MessageFilters filters;
    private Optional<ReviewCard> open = Optional.empty();
    private Optional<UUID> focused = Optional.empty();
    private String focusedColumn = "";
    private Optional<MessagePlace> lastTicked = Optional.empty();
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
        this.desk = desk;
        this.owners = owners;
        this.choices = choices;
        this.preferences = preferences;
        keyMap = KeyMap.of(preferences.keys());
        mayDecide = TenantScope.require() instanceof Actor.Person(var person) && person.role() != Role.VIEWER;
        strip = new RewriteStrip(rewrites, mayDecide);
        grid = new MessageGrid(mayDecide, this::selectionChanged, this::approveRow, this::rejectRow);
        rows = new GridRows(lists, grid, this::trouble);
        undo = new GridUndo(this::takenBack, this::refuse);
        decisions =
                new GridDecisions(desk, messages, examples, secondLook, rewriting, rows, undo, clock, mayDecide, this);
        bulk = new GridBulk(mayDecide, batch, rewriting, rows, grid, undo, this::refresh);
        panel = new MessagePanel(clock, mayDecide, keyMap, this::closePanel, this::pressed, decisions::markExample);
        head = new GridHead(rows, grid, lists, columns, this::clearFilters);
        keys = new GridKeys(grid, panel);
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
        add(list, panel);
        listen();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID campaignId = CampaignLayout.campaignId(event.getRouteParameters());
        var address = event.getLocation().getQueryParameters();
        rows.open(MessageAddress.read(campaignId, address));
        MessageAddress.message(address).ifPresent(this::openMessage);
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
        open.map(ReviewCard::id).ifPresent(this::openMessage);
    }

    @Override
    public void goOn(UUID decided, MessagePlace from) {
        Optional<UUID> next = rows.after(from);
        if (next.isEmpty()) {
            return;
        }
        focused = next;
        if (open.isPresent()) {
            openMessage(next.get());
        }
        if (rows.holds(decided)) {
            grid.move("ArrowDown");
        }
    }

    @Override
    public void say(String words) {
        head.say(words);
    }

    @Override
    public void refuse(Problem problem) {
        Toast.problem(problem);
    }

    private void listen() {
        grid.addItemClickListener(click -> openMessage(click.getItem().id()));
        grid.addCellFocusListener(focus -> {
            focused = focus.getItem().map(MessageRow::id);
            focusedColumn = focus.getColumn().map(Grid.Column::getKey).orElse("");
            if (open.isPresent() && focus.getColumn().isPresent()) {
                focused.filter(id -> !id.equals(open.get().id())).ifPresent(this::openMessage);
            }
        });
        grid.selection().addClientItemToggleListener(toggle -> {
            Optional<MessagePlace> ticked = rows.place(toggle.getItem().id());
            if (toggle.isShiftKey()) {
                lastTicked.ifPresent(from -> ticked.ifPresent(to -> rows.markRange(from, to, toggle.isSelected())));
            }
            lastTicked = ticked;
        });
        keys.listen(keyMap, mayDecide, this::heard);
        keys.on(this::closePanel, Key.ESCAPE);
        keys.onSelectAll(grid.selection()::selectAll);
        keys.onEnter(() -> {
            if (!focusedColumn.equals(MessageGrid.ACTIONS)) {
                focused.ifPresent(this::openMessage);
            }
        });
    }

    private void heard(QueueKey key) {
        switch (key) {
            case NEXT -> grid.move("ArrowDown");
            case PREVIOUS -> grid.move("ArrowUp");
            case REVIEW -> review();
            case KEYS ->
                KeysDialog.create(
                                preferences,
                                keyMap,
                                keys -> UI.getCurrent().getPage().reload())
                        .open();
            case UNDO ->
                undo.last()
                        .ifPresentOrElse(undo::takeBack, () -> current().ifPresent(id -> decisions.act(key, id, true)));
            default -> {
                if (keys.sawMessage(open.map(ReviewCard::id))) {
                    current().ifPresent(id -> decisions.act(key, id, true));
                }
            }
        }
    }

    /** A button of the open message. */
    private void pressed(QueueKey key) {
        open.ifPresent(card -> decisions.act(key, card.id(), false));
    }

    private Optional<UUID> current() {
        return open.map(ReviewCard::id).or(() -> focused);
    }

    private void approveRow(MessageRow row) {
        decisions.approve(row.id(), false);
    }

    private void rejectRow(MessageRow row) {
        decisions.askReject(row.id(), false);
    }

    private void takenBack(GridUndo.Step step) {
        say("Taken back: " + step.what() + ".");
        if (open.isPresent()) {
            step.message().ifPresent(this::openMessage);
        }
        refresh();
    }

    private void filterChanged(MessageFilter wanted) {
        rows.filter(wanted);
        lastTicked = Optional.empty();
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

    /** Shows it beside the grid, or shows it again if anything about it changed. */
    private void openMessage(UUID id) {
        ReviewCard card;
        try {
            card = desk.card(id);
        } catch (Problem problem) {
            Toast.problem(problem);
            return;
        }
        if (open.filter(card::equals).isPresent()) {
            return;
        }
        boolean wasClosed = open.isEmpty();
        open = Optional.of(card);
        panel.show(card);
        grid.mark(Optional.of(id));
        if (wasClosed) {
            addClassName("with-panel");
            grid.narrow(true);
        }
        // What had the focus may be another column now, or another text.
        grid.keepFocus();
        writeAddress();
    }

    private void closePanel() {
        if (open.isPresent()) {
            open = Optional.empty();
            panel.close();
            removeClassName("with-panel");
            grid.mark(Optional.empty());
            grid.narrow(false);
            grid.keepFocus();
            writeAddress();
        }
    }

    /** The address follows without a navigation, so nothing is loaded again. */
    private void writeAddress() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "campaigns/" + rows.campaignId() + "/messages",
                                MessageAddress.write(rows.filter(), open.map(ReviewCard::id)))));
    }

    private void review() {
        UI.getCurrent()
                .navigate(
                        "campaigns/" + rows.campaignId() + "/review",
                        MessageAddress.write(rows.filter().withStatuses(Set.of()), Optional.empty()));
    }
}
