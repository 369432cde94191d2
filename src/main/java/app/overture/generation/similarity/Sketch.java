package app.overture.generation.similarity;

import java.util.Collection;
import java.util.List;

/** A body as far as it matters for likeness: its opening in pairs of words, the rest and all of it in runs of three. */
record Sketch(Wording wording, Shingles opening, Shingles rest, Shingles body) {

    private static final int PAIR = 2;
    static final int TRIPLE = 3;
    /** As many words as an invitation has; there a shared closing question is much of the text. */
    private static final int SHORT = 30;

    static Sketch of(String body, Collection<String> names) {
        Wording wording = Wording.of(body, names);
        List<Wording.Sentence> all = wording.sentences();
        List<Wording.Sentence> opening = wording.opening();
        return new Sketch(
                wording,
                Shingles.of(opening, PAIR),
                Shingles.of(all.subList(opening.size(), all.size()), TRIPLE),
                Shingles.of(all, TRIPLE));
    }

    boolean isShort() {
        return wording.sentences().stream()
                        .mapToInt(sentence -> sentence.words().size())
                        .sum()
                < SHORT;
    }

    /** The longest row of sentences of which the other text says at least half. */
    List<Wording.Sentence> sharedWith(Sketch other) {
        List<Wording.Sentence> all = wording.sentences();
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int at = 0; at <= all.size(); at++) {
            if (at < all.size() && isSaid(all.get(at), other)) {
                continue;
            }
            if (at - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = at;
            }
            from = at + 1;
        }
        return bestTo == bestFrom ? all : all.subList(bestFrom, bestTo);
    }

    private static boolean isSaid(Wording.Sentence sentence, Sketch other) {
        long[] runs = Shingles.of(List.of(sentence), TRIPLE).values();
        int said = 0;
        for (long run : runs) {
            said += other.body().has(run) ? 1 : 0;
        }
        return 2 * said >= runs.length;
    }
}
