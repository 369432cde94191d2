package app.overture.generation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months by name in English, German and Czech, and in ISO dates. */
final class Months {

    private static final Map<String, Integer> NAMES = new TreeMap<>();
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-(\\d{2})(?:-\\d{2})?\\b");
    private static final Pattern NUMERIC = Pattern.compile("\\b\\d{1,2}\\.\\s?(\\d{1,2})\\.(?:\\s?\\d{4})?");
    /** Words that are more than a month: only beside a number or after a preposition. */
    private static final Set<String> AMBIGUOUS = Set.of("may", "march", "mai", "marz", "august", "unor");

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(\\d\\.?|\\d(?:st|nd|rd|th)|\\b(?:in|im|of|since|until|by|last|this|next|early|late|mid"
                    + "|seit|bis|ende|anfang|mitte|v|ve|od|do|koncem|začátkem|letos))\\s+$");
    private static final Pattern AFTER = Pattern.compile("^\\s+\\d");

    static {
        String[][] months = {
            {"january", "januar", "janner", "leden", "ledna", "lednu", "lednem"},
            {"february", "februar", "unor", "unora", "unoru"},
            {"march", "marz", "brezen", "brezna", "breznu"},
            {"april", "duben", "dubna", "dubnu"},
            {"may", "mai", "kveten", "kvetna", "kvetnu"},
            {"june", "juni", "cerven", "cervna", "cervnu"},
            {"july", "juli", "cervenec", "cervence", "cervenci"},
            {"august", "srpen", "srpna", "srpnu"},
            {"september", "zari"},
            {"october", "oktober", "rijen", "rijna", "rijnu"},
            {"november", "listopad", "listopadu"},
            {"december", "dezember", "prosinec", "prosince", "prosinci"}
        };
        for (int month = 0; month < months.length; month++) {
            for (String name : months[month]) {
                NAMES.put(name, month + 1);
            }
        }
    }

    private Months() {}

    record Found(int start, int end, String text, int month) {}

    static Set<Integer> in(String text) {
        Set<Integer> months = new HashSet<>();
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            Integer month = NAMES.get(Text.fold(word.group()));
            if (month != null) {
                months.add(month);
            }
        }
        for (Pattern pattern : List.of(ISO, NUMERIC)) {
            Matcher date = pattern.matcher(text);
            while (date.find()) {
                months.add(Integer.parseInt(date.group(1)));
            }
        }
        return months;
    }

    /** Names of months that are meant as such. */
    static List<Found> named(String text) {
        List<Found> found = new ArrayList<>();
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            String folded = Text.fold(word.group());
            Integer month = NAMES.get(folded);
            if (month == null || (AMBIGUOUS.contains(folded) && !dated(text, word))) {
                continue;
            }
            found.add(new Found(word.start(), word.end(), word.group(), month));
        }
        return found;
    }

    private static boolean dated(String text, Matcher word) {
        return Text.capitalised(word.group())
                && (BEFORE.matcher(text.substring(0, word.start())).find()
                        || AFTER.matcher(text.substring(word.end())).find());
    }
}
