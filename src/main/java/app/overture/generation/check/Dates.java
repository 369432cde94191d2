package app.overture.generation.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in a text, whole or in part, in English, German and Czech. */
final class Dates {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    /** Words that are more than a month: only beside a number or after a preposition. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "may", "march", "mai", "marz", "august", "mar", "dec", "sep", "jan", "oct", "cervenec", "cerven", "cervna");

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)(\\d\\.?|\\d(?:st|nd|rd|th)(?: of)?|\\b(?:one|your|our|the|an?|that|each|every|was|war|were|is|ist|byl|byla|je|in|im|of|since|until|by|last|this|next|early|late|mid|from|before|after|for|to|between|and"
                    + "|seit|bis|ende|anfang|mitte|vergangenen|letzten|diesen|kommenden|nächsten|ab|vom|zum|und|v|ve|od|do|koncem|začátkem|letos|na|během|a))\\s+$");
    private static final Pattern AFTER = Pattern.compile("^(?:\\s+\\d|:)");
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,])(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)?\\s+$");
    /** "the tenth of September", "am zehnten September". */
    private static final Pattern DAY_IN_WORDS = Pattern.compile(
            "(?iuU)(?<=\\b(?:the|am|dem|vom|zum|od|do|v|ve|k|ke|na|dne|bis|since|until|by) )(\\p{L}[\\p{L}-]{3,})(?: of| day of)?\\s+$");
    /** "první listopadová neděle" is no first of November. */
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}+ov(?:y|a|e|eho|emu|em|ou|ych|ym|ymi)");

    private static final Pattern DAY_AFTER =
            Pattern.compile("(?iu)^\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:])(?!\\s*(?:%|people|percent))");
    private static final Pattern YEAR_AFTER = Pattern.compile("^(?:,)?\\s+(?:of )?((?:19|20)\\d\\d)(?!\\d)");

    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-(\\d{2})(?:-(\\d{2}))?(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?((?:19|20)\\d\\d))?(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?!\\d)");

    static {
        String[] months = {
            "january jan januar janner jannar leden ledna lednu lednem januara",
            "february feb februar feber unor unora unoru unorem",
            "march mar marz brezen brezna breznu breznem",
            "april apr duben dubna dubnu dubnem",
            "may mai kveten kvetna kvetnu kvetnem",
            "june jun juni cerven cervna cervnu cervnem",
            "july jul juli cervenec cervence cervenci cervencem",
            "august aug srpen srpna srpnu srpnem",
            "september sept sep zari",
            "october oct oktober okt rijen rijna rijnu rijnem",
            "november nov listopad listopadu listopadem",
            "december dec dezember dez prosinec prosince prosinci prosincem"
        };
        String[] czechStems = {
            "lednov",
            "unorov",
            "breznov",
            "dubnov",
            "kvetnov",
            "cervnov",
            "cervencov",
            "srpnov",
            "zarijov",
            "rijnov",
            "listopadov",
            "prosincov"
        };
        for (int month = 0; month < months.length; month++) {
            for (String ending : "y a e eho emu em ou ych ym ymi".split(" ")) {
                MONTHS.put(czechStems[month] + ending, month + 1);
            }
            for (String name : months[month].split(" ")) {
                MONTHS.put(name, month + 1);
            }
        }
    }

    private Dates() {}

    /** @param day 0 when not said, like month and year */
    record Mention(int start, int end, int year, int month, int day) {

        /** Whether another, possibly fuller, mention says all that this one does. */
        boolean within(Mention other) {
            return month == other.month && (day == 0 || day == other.day) && (year == 0 || year == other.year);
        }

        boolean sameDay(Mention other) {
            return day != 0 && month == other.month && day == other.day;
        }

        Optional<LocalDate> exact() {
            try {
                return year == 0 || month == 0 || day == 0
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** The last day it can mean. */
        Optional<LocalDate> latest() {
            if (year == 0) {
                return Optional.empty();
            }
            LocalDate first = LocalDate.of(year, month == 0 ? 12 : month, 1);
            return exact().or(() -> Optional.of(first.plusMonths(1).minusDays(1)));
        }
    }

    static Mention month(LocalDate date) {
        return new Mention(0, 0, date.getYear(), date.getMonthValue(), 0);
    }

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        numeric(text, ISO, 1, 2, 3, found);
        numeric(text, DOTTED, 3, 2, 1, found);
        numeric(text, SLASHED, 3, 2, 1, found);
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            String token = word.group();
            Integer month = MONTHS.get(Text.fold(token));
            if (month == null || !meant(text, word)) {
                continue;
            }
            found.add(named(text, word.start(), word.end(), month));
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static Mention named(String text, int start, int end, int month) {
        int from = start;
        int to = end;
        int day = 0;
        int year = 0;
        Matcher before = DAY_BEFORE.matcher(text.substring(0, start));
        Matcher worded = DAY_IN_WORDS.matcher(text.substring(0, start));
        if (before.find() && Integer.parseInt(before.group(1)) <= 31) {
            day = Integer.parseInt(before.group(1));
            from = before.start(1);
        } else if (worded.find()
                && !ADJECTIVE.matcher(Text.fold(text.substring(start, end))).matches()) {
            Optional<Long> ordinal =
                    NumberWords.ordinal(Text.fold(worded.group(1))).filter(value -> value <= 31);
            day = ordinal.orElse(0L).intValue();
            from = ordinal.isPresent() ? worded.start(1) : start;
        }
        Matcher after = DAY_AFTER.matcher(text.substring(end));
        if (day == 0 && after.find() && Integer.parseInt(after.group(1)) <= 31) {
            day = Integer.parseInt(after.group(1));
            to = end + after.end();
        }
        Matcher yearAfter = YEAR_AFTER.matcher(text.substring(to));
        if (yearAfter.find()) {
            year = Integer.parseInt(yearAfter.group(1));
            to += yearAfter.end(1);
        }
        return new Mention(from, to, year, month, day);
    }

    private static void numeric(String text, Pattern pattern, int year, int month, int day, List<Mention> found) {
        Matcher hit = pattern.matcher(text);
        while (hit.find()) {
            int second = Integer.parseInt(hit.group(month));
            if (second < 1 || second > 12) {
                continue;
            }
            found.add(new Mention(hit.start(), hit.end(), number(hit.group(year)), second, number(hit.group(day))));
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static boolean meant(String text, Matcher word) {
        String folded = Text.fold(word.group());
        boolean large = Text.capitalised(word.group());
        boolean czech = word.group().equals(word.group().toLowerCase(java.util.Locale.ROOT));
        if (czech) {
            // Only Czech writes months small: "v květnu", "1. září".
            return !AMBIGUOUS.contains(folded) && folded.length() > 3
                    || folded.startsWith("cerv") && folded.length() > 4;
        }
        if (!AMBIGUOUS.contains(folded) && folded.length() > 4) {
            return true;
        }
        return large
                && (BEFORE.matcher(text.substring(0, word.start())).find()
                        || AFTER.matcher(text.substring(word.end())).find());
    }
}
