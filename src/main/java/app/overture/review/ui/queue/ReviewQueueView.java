package app.overture.review.ui.queue;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignNews;
import app.overture.messages.DecisionNumbers;
import app.overture.messages.MessageService;
import app.overture.messages.SecondLook;
import app.overture.review.Agenda;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewLeases;
import app.overture.review.ReviewPreferences;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.KeysDialog;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.Rewriter;
import app.overture.shared.Ids;
import app.overture.shared.LiveUpdates;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.SandboxNotice;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The review queue: one message after the other, the whole window, the keyboard first. Which keys are live is a matter of
 * the {@link Mode}; a key counts only for the message that was painted when it went down ({@link PaintedState}). What a
 * key then does stands in {@link QueueDecisions}.
 */
@Route(value = "campaigns/:campaignId/review", autoLayout = false)
@JavaScript("context://js/review-notebook.js")
@JavaScript("context://js/review-queue.js")
@PermitAll
class ReviewQueueView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, QueueScreen, QueueStrip.Hands, QueueKeys.Hands {

    private final ReviewDesk desk;
    private final ReviewPreferences preferences;
    private final ReviewLeases leases;
    private final DecisionNumbers numbers;
    private final SandboxNotice sandbox;
    private final QueueFilters filters;
    private final SignedIn person;
    private final Holding holding;
    private final CardReader reader;
    private final boolean mayDecide;
    private final LiveRefresh campaignNews;
    private final LiveRefresh deskNews;
    private final CardStack stack = new CardStack(this::fetch);
    private final QueueBar bar;
    private final QueueKeys keys;
    private final QueueDecisions decisions;
    private Optional<QueueStrip> strip = Optional.empty();
    private Optional<QueueTop> top = Optional.empty();
    private Optional<CampaignDetail> campaign = Optional.empty();
    private QueueScope scope = QueueScope.all(new UUID(0, 0));

    ReviewQueueView(
            ReviewDesk desk,
            MessageService messages,
            ReviewPreferences preferences,
            ReviewLeases leases,
            SecondLook secondLook,
            DecisionNumbers numbers,
            Rewriter rewriter,
            SandboxNotice sandbox,
            QueueFilters filters,
            LiveUpdates live,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.leases = leases;
        this.numbers = numbers;
        this.preferences = preferences;
        this.sandbox = sandbox;
        this.filters = filters;
        person = ((Actor.Person) TenantScope.require()).signedIn();
        mayDecide = person.role() != Role.VIEWER;
        holding = new Holding(leases, ids.next(), clock, mayDecide);
        reader = new CardReader(desk, secondLook);
        campaignNews = new LiveRefresh(this, live, this::news);
        deskNews = new LiveRefresh(this, live, this::news);
        bar = new QueueBar(mayDecide, this::act, this::pickReason);
        keys = new QueueKeys(this, mayDecide, this);
        decisions = new QueueDecisions(desk, messages, rewriter, clock, stack, bar, this);
        setId("queue");
        addClassName("queue");
        getElement()
                .addEventListener(
                        "early-digit",
                        event -> pickReason(Integer.parseInt(
                                event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        scope = QueueScope.of(event);
        UUID campaignId = campaignId();
        campaignNews.listenTo(CampaignNews.topic(person.tenantId(), campaignId));
        deskNews.listenTo(ReviewLeases.topic(person.tenantId(), campaignId));
        Agenda agenda = agenda();
        QueueTop head = new QueueTop(agenda.campaign().name(), () -> act(QueueKey.LEAVE));
        campaign = Optional.of(agenda.campaign());
        reader.goThrough(agenda.campaign());
        top = Optional.of(head);
        wear(KeyMap.of(preferences.keys()));
        decisions.begin(agenda);
        leases.place(campaignId, agenda.open()).ifPresent(decisions.sitting()::goTo);
        stack.clear();
        removeAll();
        QueueStrip line = new QueueStrip(
                sandbox.create(),
                filters.words(scope.filter(), scope.order()),
                !scope.isUsual(),
                keys.map().singleKeys(),
                this);
        strip = Optional.of(line);
        add(line, head, stack, bar);
        List<ReviewLeases.Colleague> others = leases.colleagues(campaignId);
        holding.isAlone(others.isEmpty());
        head.show(others);
        show();
        if (mayDecide) {
            leases.arrived(campaignId);
        }
    }

    @Override
    public Agenda agenda() {
        return desk.agenda(scope.filter(), scope.order());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        keys.attach(event.getUI(), person);
        showChoices();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        keys.detach();
        if (mayDecide) {
            // A session that ends by itself has nobody signed in any more.
            TenantScope.runAs(
                    person,
                    () -> holding.leave(campaignId(), decisions.sitting().current()));
        }
    }

    @Override
    public String getPageTitle() {
        return "Review · " + campaign.map(CampaignDetail::name).orElse("") + " · Overture";
    }

    @Override
    public Mode mode() {
        return keys.mode();
    }

    @Override
    public void enter(Mode next) {
        keys.enter(next);
        if (next == Mode.DECIDING) {
            showChoices();
        }
    }

    @Override
    public void show() {
        Sitting sitting = decisions.sitting();
        stack.follow(holding.take(sitting, campaignId()));
        if (sitting.isDone()) {
            stack.showInstead(QueueEnd.of(
                    sitting,
                    campaignId(),
                    scope.isNarrow(),
                    this::clearFilter,
                    numbers.mineSince(campaignId(), decisions.begun())));
        }
        top.ifPresent(head -> head.show(sitting));
        showChoices();
        decisions.painted();
    }

    /** Somebody else decided, came or went. A text that is being changed is left in peace until it is done. */
    private void news() {
        List<ReviewLeases.Colleague> others = leases.colleagues(campaignId());
        top.ifPresent(head -> head.show(others));
        if (mode() == Mode.DECIDING) {
            if (holding.isAlone(others.isEmpty())) {
                show();
            }
            catchUp();
        }
        decisions.news();
    }

    private void catchUp() {
        Sitting sitting = decisions.sitting();
        if (sitting.aside() > 0 || !sitting.agrees(desk.tally(campaignId()))) {
            Agenda now = agenda();
            sitting.sync(now.open(), now.tally());
            show();
        }
    }

    private UUID campaignId() {
        return scope.campaignId();
    }

    /** Under a dialog no key of the desk is live; closing it gives them back. */
    @Override
    public void open(Dialog dialog) {
        enter(Mode.DIALOG);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && mode() == Mode.DIALOG) {
                enter(Mode.DECIDING);
            }
        });
        dialog.open();
    }

    @Override
    public void saveRefused() {
        getElement().executeJs("window.overtureQueue.refused(this)");
    }

    /** The message and its very text: what was written anew a moment ago has not been read yet. */
    @Override
    public boolean isCurrent(PaintedState.Seen seen) {
        return decisions.sitting().current().map(UUID::toString).orElse("").equals(seen.messageId())
                && stack.front()
                        .map(card -> Integer.toString(card.version()).equals(seen.version()))
                        .orElse(true);
    }

    @Override
    public void pickReason(int digit) {
        decisions.pickReason(digit);
    }

    /** By key or by button. */
    @Override
    public void act(QueueKey key) {
        if (!key.isIn(mode())) {
            return;
        }
        switch (key) {
            case KEYS -> open(KeysDialog.create(preferences, keys.map(), this::wear));
            case LEAVE -> leave();
            default -> decisions.act(key);
        }
    }

    private void leave() {
        campaign.ifPresent(left -> UI.getCurrent().navigate("campaigns/" + left.id() + "/messages"));
    }

    @Override
    public void askFilter() {
        campaign.ifPresent(of -> open(filters.ask(
                of, scope.filter(), scope.order(), (filter, order) -> goThrough(new QueueScope(filter, order)))));
    }

    @Override
    public void clearFilter() {
        goThrough(QueueScope.all(campaignId()));
    }

    private static void goThrough(QueueScope wanted) {
        UI.getCurrent().navigate(wanted.path(), wanted.parameters());
    }

    @Override
    public void switchSingleKeys(boolean on) {
        KeyMap changed = keys.map().withSingleKeys(on);
        preferences.keys(changed.wishes());
        wear(changed);
        enter(mode());
    }

    /** Takes on the keys that this person wants. */
    private void wear(KeyMap wanted) {
        keys.wear(wanted);
        bar.wear(wanted);
        strip.ifPresent(line -> line.show(wanted.singleKeys()));
    }

    private void showChoices() {
        if (decisions.sitting().isDone()) {
            bar.showNothing();
        } else {
            bar.showDecisions(stack.front().map(QueueCard::look).orElse(FlagLook.State.NONE));
        }
    }

    private List<QueueCard> fetch(Collection<UUID> ids) {
        return reader.read(ids, decisions);
    }
}
