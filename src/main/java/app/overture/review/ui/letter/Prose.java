package app.overture.review.ui.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A message's text cut where something has to be shown: a sentence that rests on facts, a spot that was flagged. Nothing
 * is drawn here, so the cutting can be tested alone.
 */
final class Prose {

    /** A part of the text from {@code start} to before {@code end}. */
    record Range(int start, int end) {

        boolean covers(int from, int until) {
            return start <= from && until <= end;
        }
    }

    /**
     * A run of characters drawn alike.
     *
     * @param sentence index of the sentence it belongs to, or -1
     * @param flag index of the flag that touches it, or -1
     */
    record Piece(String text, int sentence, int flag) {}

    /** What stands between two blank lines. */
    record Passage(List<Piece> pieces) {

        Passage {
            pieces = List.copyOf(pieces);
        }

        List<Integer> sentences() {
            return pieces.stream()
                    .map(Piece::sentence)
                    .filter(index -> index >= 0)
                    .distinct()
                    .toList();
        }

        List<Integer> flags() {
            return pieces.stream()
                    .map(Piece::flag)
                    .filter(index -> index >= 0)
                    .distinct()
                    .toList();
        }
    }

    private static final Range NOWHERE = new Range(-1, -1);

    private Prose() {}

    /** Where each sentence stands, in the order given; a sentence that is not there any more is nowhere. */
    static List<Range> locate(String text, List<String> sentences) {
        List<Range> found = new ArrayList<>();
        int from = 0;
        for (String sentence : sentences) {
            String wanted = sentence.strip();
            int start = wanted.isEmpty() ? -1 : text.indexOf(wanted, from);
            if (start < 0) {
                found.add(NOWHERE);
            } else {
                found.add(new Range(start, start + wanted.length()));
                from = start + wanted.length();
            }
        }
        return found;
    }

    static List<Passage> passages(String text, List<Range> sentences, List<Range> flags) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            int until = end < 0 ? text.length() : end;
            if (!text.substring(start, until).isBlank()) {
                passages.add(new Passage(pieces(text, start, until, sentences, flags)));
            }
            start = until + 2;
        }
        return passages;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Range> sentences, List<Range> flags) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (List<Range> ranges : List.of(sentences, flags)) {
            for (Range range : ranges) {
                addIfBetween(cuts, range.start(), start, end);
                addIfBetween(cuts, range.end(), start, end);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int until : cuts.tailSet(start, false)) {
            pieces.add(new Piece(
                    text.substring(from, until), covering(sentences, from, until), covering(flags, from, until)));
            from = until;
        }
        return pieces;
    }

    private static void addIfBetween(TreeSet<Integer> cuts, int place, int start, int end) {
        if (place > start && place < end) {
            cuts.add(place);
        }
    }

    private static int covering(List<Range> ranges, int from, int until) {
        for (int index = 0; index < ranges.size(); index++) {
            if (ranges.get(index).covers(from, until)) {
                return index;
            }
        }
        return -1;
    }
}
