package app.overture.review.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.review.Agenda;
import app.overture.review.RejectReason;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewPreferences;
import app.overture.shared.Problem;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.SandboxNotice;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review queue: one message after the other, the whole window, the keyboard first. Which keys are live is a matter of
 * the {@link Mode}; a key counts only for the message that was painted when it went down ({@link PaintedState}).
 */
@Route(value = "campaigns/:campaignId/review", autoLayout = false)
@JavaScript("context://js/review-queue.js")
@PermitAll
class ReviewQueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewDesk desk;
    private final MessageService messages;
    private final ReviewPreferences preferences;
    private final Rewriter rewriter;
    private final SandboxNotice sandbox;
    private final Clock clock;
    private final Keyboard keyboard = new Keyboard(this, this::keyPressed, this::digitPressed);
    private final CardStack stack = new CardStack(this::fetch);
    private final QueueBar bar;
    private final boolean mayDecide;
    private @Nullable QueueTop top;
    private @Nullable QueueStrip strip;
    private @Nullable CampaignDetail campaign;
    private Sitting sitting;
    private @Nullable PaintedState painted;
    private Mode mode = Mode.DECIDING;
    private boolean singleKeys = true;
    private @Nullable LetterEditor editor;
    private final Set<UUID> rewriting = new HashSet<>();
    private LetterEditor.Draft changed = new LetterEditor.Draft("", "");

    ReviewQueueView(
            ReviewDesk desk,
            MessageService messages,
            ReviewPreferences preferences,
            Rewriter rewriter,
            SandboxNotice sandbox,
            Clock clock) {
        this.sandbox = sandbox;
        this.rewriter = rewriter;
        this.desk = desk;
        this.messages = messages;
        this.preferences = preferences;
        this.clock = clock;
        mayDecide = TenantScope.require() instanceof Actor.Person(var person) && person.role() != Role.VIEWER;
        sitting = new Sitting(List.of(), new app.overture.review.Tally(0, 0, 0), clock.instant());
        bar = new QueueBar(mayDecide, this::act, this::pickReason);
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
        UUID campaignId = event.getRouteParameters()
                .get("campaignId")
                .flatMap(ReviewQueueView::uuid)
                .orElseThrow(() -> Problem.notFound("campaign"));
        Agenda agenda = desk.agenda(campaignId);
        campaign = agenda.campaign();
        sitting = new Sitting(agenda.open(), agenda.tally(), clock.instant());
        singleKeys = preferences.singleKeys();
        top = new QueueTop(agenda.campaign().name(), () -> act(QueueKey.LEAVE));
        strip = new QueueStrip(sandbox.create(), singleKeys, this::switchSingleKeys);
        stack.clear();
        removeAll();
        add(strip, top, stack, bar);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // Before any shortcut, so that it is heard first.
        painted = new PaintedState(event.getUI());
        enter(Mode.DECIDING);
        getElement().executeJs("window.overtureQueue.attach(this)");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        keyboard.silence();
        if (painted != null) {
            painted.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return "Review · " + (campaign == null ? "" : campaign.name()) + " · Overture";
    }

    /** A key went down: it counts only if the person saw what it is about to touch. */
    private void keyPressed(QueueKey key) {
        Optional<PaintedState.Seen> seen = seen();
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

    private Optional<PaintedState.Seen> seen() {
        return painted == null ? Optional.empty() : painted.take();
    }

    private void digitPressed(int digit) {
        Optional<PaintedState.Seen> seen = seen();
        // The mode on the page may still be the one before: R and 1 may follow each other at once.
        if (seen.isEmpty() || !seen.get().repeat() && !seen.get().composing() && isCurrent(seen.get())) {
            pickReason(digit);
        }
    }

    private boolean isCurrent(PaintedState.Seen seen) {
        return sitting.current().map(UUID::toString).orElse("").equals(seen.messageId());
    }

    /** By key or by button. */
    private void act(QueueKey key) {
        if (!key.isIn(mode)) {
            return;
        }
        try {
            switch (key) {
                case APPROVE -> stack.front().ifPresent(this::approve);
                case REJECT -> stack.front().ifPresent(card -> askReason());
                case EDIT -> stack.front().ifPresent(card -> edit(card, Optional.empty()));
                case REGENERATE -> stack.front().ifPresent(card -> rewrite(card, ""));
                case REGENERATE_WITH -> stack.front().ifPresent(this::askInstruction);
                case DISQUALIFY -> stack.front().ifPresent(this::disqualify);
                case UNDO -> undo();
                case NEXT -> move(sitting.next(), "This is the last one.");
                case PREVIOUS -> move(sitting.previous(), "This is the first one.");
                case KEYS -> open(KeysDialog.create(singleKeys));
                case LEAVE -> leave();
                case CANCEL_REASON -> cancelReason();
                case SAVE -> save();
                case CANCEL_EDIT -> readAgain("Left as it was.");
            }
        } catch (Problem problem) {
            refused(problem);
        }
    }

    private void approve(QueueCard card) {
        if (rewriting.contains(card.messageId())) {
            bar.sayRefused("It is being written again. J goes on meanwhile.");
            stack.putBack();
        } else if (card.blocking().isEmpty()) {
            approved(card);
        } else {
            open(QueueDialogs.approveFlagged(card.blocking(), () -> attempt(() -> approved(card))));
        }
    }

    private void approved(QueueCard card) {
        messages.approve(card.messageId(), card.card().message().version());
        sitting.decided(card.messageId(), Sitting.Kind.APPROVED, clock.instant());
        stack.decided(card.messageId(), MessageStatus.APPROVED);
        show();
        bar.say("Approved " + name(card) + ", step " + card.card().message().step() + ". U takes it back.");
    }

    private void askReason() {
        enter(Mode.REJECTING);
        bar.showRejectReasons();
        bar.say("Why? A digit picks the reason.");
    }

    private void pickReason(int digit) {
        attempt(() -> {
            if (mode == Mode.REJECTING) {
                stack.front().ifPresent(card -> reject(card, digit));
            } else if (mode == Mode.EXPLAINING) {
                stack.front().ifPresent(card -> store(card, digit));
            }
        });
    }

    private void reject(QueueCard card, int digit) {
        RejectReason[] reasons = RejectReason.values();
        int index = QueueBar.indexOf(digit);
        if (index >= reasons.length) {
            return;
        }
        messages.reject(
                card.messageId(), reasons[index].label(), card.card().message().version());
        sitting.decided(card.messageId(), Sitting.Kind.REJECTED, clock.instant());
        stack.decided(card.messageId(), MessageStatus.REJECTED);
        show();
        enter(Mode.DECIDING);
        bar.say("Rejected " + name(card) + ": " + reasons[index].label().toLowerCase(java.util.Locale.ROOT)
                + ". U takes it back.");
    }

    private void edit(QueueCard card, Optional<LetterEditor.Draft> typed) {
        enter(Mode.EDITING);
        editor = card.letter().edit(typed);
        editor.begin();
        bar.showEditing();
        bar.say("");
    }

    private void save() {
        Optional<QueueCard> card = stack.front();
        if (editor == null || card.isEmpty()) {
            return;
        }
        MessageDetail message = card.get().card().message();
        changed = editor.draft();
        if (changed.isEmpty()) {
            editor.refuse("A message needs a text.");
            getElement().executeJs("window.overtureQueue.refused(this)");
        } else if (changed.equals(new LetterEditor.Draft(message.subject(), message.body()))) {
            readAgain("Nothing was changed.");
        } else {
            enter(Mode.EXPLAINING);
            card.get().letter().preview(changed);
            bar.showEditReasons();
            bar.say("What was wrong? A digit picks the reason.");
        }
    }

    private void store(QueueCard card, int digit) {
        EditReason[] reasons = EditReason.values();
        int index = QueueBar.indexOf(digit);
        if (index >= reasons.length) {
            return;
        }
        MessageDetail message = card.card().message();
        int replaced = messages.versions(message.id()).getFirst().number();
        messages.edit(message.id(), changed.subject(), changed.body(), reasons[index], "", message.version());
        sitting.changed(message.id(), replaced);
        stack.renew(message.id());
        readAgain("Change saved: " + reasons[index].label().toLowerCase(java.util.Locale.ROOT) + ". Not approved yet.");
    }

    private void cancelReason() {
        if (mode == Mode.EXPLAINING) {
            stack.front().ifPresent(card -> edit(card, Optional.of(changed)));
        } else {
            readAgain("");
        }
    }

    private void askInstruction(QueueCard card) {
        open(QueueDialogs.instruction(instruction -> attempt(() -> rewrite(card, instruction))));
    }

    /** The model takes seconds; the reviewer goes on meanwhile, and the message waits for its new text. */
    private void rewrite(QueueCard card, String instruction) {
        UUID id = card.messageId();
        if (!rewriting.add(id)) {
            bar.say("It is being written already.");
            return;
        }
        int replaced = messages.versions(id).getFirst().number();
        card.busy();
        bar.say("Writing again.");
        rewriter.rewrite(
                id,
                instruction,
                UI.getCurrent(),
                () -> rewritten(id, () -> {
                    sitting.changed(id, replaced);
                    bar.say("Written again: " + name(card) + ", step "
                            + card.card().message().step() + ".");
                }),
                problem -> rewritten(id, () -> bar.sayRefused(problem.sentence())));
    }

    private void rewritten(UUID id, Runnable say) {
        rewriting.remove(id);
        boolean changing = mode == Mode.EDITING || mode == Mode.EXPLAINING;
        if (!changing || !sitting.current().filter(id::equals).isPresent()) {
            stack.renew(id);
            showChoices(mode);
        }
        say.run();
    }

    private void disqualify(QueueCard card) {
        UUID contact = card.contactId();
        UUID campaignId = card.card().message().campaignId();
        open(QueueDialogs.disqualify(
                name(card),
                () -> attempt(() -> disqualified(card, () -> desk.disqualifyHere(campaignId, contact))),
                () -> attempt(() -> disqualified(card, () -> desk.disqualifyEverywhere(contact)))));
    }

    private void disqualified(QueueCard card, Runnable act) {
        act.run();
        reload(card.card().message().campaignId());
        bar.say(name(card) + " is out; what waited for them is rejected.");
    }

    private void undo() {
        Optional<Sitting.Decision> last = sitting.lastDecision();
        if (last.isEmpty()) {
            bar.say("Nothing to take back in this sitting.");
            return;
        }
        UUID id = last.get().messageId();
        try {
            if (last.get().kind() == Sitting.Kind.CHANGED) {
                messages.restore(id, last.get().version(), null);
            } else {
                messages.reopen(id, null);
                stack.decided(id, MessageStatus.DRAFT);
            }
        } catch (Problem problem) {
            sitting.forgetLastDecision();
            throw problem;
        }
        sitting.undone();
        stack.renew(id);
        show();
        bar.say("Taken back.");
    }

    private void move(boolean moved, String otherwise) {
        if (moved) {
            show();
            bar.say("");
        } else {
            bar.say(otherwise);
        }
    }

    private void leave() {
        if (campaign != null) {
            UI.getCurrent().navigate("campaigns/" + campaign.id() + "/messages");
        }
    }

    /** Something could not be done: say why, and show what is really there. */
    private void refused(Problem problem) {
        bar.sayRefused(problem.sentence());
        stack.putBack();
        if (problem.kind() == Problem.Kind.CONFLICT && campaign != null) {
            reload(campaign.id());
            bar.sayRefused(problem.sentence());
        } else if (mode != Mode.DECIDING && mode != Mode.DIALOG) {
            readAgain(problem.sentence());
            bar.sayRefused(problem.sentence());
        }
    }

    private void attempt(Runnable decision) {
        try {
            decision.run();
        } catch (Problem problem) {
            refused(problem);
        }
    }

    private void reload(UUID campaignId) {
        Agenda agenda = desk.agenda(campaignId);
        sitting.reset(agenda.open(), agenda.tally());
        stack.clear();
        show();
        enter(Mode.DECIDING);
    }

    /** Back to reading, whatever was going on. */
    private void readAgain(String words) {
        editor = null;
        stack.front().ifPresent(card -> card.letter().read());
        show();
        enter(Mode.DECIDING);
        bar.say(words);
    }

    private void show() {
        stack.follow(sitting.upcoming(CardStack.DEPTH));
        if (sitting.isDone()) {
            stack.showInstead(end());
        }
        if (top != null) {
            top.show(sitting);
        }
        showChoices();
    }

    private void showChoices(Mode now) {
        if (now == Mode.DECIDING) {
            showChoices();
        }
    }

    private void showChoices() {
        if (sitting.isDone()) {
            bar.showNothing();
        } else {
            bar.showDecisions(stack.front().map(card -> card.blocking().size()).orElse(0));
        }
    }

    private void enter(Mode next) {
        mode = next;
        getElement().setAttribute("data-mode", next.text());
        getElement().setAttribute("data-ahead", singleKeys && mayDecide ? "a" : "");
        keyboard.listen(next, singleKeys, key -> mayDecide || !key.decides());
        if (next == Mode.DECIDING) {
            showChoices();
        } else {
            // An A pressed before the page knew of the mode hid a card that nobody decided.
            stack.putBack();
        }
    }

    /** Under a dialog no key of the desk is live; closing it gives them back. */
    private void open(Dialog dialog) {
        enter(Mode.DIALOG);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && mode == Mode.DIALOG) {
                enter(Mode.DECIDING);
            }
        });
        dialog.open();
    }

    private void switchSingleKeys(boolean on) {
        preferences.singleKeys(on);
        singleKeys = on;
        enter(mode);
    }

    private Component end() {
        UUID id = campaign == null ? new UUID(0, 0) : campaign.id();
        boolean nothing = sitting.total() == 0;
        EmptyState end = nothing
                ? new EmptyState(
                        "Nothing to review yet.",
                        "Messages appear here as soon as they are written.",
                        new Anchor("/campaigns/" + id + "/generate", "Go to Generate"))
                : new EmptyState(
                        "All decided.",
                        sitting.approved() + " approved, " + sitting.rejected()
                                + " rejected. U takes the last one back.",
                        new Anchor("/campaigns/" + id + "/outreach", "Go to Outreach"));
        Div frame = new Div(end);
        frame.addClassName("queue-end");
        return frame;
    }

    private List<QueueCard> fetch(Collection<UUID> ids) {
        List<QueueCard> cards = desk.cards(ids).stream()
                .map(card -> new QueueCard(card, schedule(card.message()), clock))
                .toList();
        cards.stream().filter(card -> rewriting.contains(card.messageId())).forEach(QueueCard::busy);
        return cards;
    }

    /** "step 2 of 3: Value, 3 days after step 1" */
    private String schedule(MessageDetail message) {
        List<CampaignStep> steps = campaign == null ? List.of() : campaign.enabledSteps();
        String delay = steps.stream()
                .filter(step -> step.position() == message.step() && step.delayDays() > 0)
                .map(step -> ", " + step.delayDays() + " days after the step before")
                .findFirst()
                .orElse("");
        return "step " + message.step() + " of " + Math.max(steps.size(), message.step()) + ": " + message.label()
                + delay;
    }

    private static String name(QueueCard card) {
        return card.card().message().contactName();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
