package app.overture.generation.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a draft may speak of: the recipient, their facts, the strategy, the instructions and the sender. Everything else
 * a draft says of names, numbers, dates and links came from nowhere.
 */
public final class Ground {

    private final String firstName;
    private final String lastName;
    private final Set<String> foreignNames;
    private final Set<String> linkHosts;
    private final TreeSet<String> words = new TreeSet<>();
    private final Set<String> numbers;
    private final Set<Integer> months;
    private final String text;

    /**
     * @param texts all that may be spoken of
     * @param foreignNames names of other people and companies of the workspace that the drafts mention
     * @param linkHosts hosts that a draft may link to
     */
    public Ground(
            String firstName,
            String lastName,
            Collection<String> texts,
            Set<String> foreignNames,
            Set<String> linkHosts) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.foreignNames = Set.copyOf(foreignNames);
        this.linkHosts = Set.copyOf(linkHosts);
        this.text = String.join("\n", texts) + "\n" + firstName + " " + lastName;
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            words.add(Text.fold(word.group()));
        }
        this.numbers = Set.copyOf(Numbers.in(text));
        this.months = Months.in(text);
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String name() {
        return (firstName + " " + lastName).strip();
    }

    Set<String> foreignNames() {
        return foreignNames;
    }

    boolean mayLinkTo(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return linkHosts.stream().anyMatch(allowed -> small.equals(allowed) || small.endsWith("." + allowed));
    }

    boolean hasNumber(String number) {
        return numbers.contains(number);
    }

    boolean hasMonth(int month) {
        return months.contains(month);
    }

    boolean says(String phrase) {
        return Text.fold(text).contains(Text.fold(phrase));
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** Whether a word stands in the ground, in this or another grammatical form. */
    boolean knows(String word) {
        String folded = Text.fold(word);
        if (words.contains(folded)) {
            return true;
        }
        List<String> parts = List.of(folded.split("[-/&]"));
        if (parts.size() > 1) {
            return parts.stream().filter(part -> !part.isBlank()).allMatch(this::knows);
        }
        if (folded.endsWith("s") && words.contains(folded.substring(0, folded.length() - 1))) {
            return true;
        }
        if (folded.length() < 4) {
            return false;
        }
        String stem = folded.substring(0, Math.max(3, folded.length() - 3));
        for (String near : words.tailSet(stem)) {
            if (!near.startsWith(stem)) {
                return false;
            }
            if (Math.abs(near.length() - folded.length()) <= 3) {
                return true;
            }
        }
        return false;
    }
}
