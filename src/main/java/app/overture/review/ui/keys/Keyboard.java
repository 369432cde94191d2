package app.overture.review.ui.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Holds the shortcuts of the mode that is on, and only those: while a text is a field or a dialog is open, letters are not
 * even asked for, so they can be typed and Escape closes what it should.
 */
public final class Keyboard {

    private final Component owner;
    private final Consumer<QueueKey> onKey;
    private final IntConsumer onDigit;
    private final List<Registration> letters = new ArrayList<>();
    private final List<Registration> digits = new ArrayList<>();
    private KeyMap lettersOf = KeyMap.STANDARD;
    private KeyMap digitsOf = KeyMap.STANDARD;
    private Mode mode = Mode.DECIDING;

    public Keyboard(Component owner, Consumer<QueueKey> onKey, IntConsumer onDigit) {
        this.owner = owner;
        this.onKey = onKey;
        this.onDigit = onDigit;
    }

    /**
     * @param allowed leaves out keys this person has no use for
     */
    public void listen(Mode next, KeyMap keys, Predicate<QueueKey> allowed) {
        if (letters.isEmpty() || !keys.equals(lettersOf) || !next.together().contains(mode)) {
            drop(letters);
            Map<QueueKey.Press, List<QueueKey>> presses = new LinkedHashMap<>();
            for (QueueKey key : QueueKey.values()) {
                if (next.together().stream().anyMatch(key::isIn) && allowed.test(key)) {
                    keys.presses(key)
                            .forEach(press -> presses.computeIfAbsent(press, any -> new ArrayList<>())
                                    .add(key));
                }
            }
            presses.forEach(this::register);
        }
        mode = next;
        lettersOf = keys;
        listenToDigits(QueueKey.DIGIT_MODES.contains(next), keys);
    }

    public void silence() {
        drop(letters);
        drop(digits);
    }

    /**
     * A new shortcut is heard from the next request on. The digits therefore stay registered from mode to mode: R and 4 may
     * come in one request, and what the digit means is for the mode to say.
     */
    private void listenToDigits(boolean wanted, KeyMap keys) {
        if (!wanted || !keys.equals(digitsOf)) {
            drop(digits);
        }
        digitsOf = keys;
        if (wanted && digits.isEmpty()) {
            for (int digit = 0; digit <= 9; digit++) {
                int pressed = digit;
                keys.digit(digit)
                        .forEach(press -> digits.add(Shortcuts.addShortcutListener(
                                owner, () -> onDigit.accept(pressed), press.key(), press.modifierArray())));
            }
        }
    }

    private static void drop(List<Registration> registrations) {
        registrations.forEach(Registration::remove);
        registrations.clear();
    }

    /** @param meanings one for each mode that has the press, at most */
    private void register(QueueKey.Press press, List<QueueKey> meanings) {
        ShortcutRegistration registration = Shortcuts.addShortcutListener(
                owner,
                () -> meanings.stream()
                        .filter(key -> key.isIn(mode))
                        .findFirst()
                        .ifPresent(onKey),
                press.key(),
                press.modifierArray());
        if (meanings.contains(QueueKey.SAVE)) {
            // Without this the field would still hold the text of before the last letters.
            registration.resetFocusOnActiveElement();
        }
        letters.add(registration);
    }
}
