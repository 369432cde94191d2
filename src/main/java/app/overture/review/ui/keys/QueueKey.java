package app.overture.review.ui.keys;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one key table of the desk. Shortcuts, the key caps, the overlay and {@code aria-keyshortcuts} are all made from it,
 * so none of them can say something else.
 *
 * <p>Letters are matched by what they print ({@code Key.of("a", "A")}), not by their place on the keyboard: {@code
 * Key.KEY_A} would be the Q of a French one. A modifier that is not named must be up, so Ctrl+A stays the browser's.
 */
public enum QueueKey {
    APPROVE("Approve", "A", Mode.DECIDING, letter("a")),
    REJECT("Reject", "R", Mode.DECIDING, letter("r")),
    EDIT("Edit", "E", Mode.DECIDING, letter("e")),
    REGENERATE("Regenerate", "G", Mode.DECIDING, letter("g")),
    REGENERATE_WITH("Regenerate with an instruction", "Shift G", Mode.DECIDING, letter("g", KeyModifier.SHIFT)),
    DISQUALIFY("Disqualify", "D", Mode.DECIDING, letter("d")),
    UNDO(
            "Undo",
            "U",
            Mode.DECIDING,
            letter("u"),
            chord(Key.of("z", "Z"), KeyModifier.CONTROL),
            chord(Key.of("z", "Z"), KeyModifier.META)),
    NEXT("Next, undecided", "J", Mode.DECIDING, letter("j"), chord(Key.ARROW_RIGHT)),
    PREVIOUS("Back by one", "K", Mode.DECIDING, letter("k"), chord(Key.ARROW_LEFT)),
    KEYS("Keys", "?", Mode.DECIDING, single(Key.of("?")), single(Key.of("?"), KeyModifier.SHIFT)),
    LEAVE("Leave the queue", "Esc", Mode.DECIDING, chord(Key.ESCAPE)),
    CANCEL_REASON("Back to the message", "Esc", EnumSet.of(Mode.REJECTING, Mode.EXPLAINING), chord(Key.ESCAPE)),
    SAVE(
            "Save the change",
            "Ctrl Enter",
            Mode.EDITING,
            chord(Key.ENTER, KeyModifier.CONTROL),
            chord(Key.ENTER, KeyModifier.META)),
    CANCEL_EDIT("Leave the text as it was", "Esc", Mode.EDITING, chord(Key.ESCAPE));

    /** Modes in which a digit may name a reason. Registered ahead, so that R and 1 may follow each other at once. */
    public static final Set<Mode> DIGIT_MODES = EnumSet.of(Mode.DECIDING, Mode.REJECTING, Mode.EXPLAINING);

    /**
     * One way to press it.
     *
     * @param single a lone character, which a person may switch off
     */
    public record Press(Key key, boolean single, List<KeyModifier> modifiers) {

        public KeyModifier[] modifierArray() {
            return modifiers.toArray(KeyModifier[]::new);
        }
    }

    private final String label;
    private final String caps;
    private final Set<Mode> modes;
    private final List<Press> presses;

    QueueKey(String label, String caps, Mode mode, Press... presses) {
        this(label, caps, EnumSet.of(mode), presses);
    }

    QueueKey(String label, String caps, Set<Mode> modes, Press... presses) {
        this.label = label;
        this.caps = caps;
        this.modes = modes;
        this.presses = List.of(presses);
    }

    public String label() {
        return label;
    }

    /** Holding it down goes on; a decision needs a press of its own. */
    public boolean mayRepeat() {
        return this == NEXT || this == PREVIOUS;
    }

    /** Touches the message on the screen, so the person must have seen it. */
    public boolean concernsMessage() {
        return switch (this) {
            case APPROVE, REJECT, EDIT, REGENERATE, REGENERATE_WITH, DISQUALIFY, SAVE -> true;
            case UNDO, NEXT, PREVIOUS, KEYS, LEAVE, CANCEL_REASON, CANCEL_EDIT -> false;
        };
    }

    /** Needs the right to decide. */
    public boolean decides() {
        return concernsMessage() || this == UNDO;
    }

    /** The caps to draw, one after the other. */
    public List<String> caps() {
        return List.of(caps.split(" "));
    }

    public boolean isIn(Mode mode) {
        return modes.contains(mode);
    }

    public List<Press> presses() {
        return presses;
    }

    /** As {@code aria-keyshortcuts} wants it. */
    public String ariaShortcuts() {
        return presses.stream().map(QueueKey::aria).distinct().collect(Collectors.joining(" "));
    }

    private static String aria(Press press) {
        String modifiers = press.modifiers().stream()
                .map(one -> one.getKeys().getFirst())
                .map(name -> name + "+")
                .collect(Collectors.joining());
        String key = press.key().getKeys().getLast();
        return modifiers + (key.equals("?") ? "?" : key);
    }

    /** The names of all keys that the desk listens to, as the browser says them. */
    public static List<String> eventKeys() {
        return java.util.stream.Stream.concat(
                        Arrays.stream(values())
                                .flatMap(one -> one.presses().stream())
                                .flatMap(press -> press.key().getKeys().stream()),
                        java.util.stream.IntStream.rangeClosed(0, 9).mapToObj(Integer::toString))
                .distinct()
                .toList();
    }

    private static Press letter(String letter, KeyModifier... modifiers) {
        return new Press(Key.of(letter, letter.toUpperCase(java.util.Locale.ROOT)), true, List.of(modifiers));
    }

    private static Press single(Key key, KeyModifier... modifiers) {
        return new Press(key, true, List.of(modifiers));
    }

    private static Press chord(Key key, KeyModifier... modifiers) {
        return new Press(key, false, List.of(modifiers));
    }
}
