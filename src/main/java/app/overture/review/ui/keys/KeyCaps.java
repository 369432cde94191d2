package app.overture.review.ui.keys;

import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The caps of a key, as this person presses it. */
public final class KeyCaps extends Span {

    public KeyCaps(List<String> caps) {
        addClassName("caps");
        caps.forEach(cap -> add(new Kbd(cap)));
    }

    public static KeyCaps of(QueueKey key, KeyMap keys) {
        return new KeyCaps(keys.caps(key));
    }

    /** Writes the key on a button: as caps for the eye, as {@code aria-keyshortcuts} for the ear. */
    public static void mark(Button button, QueueKey key, KeyMap keys) {
        mark(button, keys.caps(key), keys.ariaShortcuts(key));
    }

    public static void mark(Button button, List<String> caps, String aria) {
        button.setPrefixComponent(caps.isEmpty() ? null : new KeyCaps(caps));
        if (aria.isEmpty()) {
            button.getElement().removeAttribute("aria-keyshortcuts");
        } else {
            button.getElement().setAttribute("aria-keyshortcuts", aria);
        }
    }
}
