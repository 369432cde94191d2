package app.overture.review.ui.grid;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.ui.CampaignLayout;
import app.overture.campaigns.ui.CampaignScreen;
import app.overture.generation.Rewrites;
import app.overture.generation.ui.RewriteStrip;
import app.overture.messages.BulkOutcome;
import app.overture.messages.Flag;
import app.overture.messages.MessageChoices;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageExamples;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.review.RejectReason;
import app.overture.review.ReviewCard;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewPreferences;
import app.overture.review.SelectionCount;
import app.overture.review.ui.MessageAddress;
import app.overture.review.ui.MessageFilters;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.QueueDialogs;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a campaign, many at once: filter, tick, decide. The whole message opens beside the grid. Keys are heard
 * only while the focus is in the grid, so a letter typed in a filter is just a letter.
 */
@Route(value = "campaigns/:campaignId/messages", layout = CampaignLayout.class)
@PageTitle("Messages · Overture")
@PermitAll
class MessagesView extends Div implements BeforeEnterObserver, CampaignScreen {

    private static final int LONGEST_RANGE = 100_000;

    private final ReviewDesk desk;
    private final MessageService messages;
    private final MessageExamples examples;
    private final Owners owners;
    private final MessageChoices choices;
    private final KeyMap keys;
    private final boolean mayDecide;
    private final MessageGrid grid;
    private final MessagePanel panel;
    private final BulkBar bulk;
    private final GridRewriting rewriting;
    private final RewriteStrip strip;
    private final Div count = new Div();
    private final Div filterPlace = new Div();
    private final Div gridBox = new Div();
    private final Section list = new Section();
    private MessageFilter filter = MessageFilter.ofCampaign(new UUID(0, 0));
    private @Nullable MessageFilters filters;
    private Optional<ReviewCard> open = Optional.empty();
    private Optional<MessageRow> focused = Optional.empty();
    private Optional<UUID> lastTicked = Optional.empty();
    private String sort = "";
    private int total;

    MessagesView(
            ReviewDesk desk,
            MessageService messages,
            MessageExamples examples,
            Owners owners,
            MessageChoices choices,
            ReviewPreferences preferences,
            GridRewriting rewriting,
            Rewrites rewrites,
            Clock clock) {
        this.rewriting = rewriting;
        this.desk = desk;
        this.messages = messages;
        this.examples = examples;
        this.owners = owners;
        this.choices = choices;
        keys = KeyMap.of(preferences.keys());
        mayDecide = TenantScope.require() instanceof Actor.Person(var person) && person.role() != Role.VIEWER;
        strip = new RewriteStrip(rewrites, mayDecide);
        grid = new MessageGrid(mayDecide, this::selectionChanged, row -> approve(row.id()), row -> askReject(row.id()));
        panel = new MessagePanel(clock, mayDecide, keys, this::closePanel, this::act, this::markExample);
        bulk = new BulkBar(
                mayDecide,
                grid.selection()::selectAll,
                this::approveSelected,
                this::askRejectSelected,
                this::askRegenerateSelected,
                grid.selection()::deselectAll);
        addClassName("messages");
        list.addClassName("messages-list");
        list.getElement().setAttribute("aria-label", "Messages");
        count.addClassName("messages-count");
        gridBox.addClassName("messages-grid-box");
        gridBox.add(grid, bulk);
        list.add(strip, filterPlace, count, gridBox);
        add(list, panel);
        listen(keys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID campaignId = CampaignLayout.campaignId(event.getRouteParameters());
        var address = event.getLocation().getQueryParameters();
        filter = MessageAddress.read(campaignId, address);
        grid.setItems(DataProvider.fromCallbacks(this::fetch, query -> (int) messages.count(filter)));
        MessageAddress.message(address).ifPresent(this::openMessage);
    }

    @Override
    public void show(CampaignDetail campaign) {
        if (filters == null) {
            filters = new MessageFilters(
                    filter,
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
        refresh(campaign.stats().messages());
    }

    @Override
    public List<Component> actions(CampaignDetail campaign) {
        int drafts = campaign.stats().draft();
        if (drafts == 0) {
            return List.of();
        }
        Button review = new Button("Review " + drafts, click -> review());
        KeyCaps.mark(review, QueueKey.REVIEW, keys);
        review.setAriaLabel("Review " + drafts);
        return List.of(review);
    }

    private void listen(KeyMap keys) {
        grid.addItemClickListener(click -> openFromGrid(click.getItem().id()));
        grid.addCellFocusListener(focus -> {
            focused = focus.getItem();
            if (open.isPresent() && focus.getColumn().isPresent()) {
                focused.map(MessageRow::id)
                        .filter(id -> !id.equals(open.get().id()))
                        .ifPresent(this::openMessage);
            }
        });
        grid.selection().addClientItemToggleListener(toggle -> {
            UUID ticked = toggle.getItem().id();
            if (toggle.isShiftKey()) {
                lastTicked.ifPresent(from -> markRange(from, ticked, toggle.isSelected()));
            }
            lastTicked = Optional.of(ticked);
        });
        if (mayDecide) {
            for (QueueKey key : List.of(QueueKey.APPROVE, QueueKey.REJECT, QueueKey.EDIT, QueueKey.REGENERATE_WITH)) {
                listen(keys, key, () -> act(key));
            }
        }
        listen(keys, QueueKey.REVIEW, this::review);
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(grid, grid.selection()::selectAll, Key.of("a", "A"), modifier)
                    .listenOn(grid);
        }
        Shortcuts.addShortcutListener(grid, () -> focused.map(MessageRow::id).ifPresent(this::openFromGrid), Key.ENTER)
                .listenOn(grid)
                .allowBrowserDefault();
        Shortcuts.addShortcutListener(grid, this::closePanel, Key.ESCAPE).listenOn(grid);
    }

    private void listen(KeyMap keys, QueueKey key, Runnable then) {
        keys.presses(key)
                .forEach(press -> Shortcuts.addShortcutListener(grid, then::run, press.key(), press.modifierArray())
                        .listenOn(grid));
    }

    private java.util.stream.Stream<MessageRow> fetch(Query<MessageRow, Void> query) {
        sort = sortOf(query.getSortOrders());
        return messages.list(filter, new Paging(query.getPage(), query.getPageSize(), sort)).items().stream();
    }

    private static String sortOf(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted())
                .orElse("");
    }

    private void filterChanged(MessageFilter wanted) {
        filter = wanted;
        grid.selection().deselectAll();
        grid.getDataProvider().refreshAll();
        showCount();
        writeAddress();
    }

    private void refresh(int all) {
        total = all;
        grid.getDataProvider().refreshAll();
        showCount();
        selectionChanged();
        open.map(ReviewCard::id).ifPresent(this::openMessage);
    }

    private void showCount() {
        long matching = messages.count(filter);
        count.removeAll();
        com.vaadin.flow.dom.Element number = new com.vaadin.flow.dom.Element("b");
        number.setText(Long.toString(matching));
        Span words = new Span(" of " + total + " messages match");
        words.getElement().insertChild(0, number);
        count.add(words);
        MessageFilter everything = MessageFilter.ofCampaign(campaignId());
        if (!filter.equals(everything)) {
            Button clear = new Button("Clear filters", click -> {
                if (filters != null) {
                    filters.show(everything);
                }
                filterChanged(everything);
            });
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            count.add(clear);
        }
    }

    private UUID campaignId() {
        return Objects.requireNonNull(filter.campaignId());
    }

    private void selectionChanged() {
        SelectionCount selected = grid.selection().isEmpty()
                ? SelectionCount.NONE
                : desk.count(grid.selection().selection(filter));
        bulk.show(selected, grid.selection().isAll(), messages.count(filter));
    }

    private void markRange(UUID from, UUID to, boolean selected) {
        List<UUID> order = messages.idsMatching(filter, sort, LONGEST_RANGE);
        int first = order.indexOf(from);
        int last = order.indexOf(to);
        if (first >= 0 && last >= 0) {
            grid.selection().mark(order.subList(Math.min(first, last), Math.max(first, last) + 1), selected);
        }
    }

    private void approveSelected() {
        BulkOutcome outcome = desk.approve(grid.selection().selection(filter));
        done(outcome, "approved");
    }

    private void askRejectSelected() {
        SelectionCount selected = desk.count(grid.selection().selection(filter));
        MessageDialogs.reject(
                        selected.rejectable(),
                        reason -> done(desk.reject(grid.selection().selection(filter), reason), "rejected"))
                .open();
    }

    private void askRegenerateSelected() {
        rewriting.ask(campaignId(), grid.selection().selection(filter), () -> {
            grid.selection().deselectAll();
            refresh(total);
        });
    }

    private void done(BulkOutcome outcome, String verb) {
        grid.selection().deselectAll();
        refresh(total);
        int changed = outcome.updated().size();
        long flagged = outcome.errors().stream()
                .filter(error -> error.code().equals("flagged"))
                .count();
        String words = (changed == 1 ? "1 message " : changed + " messages ") + verb + "."
                + (flagged == 0 ? "" : " " + flagged + " flagged stayed out: look at them one by one.");
        if (changed == 0) {
            Toast.show(words);
        } else {
            Toast.show(words, "Undo", () -> {
                desk.reopen(outcome.updated());
                refresh(total);
            });
        }
    }

    private void act(QueueKey key) {
        Optional<UUID> wanted = open.map(ReviewCard::id).or(() -> focused.map(MessageRow::id));
        wanted.ifPresent(id -> {
            switch (key) {
                case APPROVE -> approve(id);
                case REJECT -> askReject(id);
                case EDIT -> edit(id);
                case REGENERATE_WITH -> rewriting.ask(id, () -> refresh(total));
                case UNDO -> decide(() -> messages.reopen(id, null), "Taken back.");
                default -> throw new IllegalArgumentException("not a key of the grid: " + key);
            }
        });
    }

    private void approve(UUID id) {
        MessageDetail message = messages.get(id);
        List<Flag> flags = message.flags().stream().filter(Flag::isBlocking).toList();
        Runnable approve =
                () -> decide(() -> messages.approve(id, message.version()), "Approved " + message.contactName() + ".");
        if (flags.isEmpty()) {
            approve.run();
        } else {
            QueueDialogs.approveFlagged(flags, approve).open();
        }
    }

    private void askReject(UUID id) {
        MessageDialogs.reject(1, reason -> reject(id, reason)).open();
    }

    private void reject(UUID id, RejectReason reason) {
        decide(() -> messages.reject(id, reason.label(), null), "Rejected.");
    }

    private void markExample(UUID id, boolean example) {
        decide(
                () -> examples.mark(id, example),
                example ? "The writer will follow this one." : "No longer an example.");
    }

    private void edit(UUID id) {
        MessageDetail message = messages.get(id);
        MessageDialogs.edit(message, edited -> {
                    messages.edit(id, edited.subject(), edited.body(), edited.reason(), "", message.version());
                    refresh(total);
                })
                .open();
    }

    private void decide(Runnable decision, String words) {
        try {
            decision.run();
            Toast.show(words);
        } catch (Problem problem) {
            Toast.problem(problem);
        }
        refresh(total);
    }

    private void openMessage(UUID id) {
        boolean wasClosed = open.isEmpty();
        try {
            ReviewCard card = desk.card(id);
            open = Optional.of(card);
            panel.show(card);
            grid.mark(Optional.of(id));
        } catch (Problem problem) {
            Toast.problem(problem);
            return;
        }
        if (wasClosed) {
            addClassName("with-panel");
            grid.narrow(true);
        }
        writeAddress();
    }

    private void openFromGrid(UUID id) {
        boolean wasClosed = open.isEmpty();
        openMessage(id);
        if (wasClosed) {
            grid.keepFocus();
        }
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
                                "campaigns/" + filter.campaignId() + "/messages",
                                MessageAddress.write(filter, open.map(ReviewCard::id)))));
    }

    private void review() {
        UI.getCurrent()
                .navigate(
                        "campaigns/" + filter.campaignId() + "/review",
                        MessageAddress.write(filter.withStatuses(Set.of()), Optional.empty()));
    }
}
