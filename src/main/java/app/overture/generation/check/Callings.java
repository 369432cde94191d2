package app.overture.generation.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What people do for a living: "Köchin", "kardioložka", "a former nurse". One calling has one name in all languages. */
final class Callings {

    private static final Map<String, String> BY_WORD = new HashMap<>();
    /** A surgeon is a doctor too. */
    private static final Map<String, String> BROADER = new HashMap<>();
    /** English words for people that only one language lists. */
    private static final Set<String> RARE = Lexicon.lines("callings-en");

    /** English words that only their lack of an accent tells from a calling: topic and "topič". */
    private static final Set<String> UNLESS_ACCENTED = new HashSet<>();

    private static final Set<String> ENGLISH_ENDINGS = Set.of("", "s", "es");

    /** Sciences whose names all end alike. */
    private static final Pattern LEARNED =
            Pattern.compile("\\p{L}{3,}(?:olog|ologe|ologist|iatr|iater|iatrist|terapeut|therapeut|therapist)");

    private static final Pattern NONE = Pattern.compile(
            "(?:dialog|katalog|prolog|epilog|analog|monolog)\\p{L}*|gegenwart|widerwart|weltmeister(?:in)?|(?:welt|europa|herbergs|rekord)meister\\p{L}*|starost(?:i|mi)");

    /** A Finanzchef cooks nothing. */
    private static final Pattern LED = Pattern.compile("chef(?:s|in|innen)?$");

    /** Short, so that other words may end in them by chance. */
    private static final Set<String> SHORT_TAILS = Set.of("wart", "wirt", "koch", "arzt");

    /** Most words come again in the next message. */
    private static final Map<String, Calling> KEPT = new ConcurrentHashMap<>();

    private static final Calling NOBODY = new Calling("", "");
    /** A Bäckermeister is a baker. */
    private static final String MASTER = "master-craftsman";

    private static final int MOST_KEPT = 20_000;
    private static final int SHORTEST = 3;
    private static final int COMPOSED = 5;
    private static final int LIKE = 4;
    private static final int STEPS = 4;

    static {
        for (String line : Lexicon.lines("callings")) {
            String[] words = line.split(" ");
            String[] broader = words[0].replace("*", "").split("<");
            if (broader.length > 1) {
                BROADER.put(broader[0], broader[1]);
            }
            for (int at = words[0].endsWith("*") ? 1 : 0; at < words.length; at++) {
                String folded = Text.fold(at == 0 ? broader[0] : words[at]);
                BY_WORD.put(folded, broader[0]);
                if (at > 0 && !folded.equals(words[at]) && Lexicon.isEnglish(folded)) {
                    UNLESS_ACCENTED.add(folded);
                }
            }
        }
    }

    private Callings() {}

    /** @param of what a composed one is of: a Zahntechniker is a technician "zahn" */
    private record Calling(String name, String of) {}

    /** The calling that a word names; empty when it names none. */
    static String of(String word) {
        return calling(word).name();
    }

    private static Calling calling(String word) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(word, Callings::read);
    }

    private static Calling read(String word) {
        String folded = Text.fold(word);
        boolean english = folded.equalsIgnoreCase(word) && Lexicon.isEnglish(word);
        if (folded.length() < SHORTEST
                || NONE.matcher(folded).matches()
                || english && (UNLESS_ACCENTED.contains(folded) || UNLESS_ACCENTED.contains(plain(folded)))) {
            return NOBODY;
        }
        for (String male : CallingForms.male(folded)) {
            String simple = simple(male, english);
            if (!simple.isEmpty()) {
                return new Calling(simple, "");
            }
            String learned = learned(male, english);
            if (!learned.isEmpty()) {
                return new Calling(learned, "");
            }
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - LIKE && Text.capitalised(word.substring(hyphen + 1))) {
            return new Calling(of(word.substring(hyphen + 1)), folded.substring(0, hyphen));
        }
        return Text.capitalised(word) ? composed(folded) : NOBODY;
    }

    /** As {@link #calling}, for words whose capitals are lost. */
    private static Calling anyCase(String folded) {
        Calling calling = calling(folded);
        return calling.name().isEmpty() && folded.indexOf('-') < 0 ? composed(folded) : calling;
    }

    /** Whether one who is called by the second word may be called by the first: a surgeon is a doctor. */
    static boolean agree(String said, String known) {
        Calling a = calling(said);
        Calling b = anyCase(Text.fold(known));
        return !a.name().isEmpty()
                && is(b.name(), a.name())
                && (a.of().isEmpty()
                        || a.name().equals(b.name())
                        || Text.fold(known).contains(a.of()))
                && (a.of().isEmpty() || b.of().isEmpty() || alike(a.of(), b.of()));
    }

    private static boolean is(String narrow, String wide) {
        String name = narrow;
        for (int step = 0; step < STEPS && name != null && !name.isEmpty(); step++) {
            if (name.equals(wide)) {
                return true;
            }
            name = name.endsWith("iatr") || name.endsWith("olog") && wide.equals("doctor")
                    ? "doctor"
                    : BROADER.get(name);
        }
        return false;
    }

    private static boolean alike(String a, String b) {
        Set<String> work = RoleWords.functions(a);
        return a.contains(b)
                || b.contains(a)
                || a.regionMatches(0, b, 0, LIKE)
                || RoleWords.functions(b).stream().anyMatch(work::contains);
    }

    /** Whether a word stands for a person at work in English, though nothing is known of it in other languages. */
    static boolean rare(String word) {
        String folded = Text.fold(word);
        return CallingForms.male(folded).stream().anyMatch(male -> RARE.contains(male) || RARE.contains(plain(male)));
    }

    private static String plain(String folded) {
        return folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static String simple(String folded, boolean english) {
        for (String ending : CallingForms.ENDINGS) {
            int rest = folded.length() - ending.length();
            boolean longEnough = rest > SHORTEST || rest == SHORTEST && ending.equals("s") || ending.isEmpty();
            if (longEnough && folded.endsWith(ending) && (!english || ENGLISH_ENDINGS.contains(ending))) {
                String stem = folded.substring(0, rest);
                String calling = BY_WORD.get(stem);
                if (calling == null && CallingForms.OF_A.contains(ending)) {
                    calling = BY_WORD.get(stem + "a");
                }
                if (calling == null && CallingForms.OF_E.contains(ending)) {
                    calling = BY_WORD.get(stem + "e");
                }
                if (calling != null) {
                    return calling;
                }
            }
        }
        return "";
    }

    private static String learned(String folded, boolean english) {
        for (String ending : CallingForms.ENDINGS) {
            int rest = folded.length() - ending.length();
            if (rest > SHORTEST + 1 && folded.endsWith(ending) && (!english || ENGLISH_ENDINGS.contains(ending))) {
                String bare = folded.substring(0, rest);
                if (LEARNED.matcher(bare).matches()) {
                    return bare.replaceFirst("(?:e|ist)$", "").replace("therap", "terap");
                }
            }
        }
        return "";
    }

    /** German: a Zahntechniker is a Techniker. */
    private static Calling composed(String folded) {
        for (String male : CallingForms.male(folded)) {
            if (LED.matcher(male).find()) {
                continue;
            }
            for (int cut = 3; cut <= male.length() - COMPOSED + 1; cut++) {
                String tail = male.substring(cut);
                String calling = tail.length() >= COMPOSED || SHORT_TAILS.contains(tail) ? simple(tail, false) : "";
                String head = male.substring(0, cut);
                if (!calling.isEmpty() && Lexicon.isGermanNoun(head.replaceFirst("s$", ""))) {
                    String trade = calling.equals(MASTER) ? simple(head, false) : "";
                    return trade.isEmpty() ? new Calling(calling, head) : new Calling(trade, "");
                }
            }
        }
        return NOBODY;
    }
}
