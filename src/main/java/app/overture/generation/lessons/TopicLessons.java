package app.overture.generation.lessons;

import app.overture.generation.lessons.Tally.Seen;
import app.overture.playbook.Lesson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Sentences that were deleted, by what they were about: a word that hardly survives the edit of a text it stands in. The
 * word that explains the most deletions goes first, and takes its sentences with it.
 */
final class TopicLessons {

    private static final int SUPPORT = 3;
    private static final int SHORTEST_WORD = 5;
    private static final double MOSTLY = 0.6;

    private record Deleted(Edit edit, String sentence, Set<String> words) {}

    private TopicLessons() {}

    static List<Lesson> of(List<Edit> edits) {
        Map<String, List<Edit>> byLanguage = new LinkedHashMap<>();
        edits.forEach(edit -> byLanguage
                .computeIfAbsent(edit.language(), none -> new ArrayList<>())
                .add(edit));
        List<Lesson> lessons = new ArrayList<>();
        byLanguage.forEach((language, some) -> lessons.addAll(of(language, some)));
        return lessons;
    }

    private static List<Lesson> of(String language, List<Edit> edits) {
        List<Deleted> left = new ArrayList<>();
        for (Edit edit : edits) {
            Changes.between(edit.before(), edit.after())
                    .deleted()
                    .forEach(sentence -> left.add(new Deleted(edit, sentence, topics(sentence))));
        }
        Map<String, Integer> standing = new LinkedHashMap<>();
        for (Edit edit : edits) {
            topics(String.join(" ", edit.before().sentences())).forEach(word -> standing.merge(word, 1, Integer::sum));
        }
        List<Lesson> lessons = new ArrayList<>();
        while (true) {
            String word = strongest(left, standing);
            if (word.isEmpty()) {
                return lessons;
            }
            List<Deleted> about =
                    left.stream().filter(one -> one.words().contains(word)).toList();
            left.removeAll(about);
            lessons.add(lesson(language, word, about));
        }
    }

    private static Lesson lesson(String language, String word, List<Deleted> about) {
        Tally<String> tally = new Tally<>();
        about.forEach(one -> tally.add(word, new Seen<>(word, one.edit(), one.sentence(), "(deleted)")));
        List<Seen<String>> seen = tally.atLeast(1).getOrDefault(word, List.of());
        return new Lesson(
                String.join("|", "topic", language, word),
                "The sentence about " + Words.quoted(word) + " was deleted " + Words.times(seen.size()) + ".",
                "In " + Words.language(language) + ": leave out sentences about " + Words.quoted(word) + ".",
                seen.size(),
                Words.examples(seen));
    }

    private static String strongest(List<Deleted> deleted, Map<String, Integer> standing) {
        Map<String, Set<UUID>> messages = new LinkedHashMap<>();
        deleted.forEach(one -> one.words()
                .forEach(word -> messages.computeIfAbsent(word, none -> new HashSet<>())
                        .add(one.edit().messageId())));
        return messages.entrySet().stream()
                .filter(one -> one.getValue().size() >= SUPPORT)
                .filter(one -> one.getValue().size() >= MOSTLY * standing.getOrDefault(one.getKey(), 0))
                .max(Comparator.<Map.Entry<String, Set<UUID>>>comparingInt(
                                one -> one.getValue().size())
                        .thenComparingInt(one -> one.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Set<String> topics(String sentence) {
        Set<String> words = new LinkedHashSet<>();
        Letter.plainWords(sentence)
                .filter(word -> word.length() >= SHORTEST_WORD && word.chars().allMatch(Character::isLetter))
                .filter(word -> !Words.isCommon(word))
                .forEach(words::add);
        return words;
    }
}
