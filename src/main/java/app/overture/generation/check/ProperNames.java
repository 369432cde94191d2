package app.overture.generation.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs of words with a capital: whatever is a name is among them.
 */
public final class ProperNames {

    private static final Pattern ARTICLE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:d(?:as|ie|er|en|em|es)|k?ein(?:e[nmrs]?)?|(?:m|d|s)ein(?:e[nmrs]?)?|ihre?[nmrs]?|unsere?[nmrs]?|im|am|zum|zur|beim|vom|ins|ans|etwas|nichts|viel|wenig|alle[ns]?|jede[nmrs]?|diese[nmrs]?|manche[nmrs]?|viele[rn]?|seit|ohne|vor|von|binnen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\d+) $");

    private static final Pattern PLACE = Pattern.compile("(?iu)(?<!\\p{L})(?:in|aus|nach|bei|von|um|zwischen|bis) $");

    private static final Pattern ONE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:an?|one|ein(?:e[nmrs]?)?|jed(?:en|na|no|noho|nom|nu|né|ním)) $");

    private static final Pattern DESCRIBED = Pattern.compile(
            "(?uU)\\b(?:d(?:as|ie|er|en|em|es)|k?ein(?:e[nmrs]?)?|ihre?[nmrs]?|Ihre?[nmrs]?|unsere?[nmrs]?|im|am|zum|zur|beim|vom|jede[nmrs]?|diese[nmrs]?|mit|ohne|für|bei|von|aus|und|oder|viel|etwas) \\p{Ll}{2,}e[nmrs]? $");

    private static final List<String> ENDINGS =
            List.of("ovi", "ové", "ou", "em", "ého", "ému", "ým", "e", "u", "y", "i", "ě", "é", "a", "o", "s");
    private static final List<String> NOMINATIVES = List.of("", "a", "á", "ý", "o", "e");

    private ProperNames() {}

    /** One run of large words. */
    record Found(int start, int end, List<Word> words) {

        String text(String whole) {
            return whole.substring(start, end);
        }
    }

    /** @param afterArticle as in "das Neue": a word of any kind may follow
     * @param afterPlace as in "aus Bamberg"
     * @param afterOne as in "an einem RTW"
     * @param described as in "beim nächsten Schietwetter": names have no adjective before them */
    record Word(
            int start,
            int end,
            String text,
            boolean startsSentence,
            boolean afterArticle,
            boolean afterPlace,
            boolean afterOne,
            boolean described) {}

    /** Every run of one to four large words, and its parts: what another contact or company may be called. */
    public static Set<String> candidates(String text) {
        Set<String> all = new LinkedHashSet<>();
        for (Found run : runs(text)) {
            for (int from = 0; from < run.words().size(); from++) {
                for (int to = from; to < Math.min(run.words().size(), from + 4); to++) {
                    all.add(text.substring(
                            run.words().get(from).start(), run.words().get(to).end()));
                }
            }
        }
        return all;
    }

    /** A name as it stands in a text and as it may stand in a list: "Terezy" is of a Tereza, "Nováka" of a Novák. */
    public static Set<String> undeclined(String name) {
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        int space = name.lastIndexOf(' ') + 1;
        String head = name.substring(0, space);
        String last = name.substring(space);
        for (String ending : ENDINGS) {
            if (last.endsWith(ending) && last.length() - ending.length() >= 3) {
                String stem = last.substring(0, last.length() - ending.length());
                for (String nominative : NOMINATIVES) {
                    all.add(head + stem + nominative);
                }
            }
        }
        return all;
    }

    static List<Found> runs(String text) {
        List<Found> runs = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        Matcher matcher = Text.WORD.matcher(text);
        while (matcher.find()) {
            boolean large = Text.capitalised(matcher.group());
            boolean joined = !open.isEmpty()
                    && text.substring(open.getLast().end(), matcher.start()).matches("[ \\u00a0]|, |\\. ")
                    && !Text.startsSentence(text, matcher.start())
                    && text.substring(open.getLast().end(), matcher.start()).isBlank();
            if (!open.isEmpty() && (!large || !joined)) {
                runs.add(run(open));
                open = new ArrayList<>();
            }
            if (large) {
                open.add(new Word(
                        matcher.start(),
                        matcher.end(),
                        matcher.group(),
                        Text.startsSentence(text, matcher.start()),
                        ARTICLE.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start()))
                                .find(),
                        PLACE.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start()))
                                .find(),
                        ONE.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start()))
                                .find(),
                        DESCRIBED
                                .matcher(text.substring(Math.max(0, matcher.start() - 30), matcher.start()))
                                .find()));
            }
        }
        if (!open.isEmpty()) {
            runs.add(run(open));
        }
        return runs;
    }

    private static Found run(List<Word> words) {
        return new Found(words.getFirst().start(), words.getLast().end(), List.copyOf(words));
    }
}
