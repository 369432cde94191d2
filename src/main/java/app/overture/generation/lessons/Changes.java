package app.overture.generation.lessons;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened between two texts: sentences that went, and phrases inside a sentence that became others.
 *
 * @param deleted whole sentences that have nothing like them any more
 * @param replaced phrases of a few words; a target that is empty was taken out
 */
record Changes(List<String> deleted, List<Replaced> replaced) {

    private static final int LONGEST_PHRASE = 6;
    private static final double ALIKE = 0.4;

    /** As written, for showing; compare by {@link Letter#plain}. */
    record Replaced(String from, String to) {}

    Changes {
        deleted = List.copyOf(deleted);
        replaced = List.copyOf(replaced);
    }

    static Changes between(Letter before, Letter after) {
        List<String> gone = new ArrayList<>(before.sentences());
        List<String> come = new ArrayList<>(after.sentences());
        for (String same : before.sentences()) {
            if (come.remove(same)) {
                gone.remove(same);
            }
        }
        List<String> deleted = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (String sentence : gone) {
            String closest = closest(sentence, come);
            if (closest.isEmpty()) {
                deleted.add(sentence);
            } else {
                come.remove(closest);
                replaced.addAll(phrases(sentence, closest));
            }
        }
        return new Changes(deleted, replaced);
    }

    private static String closest(String sentence, List<String> among) {
        String best = "";
        double likeness = ALIKE;
        for (String one : among) {
            double found = likeness(sentence, one);
            if (found > likeness) {
                likeness = found;
                best = one;
            }
        }
        return best;
    }

    private static double likeness(String one, String other) {
        Set<String> left = Letter.plainWords(one).collect(Collectors.toSet());
        Set<String> right = Letter.plainWords(other).collect(Collectors.toSet());
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        // Against the shorter one: a sentence that was cut in half is still the same sentence.
        return left.isEmpty() || right.isEmpty() ? 0 : (double) both.size() / Math.min(left.size(), right.size());
    }

    private static List<Replaced> phrases(String before, String after) {
        List<Replaced> found = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(Letter.words(before), Letter.words(after)).getDeltas()) {
            List<String> from = delta.getSource().getLines();
            List<String> to = delta.getTarget().getLines();
            if (delta.getType() != DeltaType.INSERT && from.size() <= LONGEST_PHRASE && to.size() <= LONGEST_PHRASE) {
                found.add(new Replaced(String.join(" ", from), String.join(" ", to)));
            }
        }
        return found;
    }
}
