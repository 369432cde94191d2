package app.overture.review.ui.queue;

import app.overture.messages.EditReason;
import app.overture.review.RejectReason;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The bar at the lower edge: what can be done, each with its key; or the reasons, each with its digit. Says aloud what
 * was done.
 */
final class QueueBar extends Footer {

    private static final List<QueueKey> DECISIONS =
            List.of(QueueKey.REJECT, QueueKey.EDIT, QueueKey.REGENERATE, QueueKey.DISQUALIFY);

    private final Consumer<QueueKey> onKey;
    private final IntConsumer onDigit;
    private final boolean mayDecide;
    private final Div choices = new Div();
    private final Span said = new Span();
    private final Span heard = new Span();
    private final Span flagHint = new Span();
    private final Button approve;
    private final Button undo;
    private final Button next;
    private final Button previous;
    private final Button overview;
    private KeyMap keys = KeyMap.STANDARD;

    QueueBar(boolean mayDecide, Consumer<QueueKey> onKey, IntConsumer onDigit) {
        this.onKey = onKey;
        this.onDigit = onDigit;
        this.mayDecide = mayDecide;
        addClassName("queue-keys");
        getElement().setAttribute("aria-label", "Actions");
        approve = button(QueueKey.APPROVE);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        flagHint.addClassName("hint");
        choices.addClassNames("row", "grow");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        said.getElement().setAttribute("aria-live", "polite");
        undo = tertiary(button(QueueKey.UNDO));
        next = tertiary(button(QueueKey.NEXT));
        previous = tertiary(button(QueueKey.PREVIOUS));
        overview = tertiary(button(QueueKey.KEYS));
        heard.addClassName("sr");
        heard.getElement().setAttribute("role", "status");
        add(choices, heard, said, undo, moves(), overview);
        showDecisions(FlagLook.State.NONE);
    }

    /** Writes this person's keys on the buttons. */
    void wear(KeyMap wanted) {
        keys = wanted;
        KeyCaps.mark(approve, QueueKey.APPROVE, keys);
        KeyCaps.mark(undo, QueueKey.UNDO, keys);
        KeyCaps.mark(next, QueueKey.NEXT, keys);
        KeyCaps.mark(previous, QueueKey.PREVIOUS, keys);
        KeyCaps.mark(overview, QueueKey.KEYS, keys);
    }

    void showDecisions(FlagLook.State flags) {
        choices.removeAll();
        if (!mayDecide) {
            choices.add(new Span("You read along. Deciding needs the role editor."));
            return;
        }
        choices.add(approve);
        if (flags.left() > 0) {
            Button look = tertiary(button(QueueKey.FLAG));
            String words = flags.left() == 1 ? "One flag to look at first" : flags.left() + " flags to look at first";
            look.setText(words);
            look.setAriaLabel(words);
            look.addClassName("look");
            choices.add(look);
        } else if (flags.blocking() > 0) {
            flagHint.setText(flags.blocking() == 1 ? "Flag looked at" : "Flags looked at");
            choices.add(flagHint);
        }
        Span separator = new Span();
        separator.addClassName("sep");
        choices.add(separator);
        DECISIONS.forEach(key -> choices.add(button(key)));
    }

    KeyMap keys() {
        return keys;
    }

    /** How a person presses it: "U", "Ctrl+Enter"; the button's word when the key is switched off. */
    String press(QueueKey key) {
        List<String> caps = keys.caps(key);
        return caps.isEmpty() ? "“" + key.label() + "”" : String.join("+", caps);
    }

    boolean mayDecide() {
        return mayDecide;
    }

    void showRejectReasons() {
        showReasons(
                "Reject, because:",
                Arrays.stream(RejectReason.values()).map(RejectReason::label).toList());
    }

    void showEditReasons() {
        showReasons(
                "Changed, because it was:",
                Arrays.stream(EditReason.values()).map(EditReason::label).toList());
    }

    void showEditing() {
        choices.removeAll();
        Button save = button(QueueKey.SAVE);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choices.add(save, button(QueueKey.CANCEL_EDIT));
    }

    void showNothing() {
        choices.removeAll();
    }

    /** Result of the last key, for eyes and screen readers alike. */
    void say(String words) {
        said.removeClassName("refused");
        said.setText(words);
    }

    /** For screen readers alone: it stands on the screen already. */
    void announce(String words) {
        say("");
        heard.setText(words);
    }

    void sayRefused(String words) {
        said.addClassName("refused");
        said.setText(words);
    }

    /** The digit that picks the reason at this place; ten is 0, as on the keyboard. */
    static int digitOf(int index) {
        return (index + 1) % 10;
    }

    static int indexOf(int digit) {
        return digit == 0 ? 9 : digit - 1;
    }

    private void showReasons(String question, List<String> reasons) {
        choices.removeAll();
        Span asked = new Span(question);
        asked.addClassName("question");
        choices.add(asked);
        for (int index = 0; index < reasons.size(); index++) {
            int digit = digitOf(index);
            Button pick = new Button(new Span(reasons.get(index)), click -> onDigit.accept(digit));
            KeyCaps.mark(pick, keys.digitCaps(digit), keys.ariaDigit(digit));
            pick.setAriaLabel(reasons.get(index));
            choices.add(pick);
        }
        choices.add(tertiary(button(QueueKey.CANCEL_REASON)));
    }

    private Component moves() {
        next.setText("");
        next.getElement().setAttribute("title", QueueKey.NEXT.label());
        previous.setText("Move");
        previous.getElement().setAttribute("title", QueueKey.PREVIOUS.label());
        Div moves = new Div(next, previous);
        moves.addClassNames("row", "moves");
        return moves;
    }

    private static Button tertiary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Button button(QueueKey key) {
        Button button = new Button(key.label(), click -> onKey.accept(key));
        KeyCaps.mark(button, key, keys);
        button.setAriaLabel(key.label());
        return button;
    }
}
