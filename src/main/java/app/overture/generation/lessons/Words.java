package app.overture.generation.lessons;

import app.overture.generation.lessons.Tally.Seen;
import app.overture.messages.EditReason;
import app.overture.playbook.Lesson;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a lesson is put. */
final class Words {

    private static final int LONGEST_EXAMPLE = 600;

    /** Long words that are about nothing, in the languages that are written most. */
    private static final Set<String> COMMON = Set.of(
            "about",
            "after",
            "again",
            "because",
            "before",
            "being",
            "could",
            "every",
            "first",
            "might",
            "other",
            "should",
            "since",
            "still",
            "their",
            "there",
            "these",
            "those",
            "through",
            "under",
            "until",
            "where",
            "which",
            "while",
            "whose",
            "would",
            "yours",
            "your",
            "aber",
            "alle",
            "auch",
            "dann",
            "dass",
            "diese",
            "dieser",
            "dieses",
            "durch",
            "einen",
            "einer",
            "eines",
            "haben",
            "hatte",
            "ihnen",
            "ihren",
            "ihrer",
            "ihres",
            "immer",
            "können",
            "könnte",
            "machen",
            "nicht",
            "noch",
            "oder",
            "ohne",
            "sehr",
            "seine",
            "sich",
            "sind",
            "unser",
            "unsere",
            "unter",
            "waren",
            "wegen",
            "welche",
            "wenn",
            "werden",
            "wird",
            "wären",
            "würde",
            "zwischen",
            "abych",
            "abyste",
            "bychom",
            "byste",
            "jako",
            "jejich",
            "jestli",
            "když",
            "která",
            "které",
            "který",
            "mezi",
            "může",
            "můžete",
            "nebo",
            "nejsou",
            "podle",
            "proto",
            "protože",
            "právě",
            "před",
            "takže",
            "vaše",
            "vašeho",
            "vašem",
            "vaší",
            "všech",
            "všechny");

    private Words() {}

    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    static String small(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** "Czech" of "cs". */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    static <T> List<Lesson.Example> examples(List<Seen<T>> seen) {
        return seen.stream()
                .limit(Tally.EXAMPLES)
                .map(one -> new Lesson.Example(
                        EditReason.of(one.edit().reason()).label(), cut(one.before()), cut(one.after())))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE - 1) + "…";
    }
}
