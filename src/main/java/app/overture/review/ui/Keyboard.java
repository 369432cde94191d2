package app.overture.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Holds the shortcuts of the mode that is on, and only those: while a text is a field or a dialog is open, letters are not
 * even asked for, so they can be typed and Escape closes what it should.
 */
final class Keyboard {

    private final Component owner;
    private final java.util.function.Consumer<QueueKey> onKey;
    private final IntConsumer onDigit;
    private final List<Registration> registrations = new ArrayList<>();

    Keyboard(Component owner, java.util.function.Consumer<QueueKey> onKey, IntConsumer onDigit) {
        this.owner = owner;
        this.onKey = onKey;
        this.onDigit = onDigit;
    }

    /**
     * @param allowed leaves out keys this person has no use for
     */
    void listen(Mode mode, boolean singleKeys, Predicate<QueueKey> allowed) {
        silence();
        for (QueueKey key : QueueKey.values()) {
            if (key.isIn(mode) && allowed.test(key)) {
                key.presses().stream()
                        .filter(press -> singleKeys || !press.single())
                        .forEach(press -> register(key, press));
            }
        }
        if (singleKeys && QueueKey.DIGIT_MODES.contains(mode)) {
            for (int digit = 0; digit <= 9; digit++) {
                int pressed = digit;
                // By position: on a Czech keyboard the unshifted row prints letters.
                add(Shortcuts.addShortcutListener(
                        owner, () -> onDigit.accept(pressed), Key.of("Digit" + digit, Integer.toString(digit))));
                add(Shortcuts.addShortcutListener(owner, () -> onDigit.accept(pressed), Key.of("Numpad" + digit)));
            }
        }
    }

    void silence() {
        registrations.forEach(Registration::remove);
        registrations.clear();
    }

    private void register(QueueKey key, QueueKey.Press press) {
        ShortcutRegistration registration =
                Shortcuts.addShortcutListener(owner, () -> onKey.accept(key), press.key(), press.modifierArray());
        if (key == QueueKey.SAVE) {
            // Without this the field would still hold the text of before the last letters.
            registration.resetFocusOnActiveElement();
        }
        add(registration);
    }

    private void add(Registration registration) {
        registrations.add(registration);
    }
}
