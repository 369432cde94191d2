package app.overture.review.ui.keys;

import app.overture.review.KeyWishes;
import app.overture.review.ui.keys.QueueKey.Press;
import app.overture.shared.Problem;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The key table as one person wants it. */
public final class KeyMap {

    public static final KeyMap STANDARD = new KeyMap(true, Chord.NONE, Map.of());

    private static final Map<String, String> SHORT =
            Map.of("Escape", "Esc", "ArrowRight", "→", "ArrowLeft", "←", "Control", "Ctrl", "Meta", "Cmd");

    private final boolean singleKeys;
    private final Chord chord;
    private final Map<QueueKey, String> letters;

    private KeyMap(boolean singleKeys, Chord chord, Map<QueueKey, String> letters) {
        this.singleKeys = singleKeys;
        this.chord = chord;
        this.letters = new EnumMap<>(QueueKey.class);
        this.letters.putAll(letters);
    }

    /** Wishes that do not go together any more, because the table changed, give way to the usual letters. */
    public static KeyMap of(KeyWishes wishes) {
        KeyMap bare = new KeyMap(wishes.singleKeys(), Chord.of(wishes.chord()), Map.of());
        Map<QueueKey, String> wanted = new EnumMap<>(QueueKey.class);
        for (QueueKey key : QueueKey.values()) {
            Optional.ofNullable(wishes.letters().get(key.name()))
                    .filter(letter -> key.letter().isPresent())
                    .ifPresent(letter -> wanted.put(key, letter));
        }
        KeyMap whole = new KeyMap(bare.singleKeys, bare.chord, wanted);
        return whole.clash().isPresent() ? bare : whole;
    }

    public KeyWishes wishes() {
        return new KeyWishes(
                singleKeys,
                chord.text(),
                letters.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)));
    }

    public boolean singleKeys() {
        return singleKeys;
    }

    public Chord chord() {
        return chord;
    }

    public KeyMap withSingleKeys(boolean on) {
        return new KeyMap(on, chord, letters);
    }

    public KeyMap withChord(Chord wanted) {
        return new KeyMap(singleKeys, wanted, letters).sound();
    }

    /** The usual letters again. */
    public KeyMap withUsualLetters() {
        return new KeyMap(singleKeys, chord, Map.of());
    }

    /** @throws Problem when it is not a letter, or another key has it */
    public KeyMap withLetter(QueueKey key, String wanted) {
        String letter = wanted.strip().toLowerCase(Locale.ROOT);
        if (letter.length() != 1
                || !Character.isLetter(letter.charAt(0))
                || letter.toUpperCase(Locale.ROOT).length() != 1) {
            throw Problem.badInput("letter", "A key is one letter.");
        }
        Map<QueueKey, String> changed = new EnumMap<>(QueueKey.class);
        changed.putAll(letters);
        changed.put(key, letter);
        changed.remove(key, key.letter().orElse(""));
        return new KeyMap(singleKeys, chord, changed).sound();
    }

    public Optional<String> letter(QueueKey key) {
        return Optional.ofNullable(letters.get(key)).or(key::letter);
    }

    private record Clash(String press, QueueKey first, QueueKey second) {}

    private KeyMap sound() {
        clash().ifPresent(clash -> {
            throw Problem.badInput(
                    "letter",
                    clash.press() + " already means “" + clash.first().label() + "”, so it cannot mean “"
                            + clash.second().label() + "” too. Choose another letter.");
        });
        return this;
    }

    private Optional<Clash> clash() {
        Map<String, QueueKey> taken = new HashMap<>();
        for (QueueKey key : QueueKey.values()) {
            // Whatever is not a character has its meaning by the mode, and never changes.
            for (Press press : key.presses()) {
                Press own = own(key, press);
                String name = String.join(" ", caps(own));
                boolean character = own.key().getKeys().getLast().length() == 1;
                QueueKey other = character ? taken.putIfAbsent(name, key) : null;
                if (other != null && other != key) {
                    return Optional.of(new Clash(name, other, key));
                }
            }
        }
        return Optional.empty();
    }

    /** All ways to press it that this person has; single keys that are switched off are not among them. */
    public List<Press> presses(QueueKey key) {
        return key.presses().stream()
                .filter(press -> singleKeys || !press.single())
                .map(press -> own(key, press))
                .toList();
    }

    /** A digit by its position too: on a Czech keyboard the unshifted row prints letters. */
    List<Press> digit(int digit) {
        return singleKeys
                ? Stream.of(Key.of("Digit" + digit, Integer.toString(digit)), Key.of("Numpad" + digit))
                        .map(key -> new Press(key, "", true, chord.modifiers()))
                        .toList()
                : List.of();
    }

    private Press own(QueueKey key, Press press) {
        if (!press.single()) {
            return press;
        }
        List<KeyModifier> modifiers = new ArrayList<>(chord.modifiers());
        modifiers.addAll(press.modifiers());
        return press.letter().isEmpty()
                ? new Press(press.key(), "", true, List.copyOf(modifiers))
                : Press.ofLetter(letter(key).orElse(press.letter()), List.copyOf(modifiers));
    }

    /** The caps to draw, one after the other; none when the key is switched off. */
    public List<String> caps(QueueKey key) {
        return presses(key).stream().findFirst().map(KeyMap::caps).orElse(List.of());
    }

    public List<String> digitCaps(int digit) {
        return singleKeys
                ? Stream.concat(chord.caps().stream(), Stream.of(Integer.toString(digit)))
                        .toList()
                : List.of();
    }

    private static List<String> caps(Press press) {
        return Stream.concat(
                        press.modifiers().stream().map(one -> one.getKeys().getFirst()),
                        Stream.of(press.key().getKeys().getLast()))
                .map(name -> SHORT.getOrDefault(name, name))
                .toList();
    }

    /** As {@code aria-keyshortcuts} wants it. */
    public String ariaShortcuts(QueueKey key) {
        return presses(key).stream().map(KeyMap::aria).distinct().collect(Collectors.joining(" "));
    }

    public String ariaDigit(int digit) {
        return digit(digit).stream()
                .findFirst()
                .map(press -> modifiers(press) + digit)
                .orElse("");
    }

    private static String aria(Press press) {
        return modifiers(press) + press.key().getKeys().getLast();
    }

    private static String modifiers(Press press) {
        return press.modifiers().stream()
                .map(one -> one.getKeys().getFirst() + "+")
                .collect(Collectors.joining());
    }
}
