package app.overture.review.ui.queue;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.ui.CampaignLayout;
import app.overture.messages.DecisionNumbers;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageService;
import app.overture.messages.SecondLook;
import app.overture.review.Agenda;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewLeases;
import app.overture.review.ReviewOrder;
import app.overture.review.ReviewPreferences;
import app.overture.review.ui.MessageAddress;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.Keyboard;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The review queue: one message after the other, the whole window, the keyboard first. Which keys are live is a matter of
 * the {@link Mode}; a key counts only for the message that was painted when it went down ({@link PaintedState}). What a
 * key then does stands in {@link QueueDecisions}.
 */
@Route(value = "campaigns/:campaignId/review", autoLayout = false)
@JavaScript("context://js/review-queue.js")
@PermitAll
class ReviewQueueView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, QueueDecisions.Screen, QueueStrip.Hands {

    /** One desk takes at most this part of what is left. */
    private static final int SHARE = 3;

    private final ReviewDesk desk;
    private final ReviewPreferences preferences;
    private final ReviewLeases leases;
    private final SecondLook secondLook;
    private final DecisionNumbers numbers;
    private final SandboxNotice sandbox;
    private final QueueFilters filters;
    private final Clock clock;
    private final SignedIn person;
    private final UUID sittingId;
    private final boolean mayDecide;
    private final LiveRefresh campaignNews;
    private final LiveRefresh deskNews;
    private final Keyboard keyboard = new Keyboard(this, this::keyPressed, this::digitPressed);
    private final CardStack stack = new CardStack(this::fetch);
    private final QueueBar bar;
    private final QueueDecisions decisions;
    private Optional<QueueStrip> strip = Optional.empty();
    private Optional<QueueTop> top = Optional.empty();
    private Optional<CampaignDetail> campaign = Optional.empty();
    private Optional<PaintedState> painted = Optional.empty();
    private Mode mode = Mode.DECIDING;
    private boolean alone = true;
    private KeyMap keys = KeyMap.STANDARD;
    private MessageFilter filter = MessageFilter.ofCampaign(new UUID(0, 0));
    private ReviewOrder order = ReviewOrder.SCORE;

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
        this.secondLook = secondLook;
        this.numbers = numbers;
        this.preferences = preferences;
        this.sandbox = sandbox;
        this.filters = filters;
        this.clock = clock;
        person = ((Actor.Person) TenantScope.require()).signedIn();
        mayDecide = person.role() != Role.VIEWER;
        sittingId = ids.next();
        campaignNews = new LiveRefresh(this, live, this::news);
        deskNews = new LiveRefresh(this, live, this::news);
        bar = new QueueBar(mayDecide, this::act, digit -> decisions().pickReason(digit));
        decisions = new QueueDecisions(desk, messages, rewriter, clock, stack, bar, this);
        setId("queue");
        addClassName("queue");
        getElement()
                .addEventListener(
                        "early-digit",
                        event -> decisions.pickReason(Integer.parseInt(
                                event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        UUID campaignId = CampaignLayout.campaignId(event.getRouteParameters());
        filter = MessageAddress.read(campaignId, address).withStatuses(Set.of());
        order = ReviewOrder.of(address.getSingleParameter("order").orElse(""));
        campaignNews.listenTo(CampaignNews.topic(person.tenantId(), campaignId));
        deskNews.listenTo(ReviewLeases.topic(person.tenantId(), campaignId));
        Agenda agenda = agenda();
        QueueTop head = new QueueTop(agenda.campaign().name(), () -> act(QueueKey.LEAVE));
        campaign = Optional.of(agenda.campaign());
        top = Optional.of(head);
        wear(KeyMap.of(preferences.keys()));
        decisions.begin(agenda);
        leases.bookmark(campaignId).ifPresent(decisions.sitting()::goTo);
        stack.clear();
        removeAll();
        QueueStrip line = new QueueStrip(
                sandbox.create(),
                filters.words(filter, order),
                QueueFilters.narrows(filter) || order != ReviewOrder.SCORE,
                keys.singleKeys(),
                this);
        strip = Optional.of(line);
        add(line, head, stack, bar);
        List<ReviewLeases.Colleague> others = leases.colleagues(campaignId);
        alone = others.isEmpty();
        head.show(others);
        show();
        if (mayDecide) {
            leases.arrived(campaignId);
        }
    }

    @Override
    public Agenda agenda() {
        return desk.agenda(filter, order);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // Before any shortcut, so that it is heard first.
        painted = Optional.of(new PaintedState(event.getUI()));
        enter(Mode.DECIDING);
        getElement().executeJs("window.overtureQueue.attach(this, $0)", ForgeryToken.current());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        keyboard.silence();
        painted.ifPresent(PaintedState::remove);
        if (mayDecide) {
            // A session that ends by itself has nobody signed in any more.
            TenantScope.runAs(person, () -> leases.leave(sittingId, campaignId()));
        }
    }

    @Override
    public String getPageTitle() {
        return "Review · " + campaign.map(CampaignDetail::name).orElse("") + " · Overture";
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public void enter(Mode next) {
        mode = next;
        getElement().setAttribute("data-mode", next.text());
        getElement().setAttribute("data-ahead", keys.ahead(mayDecide));
        keyboard.listen(next, keys, key -> mayDecide || !key.decides());
        if (next == Mode.DECIDING) {
            showChoices();
        } else {
            // An A pressed before the page knew of the mode hid a card that nobody decided.
            stack.putBack();
        }
    }

    @Override
    public void show() {
        Sitting sitting = decisions.sitting();
        hold(sitting);
        stack.follow(sitting.upcoming(depth(sitting)));
        if (sitting.isDone()) {
            stack.showInstead(QueueEnd.of(
                    sitting,
                    campaignId(),
                    QueueFilters.narrows(filter),
                    this::clearFilter,
                    numbers.mineSince(campaignId(), decisions.begun())));
        }
        top.ifPresent(head -> head.show(sitting));
        showChoices();
        decisions.painted();
    }

    /** Takes what is next for this sitting; what somebody else has is passed over. */
    private void hold(Sitting sitting) {
        if (!mayDecide) {
            return;
        }
        List<UUID> wanted = sitting.upcoming(depth(sitting));
        Set<UUID> held = leases.hold(sittingId, campaignId(), wanted);
        while (held.size() < wanted.size()) {
            sitting.setAside(
                    wanted.stream().filter(Predicate.not(held::contains)).toList());
            wanted = sitting.upcoming(depth(sitting));
            held = leases.hold(sittingId, campaignId(), wanted);
        }
    }

    /** Somebody else decided, came or went. A text that is being changed is left in peace until it is done. */
    private void news() {
        List<ReviewLeases.Colleague> others = leases.colleagues(campaignId());
        top.ifPresent(head -> head.show(others));
        if (mode == Mode.DECIDING) {
            if (alone != others.isEmpty()) {
                alone = others.isEmpty();
                show();
            }
            catchUp();
        }
        decisions.news();
    }

    /** How many lie ready. With colleagues about, the last ones of a queue are not hoarded on one desk. */
    private int depth(Sitting sitting) {
        return alone ? CardStack.DEPTH : Math.clamp(sitting.left() / SHARE, CardStack.LEAST, CardStack.DEPTH);
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
        return Objects.requireNonNull(filter.campaignId());
    }

    /** Under a dialog no key of the desk is live; closing it gives them back. */
    @Override
    public void open(Dialog dialog) {
        enter(Mode.DIALOG);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && mode == Mode.DIALOG) {
                enter(Mode.DECIDING);
            }
        });
        dialog.open();
    }

    @Override
    public void saveRefused() {
        getElement().executeJs("window.overtureQueue.refused(this)");
    }

    /** A key went down: it counts only if the person saw what it is about to touch. */
    private void keyPressed(QueueKey key) {
        Optional<PaintedState.Seen> seen = painted.flatMap(PaintedState::take);
        if (seen.isEmpty() || isMeant(key, seen.get())) {
            act(key);
        } else if (key == QueueKey.APPROVE && !seen.get().messageId().isEmpty()) {
            // The page hid the message it was pressed on, but nothing was decided.
            stack.putBack();
        }
    }

    private boolean isMeant(QueueKey key, PaintedState.Seen seen) {
        return !seen.composing()
                && (key.mayRepeat() || !seen.repeat())
                && seen.mode().equals(mode.text())
                && (!key.concernsMessage() || isCurrent(seen));
    }

    private void digitPressed(int digit) {
        Optional<PaintedState.Seen> seen = painted.flatMap(PaintedState::take);
        // The mode on the page may still be the one before: R and 1 may follow each other at once.
        if (seen.isEmpty() || !seen.get().repeat() && !seen.get().composing() && isCurrent(seen.get())) {
            decisions.pickReason(digit);
        }
    }

    /** The message and its very text: what was written anew a moment ago has not been read yet. */
    private boolean isCurrent(PaintedState.Seen seen) {
        return decisions.sitting().current().map(UUID::toString).orElse("").equals(seen.messageId())
                && stack.front()
                        .map(card -> Integer.toString(card.version()).equals(seen.version()))
                        .orElse(true);
    }

    /** By key or by button. */
    private void act(QueueKey key) {
        if (!key.isIn(mode)) {
            return;
        }
        switch (key) {
            case KEYS -> open(KeysDialog.create(preferences, keys, this::wear));
            case LEAVE -> leave();
            default -> decisions.act(key);
        }
    }

    private QueueDecisions decisions() {
        return decisions;
    }

    private void leave() {
        campaign.ifPresent(left -> UI.getCurrent().navigate("campaigns/" + left.id() + "/messages"));
    }

    @Override
    public void askFilter() {
        campaign.ifPresent(of -> open(filters.ask(of, filter, order, this::goThrough)));
    }

    @Override
    public void clearFilter() {
        goThrough(MessageFilter.ofCampaign(campaignId()), ReviewOrder.SCORE);
    }

    /** The address says what is reviewed, so that it can be kept and shared. */
    private void goThrough(MessageFilter wanted, ReviewOrder in) {
        Map<String, List<String>> address = new LinkedHashMap<>(
                MessageAddress.write(wanted, Optional.empty()).getParameters());
        if (!in.text().isEmpty()) {
            address.put("order", List.of(in.text()));
        }
        UI.getCurrent().navigate("campaigns/" + campaignId() + "/review", new QueryParameters(address));
    }

    @Override
    public void switchSingleKeys(boolean on) {
        KeyMap changed = keys.withSingleKeys(on);
        preferences.keys(changed.wishes());
        wear(changed);
        enter(mode);
    }

    /** Takes on the keys that this person wants. */
    private void wear(KeyMap wanted) {
        keys = wanted;
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
        List<QueueCard> cards = desk.cards(ids).stream()
                .map(card -> decisions.lay(card, schedule(card.message())))
                .toList();
        List<UUID> flagged = cards.stream()
                .filter(card -> card.look().blocking() > 0)
                .map(QueueCard::messageId)
                .toList();
        if (!flagged.isEmpty()) {
            Map<UUID, SecondLook.FirstApproval> before = secondLook.standing(flagged);
            cards.forEach(card -> Optional.ofNullable(before.get(card.messageId()))
                    .ifPresent(approval -> card.approvedBefore(approval.name())));
        }
        return cards;
    }

    /** "step 2 of 3: Value, 3 days after the step before" */
    private String schedule(MessageDetail message) {
        List<CampaignStep> steps = campaign.map(CampaignDetail::enabledSteps).orElse(List.of());
        String delay = steps.stream()
                .filter(step -> step.position() == message.step() && step.delayDays() > 0)
                .map(step -> ", " + step.delayDays() + " days after the step before")
                .findFirst()
                .orElse("");
        return "step " + message.step() + " of " + Math.max(steps.size(), message.step()) + ": " + message.label()
                + delay;
    }
}
