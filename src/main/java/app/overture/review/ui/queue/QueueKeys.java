package app.overture.review.ui.queue;

import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.Keyboard;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.keys.PageKeys;
import app.overture.review.ui.keys.QueueKey;
import app.overture.tenancy.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * Which keys are live, and which of them count: only those of the {@link Mode}, and only for the message that was painted
 * when they went down ({@link PaintedState}).
 */
final class QueueKeys {

    /** What a key that counts sets going. */
    interface Hands {

        void act(QueueKey key);

        void pickReason(int digit);

        /** Whether this is the message on the desk, in this very text. */
        boolean isCurrent(PaintedState.Seen seen);
    }

    private final Component queue;
    private final boolean mayDecide;
    private final Hands hands;
    private final Keyboard keyboard;
    private Optional<PaintedState> painted = Optional.empty();
    private Mode mode = Mode.DECIDING;
    private KeyMap keys = KeyMap.STANDARD;

    QueueKeys(Component queue, boolean mayDecide, Hands hands) {
        this.queue = queue;
        this.mayDecide = mayDecide;
        this.hands = hands;
        keyboard = new Keyboard(queue, this::keyPressed, this::digitPressed);
    }

    /** To be called before any shortcut is laid, so that what was painted is heard first. */
    void attach(UI ui, SignedIn person) {
        painted = Optional.of(new PaintedState(ui, this::answered));
        enter(Mode.DECIDING);
        queue.getElement()
                .executeJs(
                        "window.overtureQueue.attach(this, $0, $1)",
                        ForgeryToken.current(),
                        person.tenantId() + "." + person.userId());
    }

    void detach() {
        keyboard.silence();
        painted.ifPresent(PaintedState::remove);
    }

    Mode mode() {
        return mode;
    }

    KeyMap map() {
        return keys;
    }

    /** Heard from the next {@link #enter} on. */
    void wear(KeyMap wanted) {
        keys = wanted;
    }

    void enter(Mode next) {
        mode = next;
        queue.getElement().setAttribute("data-mode", next.text());
        queue.getElement().setAttribute("data-ahead", PageKeys.of(keys, mayDecide));
        keyboard.listen(next, keys, key -> mayDecide || !key.decides());
    }

    /** Goes out with whatever the press brought about, so that the page knows what it was right to do ahead. */
    private void answered(int press) {
        queue.getElement().setAttribute("data-answered", Integer.toString(press));
    }

    /** A key went down: it counts only if the person saw what it is about to touch. */
    private void keyPressed(QueueKey key) {
        Optional<PaintedState.Seen> seen = painted.flatMap(PaintedState::take);
        if (seen.isEmpty() || isMeant(key, seen.get())) {
            hands.act(key);
        }
    }

    private boolean isMeant(QueueKey key, PaintedState.Seen seen) {
        return !seen.composing()
                && (key.mayRepeat() || !seen.repeat())
                && seen.mode().equals(mode.text())
                && (!key.concernsMessage() || hands.isCurrent(seen));
    }

    private void digitPressed(int digit) {
        Optional<PaintedState.Seen> seen = painted.flatMap(PaintedState::take);
        // The mode on the page may still be the one before: R and 1 may follow each other at once.
        if (seen.isEmpty() || !seen.get().repeat() && !seen.get().composing() && hands.isCurrent(seen.get())) {
            hands.pickReason(digit);
        }
    }
}
