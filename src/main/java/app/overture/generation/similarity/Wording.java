package app.overture.generation.similarity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as it is compared: sentences of small, bare words. Greeting, signature, numbers and the recipient's own names are
 * left out, since a letter is not another letter because another name stands in it.
 */
record Wording(List<Sentence> sentences) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+[”\"’)]*(?=\\s+[\\p{Lu}\\p{N}“\"„(])");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern WHITE = Pattern.compile("[\\s,]+");
    private static final int LONGEST_GREETING = 80;
    private static final int LONGEST_FAREWELL = 5;
    /** "Good question." is no opening yet. */
    private static final int SHORTEST_OPENING = 5;

    Wording {
        sentences = List.copyOf(sentences);
    }

    /** One sentence: where it stands in the body, and its words. */
    record Sentence(int start, int end, List<String> words) {}

    /** @param own names of the recipient, the company and the sender */
    static Wording of(String body, Collection<String> own) {
        Set<String> left = new HashSet<>();
        for (String name : own) {
            WHITE.splitAsStream(fold(name)).filter(part -> part.length() > 1).forEach(left::add);
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int[] line : lines(body)) {
            int from = line[0];
            Matcher end = SENTENCE_END.matcher(body).region(line[0], line[1]).useTransparentBounds(true);
            while (end.find()) {
                add(sentences, body, from, end.end(), left);
                from = end.end();
            }
            add(sentences, body, from, line[1], left);
        }
        return new Wording(sentences);
    }

    /** The first thing that is said. */
    List<Sentence> opening() {
        int words = 0;
        int count = 0;
        while (count < sentences.size() && words < SHORTEST_OPENING) {
            words += sentences.get(count++).words().size();
        }
        return sentences.subList(0, count);
    }

    private static void add(List<Sentence> sentences, String body, int from, int to, Set<String> left) {
        int start = from;
        while (start < to && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        List<String> words = words(body.substring(start, end), left);
        if (!words.isEmpty()) {
            sentences.add(new Sentence(start, end, words));
        }
    }

    private static List<String> words(String text, Set<String> left) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = fold(matcher.group());
            if (!Character.isDigit(word.charAt(0)) && !isName(word, left)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Names are declined: "Terezo" and "Lanovou" are Tereza and Lanova. */
    private static boolean isName(String word, Set<String> names) {
        if (names.contains(word)) {
            return true;
        }
        for (String name : names) {
            int stem = name.length() - 1;
            if (stem >= 4
                    && word.length() >= stem
                    && word.length() <= name.length() + 3
                    && word.startsWith(name.substring(0, stem))) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("ß", "ss");
        String bare = small.chars().allMatch(letter -> letter < 128)
                ? small
                : MARK.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    }

    /** The lines between greeting and signature; a text of one line is that line. */
    private static List<int[]> lines(String body) {
        List<int[]> lines = new ArrayList<>();
        Matcher line = LINE.matcher(body);
        while (line.find()) {
            if (!line.group().isBlank()) {
                lines.add(new int[] {line.start(), line.end()});
            }
        }
        if (lines.size() > 1 && isGreeting(text(body, lines.getFirst()))) {
            lines.removeFirst();
        }
        while (lines.size() > 1 && isFarewell(text(body, lines.getLast()))) {
            lines.removeLast();
        }
        return lines;
    }

    private static String text(String body, int[] line) {
        return body.substring(line[0], line[1]).strip();
    }

    private static boolean isGreeting(String line) {
        return line.length() <= LONGEST_GREETING && !endsSentence(line);
    }

    private static boolean isFarewell(String line) {
        return !endsSentence(line) && line.split("\\s+").length <= LONGEST_FAREWELL;
    }

    private static boolean endsSentence(String line) {
        return ".?!…:".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
