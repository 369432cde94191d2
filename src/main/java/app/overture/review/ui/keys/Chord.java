package app.overture.review.ui.keys;

import com.vaadin.flow.component.KeyModifier;
import java.util.Arrays;
import java.util.List;

/**
 * What is held down together with every single key. The browser's own meaning of such a chord waits while the desk is open.
 * Shift and Meta are not offered: a letter typed with them is a capital or belongs to the system.
 */
public enum Chord {
    NONE("", "Nothing", List.of(), List.of()),
    ALT("alt", "Alt (Windows, Linux)", List.of("Alt"), List.of(KeyModifier.ALT)),
    CTRL_ALT("ctrl_alt", "Ctrl and Alt (Linux)", List.of("Ctrl", "Alt"), List.of(KeyModifier.CONTROL, KeyModifier.ALT)),
    /** On a Mac, Alt prints other letters, while Control is free. */
    CTRL("ctrl", "Control (Mac)", List.of("Ctrl"), List.of(KeyModifier.CONTROL));

    private final String text;
    private final String label;
    private final List<String> caps;
    private final List<KeyModifier> modifiers;

    Chord(String text, String label, List<String> caps, List<KeyModifier> modifiers) {
        this.text = text;
        this.label = label;
        this.caps = caps;
        this.modifiers = modifiers;
    }

    public String text() {
        return text;
    }

    public String label() {
        return label;
    }

    List<String> caps() {
        return caps;
    }

    List<KeyModifier> modifiers() {
        return modifiers;
    }

    /** What cannot be read asks for nothing. */
    static Chord of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text.equals(text))
                .findFirst()
                .orElse(NONE);
    }
}
