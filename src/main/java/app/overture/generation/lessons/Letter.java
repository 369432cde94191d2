package app.overture.generation.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text taken apart. A short first paragraph is the greeting, a short last one the sign-off; an invitation has neither.
 *
 * @param greeting may be empty
 * @param signOff may be empty
 */
record Letter(String text, String greeting, List<String> sentences, String signOff) {

    private static final int LONGEST_GREETING = 60;
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[\"”“’]?\\s+(?=[\\p{Lu}\\d„“\"{])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    Letter {
        sentences = List.copyOf(sentences);
    }

    static Letter of(String text) {
        List<String> paragraphs = PARAGRAPH
                .splitAsStream(text.strip())
                .map(Letter::flat)
                .filter(one -> !one.isEmpty())
                .toList();
        int from = 0;
        int to = paragraphs.size();
        String greeting = "";
        String signOff = "";
        if (to > 1 && isShort(paragraphs.getFirst()) && !endsSentence(paragraphs.getFirst())) {
            greeting = paragraphs.getFirst();
            from = 1;
        }
        if (to - from > 1 && isShort(paragraphs.getLast()) && !endsSentence(paragraphs.getLast())) {
            signOff = paragraphs.getLast();
            to--;
        }
        List<String> sentences = paragraphs.subList(from, to).stream()
                .flatMap(paragraph -> Arrays.stream(SENTENCE_END.split(paragraph)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return new Letter(text, greeting, sentences, signOff);
    }

    int words() {
        return sentences.stream().mapToInt(one -> words(one).size()).sum();
    }

    long questions() {
        return sentences.stream().filter(one -> one.endsWith("?")).count();
    }

    static List<String> words(String sentence) {
        return SPACE.splitAsStream(sentence.strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The bare words, small letters, without what stands around them. */
    static Stream<String> plainWords(String sentence) {
        return words(sentence).stream()
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}{]+|[^\\p{L}\\p{N}}]+$", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    static String plain(String sentence) {
        return String.join(" ", plainWords(sentence).toList());
    }

    private static String flat(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isShort(String paragraph) {
        return paragraph.length() <= LONGEST_GREETING;
    }

    private static boolean endsSentence(String paragraph) {
        return paragraph.endsWith(".") || paragraph.endsWith("?");
    }
}
