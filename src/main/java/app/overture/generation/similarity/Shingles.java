package app.overture.generation.similarity;

import java.util.Arrays;
import java.util.List;

/** The runs of neighbouring words of a text, as a sorted set of numbers. Runs do not cross sentences: their order may differ. */
record Shingles(long[] values) {

    static Shingles of(List<Wording.Sentence> sentences, int length) {
        return new Shingles(sentences.stream()
                .flatMapToLong(sentence -> Arrays.stream(runs(sentence.words(), length)))
                .sorted()
                .distinct()
                .toArray());
    }

    /** What both have, of what either has: 0 to 1 (Jaccard). */
    double likeness(Shingles other) {
        int shared = shared(other);
        int all = values.length + other.values.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    boolean has(long value) {
        return Arrays.binarySearch(values, value) >= 0;
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    private int shared(Shingles other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < values.length && theirs < other.values.length) {
            int order = Long.compare(values[mine], other.values[theirs]);
            if (order == 0) {
                shared++;
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** A sentence shorter than a run is one run. */
    private static long[] runs(List<String> words, int length) {
        int count = Math.max(1, words.size() - length + 1);
        long[] runs = new long[count];
        for (int from = 0; from < count; from++) {
            long run = 0;
            for (String word : words.subList(from, Math.min(words.size(), from + length))) {
                run = Mix.of(run ^ hash(word));
            }
            runs[from] = run;
        }
        return runs;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L; // FNV-1a
        }
        return hash;
    }
}
