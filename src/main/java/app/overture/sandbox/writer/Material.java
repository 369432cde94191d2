package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a prompt says: its "name: value" lines and its sentences. Answers to unknown questions are taken from here only. */
final class Material {

    private static final Pattern PAIR =
            Pattern.compile("^[\\s>*-]*([\\p{L}][\\p{L}\\p{N} _./-]{0,40}?)\\s*[:=]\\s+(\\S.*)$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_])-?\\d+(?:[.,]\\d+)?(?![\\p{L}\\p{N}_])");
    private static final int SUMMARY_SENTENCES = 2;

    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();

    private Material() {}

    static Material of(String text) {
        Material material = new Material();
        for (String line : text.split("\\R")) {
            Matcher pair = PAIR.matcher(line);
            if (pair.matches()) {
                material.pairs.putIfAbsent(key(pair.group(1)), pair.group(2).strip());
            }
            String bare = line.replaceAll("^[\\s#>*=-]+", "").strip();
            for (String sentence : bare.split("(?<=[.!?])\\s+(?=\\p{Lu})")) {
                if (!sentence.isBlank()) {
                    material.sentences.add(sentence.strip());
                }
            }
        }
        return material;
    }

    Map<String, String> pairs() {
        return pairs;
    }

    String summary() {
        return sentences.isEmpty()
                ? "There is nothing to go by."
                : String.join(" ", sentences.subList(0, Math.min(SUMMARY_SENTENCES, sentences.size())));
    }

    /** What the prompt says under this name. */
    Optional<String> named(String name) {
        String wanted = key(name);
        if (pairs.containsKey(wanted)) {
            return Optional.of(pairs.getOrDefault(wanted, ""));
        }
        Set<String> words = words(name);
        return pairs.entrySet().stream()
                .filter(pair -> words(pair.getKey()).containsAll(words) || words.containsAll(words(pair.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The parts of a named value that lists several. */
    List<String> listed(String name) {
        return named(name).stream()
                .flatMap(value -> Arrays.stream(value.split("\\s*[,;]\\s*")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The sentence nearest to a question; with an index, the next ones. */
    String about(String question, int index) {
        Set<String> words = words(question);
        List<String> ranked = sentences.stream()
                .sorted(java.util.Comparator.comparingInt((String sentence) -> -shared(words, words(sentence))))
                .toList();
        return ranked.isEmpty() ? "unknown" : ranked.get(index % ranked.size());
    }

    boolean mentions(String phrase) {
        String small = phrase.toLowerCase(Locale.ROOT);
        return sentences.stream()
                .anyMatch(sentence -> sentence.toLowerCase(Locale.ROOT).contains(small));
    }

    Optional<Double> number(String name) {
        Optional<Double> named = named(name).flatMap(Material::firstNumber);
        return named.isPresent()
                ? named
                : sentences.stream()
                        .filter(sentence -> shared(words(name), words(sentence)) > 0)
                        .flatMap(sentence -> firstNumber(sentence).stream())
                        .findFirst();
    }

    /** Single words, numbers and lines: what a pattern may be tried on. */
    Set<String> candidates() {
        Set<String> all = new LinkedHashSet<>(pairs.values());
        for (String sentence : sentences) {
            all.addAll(Arrays.asList(sentence.split("[\\s,;()\\[\\]\"“”]+")));
            all.add(sentence);
        }
        return all;
    }

    private static Optional<Double> firstNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(Double.valueOf(number.group().replace(',', '.'))) : Optional.empty();
    }

    private static int shared(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private static String key(String name) {
        return String.join(" ", words(name));
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        String parted = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        for (String word : parted.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
