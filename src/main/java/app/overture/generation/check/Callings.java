package app.overture.generation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do for a living: "Köchin", "kardioložka", "a former nurse". One calling has one name in all languages. */
final class Callings {

    private static final Map<String, String> BY_WORD = new HashMap<>();

    private static final List<String> ENDINGS = List.of(
            "", "s", "in", "innen", "n", "en", "e", "es", "ka", "ku", "kou", "ko", "ky", "ce", "kach", "kam", "em", "a",
            "ovi", "ove", "i", "u", "y", "um", "ech", "ich", "emi", "ou", "o", "eho", "emu", "ho", "mu", "m", "x",
            "ami", "am", "ach");

    /** "kardioložka" is a kardiolog, "technička" a technik. */
    private static final Pattern FEMALE = Pattern.compile("(lozk|ick)(?:a|u|ou|o|y|am|ach|ami)$|(lozc|icc)e$");

    /** Endings of a Czech noun in -a: "hokejistu". */
    private static final Set<String> OF_A =
            Set.of("e", "u", "y", "i", "ou", "ove", "ovi", "um", "ech", "o", "ami", "am", "ach");

    /** "technici" are of a technik, "psycholozi" of a psycholog. */
    private static final Pattern SOFTENED = Pattern.compile("(?<=.{4})(?:(c)|z)(?:i|ich)$");

    /** Sciences whose names all end alike. */
    private static final Pattern LEARNED =
            Pattern.compile("\\p{L}{3,}(?:olog|ologe|ologist|iatr|iater|iatrist|terapeut|therapeut|therapist)");

    private static final Pattern NONE = Pattern.compile("(?:dialog|katalog|prolog|epilog|analog|monolog)\\p{L}*");
    /** Most words come again in the next message. */
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 20_000;
    private static final int SHORTEST = 4;
    private static final int COMPOSED = 5;

    static {
        for (String line : Lexicon.lines("callings")) {
            String[] words = line.split(" ");
            for (int at = 1; at < words.length; at++) {
                BY_WORD.put(Text.fold(words[at]), words[0]);
            }
        }
    }

    private Callings() {}

    /** The calling that a word names; empty when it names none. */
    static String of(String word) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(word, Callings::read);
    }

    private static String read(String word) {
        String folded = Text.fold(word);
        if (folded.length() < SHORTEST - 1) {
            return "";
        }
        String male = male(folded);
        String simple = simple(male);
        if (!simple.isEmpty()) {
            return simple;
        }
        return learned(male).isEmpty() && Text.capitalised(word) ? composed(male) : learned(male);
    }

    /** As {@link #of}, for words whose capitals are lost. */
    static String anyCase(String folded) {
        String calling = of(folded);
        return calling.isEmpty() ? composed(male(folded)) : calling;
    }

    private static String male(String folded) {
        Matcher softened = SOFTENED.matcher(folded);
        if (softened.find()) {
            String hard = folded.substring(0, softened.start()) + (softened.group(1) != null ? "k" : "g");
            if (BY_WORD.containsKey(hard) || hard.endsWith("log")) {
                return hard;
            }
        }
        Matcher female = FEMALE.matcher(folded);
        if (!female.find()) {
            return folded;
        }
        String head = folded.substring(0, female.start());
        String last = female.group(1) == null ? female.group(2) : female.group(1);
        String male = head + (last.startsWith("l") ? "log" : "ik");
        return last.startsWith("l") || BY_WORD.containsKey(male) ? male : folded;
    }

    private static String simple(String folded) {
        for (String ending : ENDINGS) {
            int rest = folded.length() - ending.length();
            if ((rest >= SHORTEST || ending.isEmpty()) && folded.endsWith(ending)) {
                String calling = BY_WORD.get(folded.substring(0, rest));
                if (calling == null && OF_A.contains(ending)) {
                    calling = BY_WORD.get(folded.substring(0, rest) + "a");
                }
                if (calling != null) {
                    return calling;
                }
            }
        }
        return "";
    }

    private static String learned(String folded) {
        if (NONE.matcher(folded).matches()) {
            return "";
        }
        for (String ending : ENDINGS) {
            int rest = folded.length() - ending.length();
            if (rest > SHORTEST && folded.endsWith(ending)) {
                String bare = folded.substring(0, rest);
                if (LEARNED.matcher(bare).matches()) {
                    return bare.replaceFirst("(?:e|ist)$", "").replace("therap", "terap");
                }
            }
        }
        return "";
    }

    /** German: a Zahntechniker is a Techniker. */
    private static String composed(String folded) {
        for (int cut = 3; cut <= folded.length() - COMPOSED; cut++) {
            String calling = simple(folded.substring(cut));
            if (!calling.isEmpty()
                    && Lexicon.isGermanNoun(folded.substring(0, cut).replaceFirst("s$", ""))) {
                return calling;
            }
        }
        return "";
    }
}
