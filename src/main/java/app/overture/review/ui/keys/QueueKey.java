package app.overture.review.ui.keys;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one key table of review. A {@link KeyMap} is this table as one person wants it; shortcuts, key caps, the overlay, the
 * settings and {@code aria-keyshortcuts} are all made from that, so none of them can say something else.
 *
 * <p>Letters are matched by what they print ({@code Key.of("a", "A")}), not by their place on the keyboard: {@code
 * Key.KEY_A} would be the Q of a French one. A modifier that is not named must be up, so Ctrl+A stays the browser's.
 */
public enum QueueKey {
    APPROVE("Approve", Mode.DECIDING, letter("a")),
    REJECT("Reject", Mode.DECIDING, letter("r")),
    EDIT("Edit", Mode.DECIDING, letter("e")),
    REGENERATE("Regenerate", Mode.DECIDING, letter("g")),
    REGENERATE_WITH("Regenerate with an instruction", Mode.DECIDING, letter("g", KeyModifier.SHIFT)),
    DISQUALIFY("Disqualify", Mode.DECIDING, letter("d")),
    FLAG("Look at the next flag", Mode.DECIDING, letter("f")),
    SENTENCE("Next sentence and what it rests on", Mode.DECIDING, single(Key.of("."))),
    SENTENCE_BACK("Sentence before", Mode.DECIDING, single(Key.of(","))),
    HISTORY("History of the text", Mode.DECIDING, letter("h")),
    UNDO(
            "Undo",
            Mode.DECIDING,
            letter("u"),
            chord(Key.of("z", "Z"), KeyModifier.CONTROL),
            chord(Key.of("z", "Z"), KeyModifier.META)),
    NEXT("Next, undecided", Mode.DECIDING, letter("j"), chord(Key.ARROW_RIGHT)),
    PREVIOUS("Back by one", Mode.DECIDING, letter("k"), chord(Key.ARROW_LEFT)),
    KEYS("Keys", Mode.DECIDING, single(Key.of("?")), single(Key.of("?"), KeyModifier.SHIFT)),
    LEAVE("Leave the queue", Mode.DECIDING, chord(Key.ESCAPE)),
    CANCEL_REASON("Back to the message", EnumSet.of(Mode.REJECTING, Mode.EXPLAINING), chord(Key.ESCAPE)),
    SAVE("Save the change", Mode.EDITING, chord(Key.ENTER, KeyModifier.CONTROL), chord(Key.ENTER, KeyModifier.META)),
    CANCEL_EDIT("Leave the text as it was", Mode.EDITING, chord(Key.ESCAPE)),
    /** In the list of messages only; in the queue one is there already. */
    REVIEW("Review in the queue", EnumSet.noneOf(Mode.class), letter("q"));

    /** Modes in which a digit may name a reason. Registered ahead, so that R and 1 may follow each other at once. */
    public static final Set<Mode> DIGIT_MODES = EnumSet.of(Mode.DECIDING, Mode.REJECTING, Mode.EXPLAINING);

    /**
     * One way to press it.
     *
     * @param letter what it prints, in small; empty when it is not a letter
     * @param single a lone character, which a person may switch off
     */
    public record Press(Key key, String letter, boolean single, List<KeyModifier> modifiers) {

        public KeyModifier[] modifierArray() {
            return modifiers.toArray(KeyModifier[]::new);
        }

        static Press ofLetter(String letter, List<KeyModifier> modifiers) {
            return new Press(Key.of(letter, letter.toUpperCase(Locale.ROOT)), letter, true, modifiers);
        }
    }

    private final String label;
    private final Set<Mode> modes;
    private final List<Press> presses;

    QueueKey(String label, Mode mode, Press... presses) {
        this(label, EnumSet.of(mode), presses);
    }

    QueueKey(String label, Set<Mode> modes, Press... presses) {
        this.label = label;
        this.modes = modes;
        this.presses = List.of(presses);
    }

    public String label() {
        return label;
    }

    /** Holding it down goes on; a decision needs a press of its own. */
    public boolean mayRepeat() {
        return switch (this) {
            case NEXT, PREVIOUS, SENTENCE, SENTENCE_BACK -> true;
            default -> false;
        };
    }

    /** Touches the message on the screen, so the person must have seen it. */
    public boolean concernsMessage() {
        return switch (this) {
            case APPROVE,
                    REJECT,
                    EDIT,
                    REGENERATE,
                    REGENERATE_WITH,
                    DISQUALIFY,
                    FLAG,
                    SENTENCE,
                    SENTENCE_BACK,
                    HISTORY,
                    SAVE -> true;
            case UNDO, NEXT, PREVIOUS, KEYS, LEAVE, CANCEL_REASON, CANCEL_EDIT, REVIEW -> false;
        };
    }

    /** Needs the right to decide. */
    public boolean decides() {
        return switch (this) {
            case FLAG, SENTENCE, SENTENCE_BACK, HISTORY -> false;
            default -> concernsMessage() || this == UNDO;
        };
    }

    public boolean isIn(Mode mode) {
        return modes.contains(mode);
    }

    /** Means something in the queue. */
    public boolean isInQueue() {
        return !modes.isEmpty();
    }

    /** The letter it usually has; only such a key can be given another one. */
    public Optional<String> letter() {
        return presses.stream()
                .map(Press::letter)
                .filter(letter -> !letter.isEmpty())
                .findFirst();
    }

    /** Its letter is pressed with Shift. */
    boolean isShifted() {
        return presses.getFirst().modifiers().contains(KeyModifier.SHIFT);
    }

    List<Press> presses() {
        return presses;
    }

    private static Press letter(String letter, KeyModifier... modifiers) {
        return Press.ofLetter(letter, List.of(modifiers));
    }

    private static Press single(Key key, KeyModifier... modifiers) {
        return new Press(key, "", true, List.of(modifiers));
    }

    private static Press chord(Key key, KeyModifier... modifiers) {
        return new Press(key, "", false, List.of(modifiers));
    }
}
