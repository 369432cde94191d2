package app.overture.generation.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Words that look like names. German writes every noun large, so there only runs of two, and words with capitals inside,
 * count; elsewhere every large word inside a sentence does.
 */
public final class ProperNames {

    private ProperNames() {}

    /** One run of large words. */
    record Found(int start, int end, List<Word> words) {

        String text(String whole) {
            return whole.substring(start, end);
        }
    }

    record Word(int start, int end, String text, boolean startsSentence) {}

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

    static List<Found> in(String text, String language) {
        boolean german = language.equals("de");
        List<Found> names = new ArrayList<>();
        for (Found run : runs(text)) {
            List<Word> words = run.words();
            if (words.size() == 1 && !Text.brandLike(words.getFirst().text())) {
                if (german || words.getFirst().startsSentence()) {
                    continue;
                }
            }
            names.add(run);
        }
        return names;
    }

    private static List<Found> runs(String text) {
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
                        matcher.start(), matcher.end(), matcher.group(), Text.startsSentence(text, matcher.start())));
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
