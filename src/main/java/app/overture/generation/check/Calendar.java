package app.overture.generation.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weekdays, seasons and quarters in English, German and Czech. */
final class Calendar {

    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Season> SEASONS = new HashMap<>();
    private static final Pattern QUARTER = Pattern.compile(
            "(?iu)\\bQ([1-4])\\b|\\b([1-4])\\.\\s?(?:quartal|čtvrtlet\\p{L}*)|\\b(first|second|third|fourth|ersten?|zweiten?|dritten?|vierten?"
                    + "|první\\p{L}*|druh\\p{L}+|třetí\\p{L}*|čtvrté\\p{L}*)\\s+(?:quarter|quartal|čtvrtlet\\p{L}*)(?= (?:of|des|20)| \\d| roku| letoš)");
    private static final Pattern FALL = Pattern.compile("(?iu)\\b(?:this|last|next|in the|early|late)\\s+fall\\b");

    /** Feasts that date a fact by name. */
    static final Pattern FEAST = Pattern.compile(
            "(?iuU)\\b(?:(?<NEWYEAR>new year(?:['’]s(?: day| eve)?)?|neujahr|silvester|nov(?:ý|ého|ém|ým) ro(?:ku?|ce|kem)|silvestr\\p{L}*)|(?<EASTER>easter(?: sunday| monday)?|ostern|ostermontag|velikonoc\\p{L}*)"
                    + "|(?<PENTECOST>whitsun|pentecost|pfingst(?:en|montag)|svatodušn\\p{L}*|letnic\\p{L}*)|(?<CHRISTMAS>christmas(?: day| eve)?|boxing day|weihnacht(?:en)?|heiligabend|váno(?:c|č)\\p{L}*))\\b");

    /** The week of Good Friday and that of Easter Monday. */
    private static final int NEAR = 8;

    private static final Map<String, List<Integer>> FEASTS = Map.of(
            "NEWYEAR", List.of(12, 1), "EASTER", List.of(3, 4), "PENTECOST", List.of(5, 6), "CHRISTMAS", List.of(12));
    private static final Pattern SINCE =
            Pattern.compile("(?iuU)\\b(?:since|last|on|at|over|seit|letzte[ns]?|an|zu|über|od|o|na) $");

    static final Pattern SHUT = Pattern.compile(
            "(?iuU)\\b(?:closed?|shut|geschlossen|ruhetag\\p{L}*|zu haben|zavřen\\p{L}*|zavíra\\p{L}*)\\b");

    /** "Tuesday to Sunday". */
    private static final Pattern RANGE =
            Pattern.compile("(?iuU)(?<from>\\p{L}+) ?(?:to|till|until|through|bis|až|do|–|-) ?(?<to>\\p{L}+)");

    enum Season {
        SPRING(3, 4, 5),
        SUMMER(6, 7, 8, 9),
        AUTUMN(9, 10, 11),
        WINTER(12, 1, 2, 3);

        private final List<Integer> months;

        Season(Integer... months) {
            this.months = List.of(months);
        }

        boolean holds(int month) {
            return months.contains(month);
        }
    }

    static {
        String[] days = {
            "monday montag pondeli pondelky",
            "tuesday dienstag utery utery",
            "wednesday mittwoch streda stredu stredy",
            "thursday donnerstag ctvrtek ctvrtka",
            "friday freitag patek patku",
            "saturday samstag sonnabend sobota sobotu soboty",
            "sunday sonntag nedele nedeli"
        };
        for (int day = 0; day < days.length; day++) {
            for (String name : days[day].split(" ")) {
                WEEKDAYS.put(name, DayOfWeek.of(day + 1));
                WEEKDAYS.put(name + "s", DayOfWeek.of(day + 1));
            }
        }
        season(Season.SPRING, "spring fruhjahr fruhling fruhjahrs jaro jare jara jarni");
        season(Season.SUMMER, "summer sommer sommers leto lete leta letni");
        season(Season.AUTUMN, "autumn herbst herbstes podzim podzimu podzimni");
        season(Season.WINTER, "winter winters zima zime zimy zimu zimni");
    }

    private Calendar() {}

    record Weekday(int start, int end, DayOfWeek day) {}

    record Part(int start, int end, String name) {}

    static List<Weekday> weekdays(String text) {
        List<Weekday> found = new ArrayList<>();
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            DayOfWeek day = WEEKDAYS.get(Text.fold(word.group()));
            if (day != null) {
                found.add(new Weekday(word.start(), word.end(), day));
            }
        }
        return found;
    }

    /** Whether a text tells a range of weekdays, and this is none of them. */
    static boolean outside(String text, DayOfWeek day) {
        Matcher range = RANGE.matcher(text);
        for (int at = 0; range.find(at); at = range.start("to")) {
            DayOfWeek from = WEEKDAYS.get(Text.fold(range.group("from")));
            DayOfWeek to = WEEKDAYS.get(Text.fold(range.group("to")));
            if (from != null && to != null) {
                int length = Math.floorMod(to.getValue() - from.getValue(), 7);
                return Math.floorMod(day.getValue() - from.getValue(), 7) > length;
            }
        }
        return false;
    }

    /** Seasons and quarters, by name: "SPRING", "Q3". */
    static List<Part> parts(String text) {
        List<Part> found = new ArrayList<>();
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            Season season = SEASONS.get(Text.fold(word.group()));
            if (season != null && seasonal(text, word)) {
                found.add(new Part(word.start(), word.end(), season.name()));
            }
        }
        Matcher fall = FALL.matcher(text);
        while (fall.find()) {
            found.add(new Part(fall.start(), fall.end(), Season.AUTUMN.name()));
        }
        Matcher quarter = QUARTER.matcher(text);
        while (quarter.find()) {
            found.add(new Part(quarter.start(), quarter.end(), "Q" + number(quarter)));
        }
        Matcher feast = FEAST.matcher(text);
        while (feast.find()) {
            FEASTS.keySet().stream()
                    .filter(name -> feast.group(name) != null)
                    .forEach(name -> found.add(new Part(feast.start(), feast.end(), name)));
        }
        return found;
    }

    static boolean isFeast(String part) {
        return FEASTS.containsKey(part);
    }

    /** "since Easter" dates something; "before Christmas" is a manner of speaking. */
    static boolean dates(String text, Part part) {
        return !isFeast(part.name())
                || SINCE.matcher(text.substring(0, part.start())).find();
    }

    /** A day that is told is near the feast of its year; of a month more is not known. */
    static boolean holds(String part, Dates.Mention date) {
        if (!part.equals("EASTER") || date.year() == 0 || date.month() == 0 || date.day() == 0) {
            return holds(part, date.month());
        }
        LocalDate told = LocalDate.of(date.year(), date.month(), 1).plusDays(date.day() - 1L);
        return Math.abs(ChronoUnit.DAYS.between(easter(date.year()), told)) <= NEAR;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Butcher (Nature 13, 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    static boolean holds(String part, int month) {
        if (isFeast(part)) {
            return FEASTS.getOrDefault(part, List.of()).contains(month);
        }
        return part.startsWith("Q")
                ? (month - 1) / 3 + 1 == part.charAt(1) - '0'
                : Season.valueOf(part).holds(month);
    }

    /** "in spring", "this summer", "na jaře": not a spring of a machine, nor "leta", the years. */
    private static boolean seasonal(String text, Matcher word) {
        return text.substring(word.end()).matches("(?s) 20\\d\\d\\b.*")
                || text.substring(0, word.start())
                        .matches(
                                "(?isu).*(?<!\\p{L})(?:in|in the|this|last|next|im|seit dem|vergangenen|letzten|diesen|kommenden|nächsten"
                                        + "|den|zum|na|v|ve|letos v|přes|od|do|loni v|late|early|since|dieses|letztes|dem|vor dem|nach dem|before|after|the)\\s+");
    }

    private static int number(Matcher quarter) {
        if (quarter.group(1) != null) {
            return Integer.parseInt(quarter.group(1));
        }
        if (quarter.group(2) != null) {
            return Integer.parseInt(quarter.group(2));
        }
        String word = Text.fold(quarter.group(3));
        return word.startsWith("f") && !word.startsWith("fo") || word.startsWith("e") || word.startsWith("p")
                ? 1
                : word.startsWith("s") || word.startsWith("z") || word.startsWith("dru")
                        ? 2
                        : word.startsWith("t") || word.startsWith("dri") ? 3 : 4;
    }

    private static void season(Season season, String words) {
        for (String word : words.split(" ")) {
            SEASONS.put(word, season);
        }
    }
}
