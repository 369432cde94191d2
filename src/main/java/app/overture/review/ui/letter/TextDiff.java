package app.overture.review.ui.letter;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a text, to the character: words are matched first, so that it reads as a person changed it, then what two
 * replaced words have in common at their ends.
 */
final class TextDiff {

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Run(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private TextDiff() {}

    static List<Run> between(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        TextDiff diff = new TextDiff();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int start = delta.getSource().getPosition();
            diff.same(String.join("", old.subList(at, start)));
            diff.removed.append(String.join("", delta.getSource().getLines()));
            diff.added.append(String.join("", delta.getTarget().getLines()));
            at = start + delta.getSource().size();
        }
        diff.same(String.join("", old.subList(at, old.size())));
        diff.flush();
        return List.copyOf(diff.runs);
    }

    private void same(String text) {
        boolean changing = removed.length() + added.length() > 0;
        if (text.isEmpty()) {
            return;
        }
        if (changing && text.isBlank() && text.indexOf('\n') < 0 && removed.length() > 0 && added.length() > 0) {
            // One change over several words, not one per word.
            removed.append(text);
            added.append(text);
            return;
        }
        flush();
        add(Kind.SAME, text);
    }

    private void flush() {
        String out = removed.toString();
        String in = added.toString();
        removed.setLength(0);
        added.setLength(0);
        // What was taken along but is the same at the end goes back.
        int tail = commonEnd(out, in, 0);
        int space = tail;
        while (space > 0 && !out.substring(out.length() - space).isBlank()) {
            space--;
        }
        String rest = out.substring(out.length() - space);
        out = out.substring(0, out.length() - space);
        in = in.substring(0, in.length() - space);
        int head = commonStart(out, in);
        int end = commonEnd(out, in, head);
        if (2 * (head + end) < Math.min(out.length(), in.length())) {
            head = 0;
            end = 0;
        }
        add(Kind.SAME, out.substring(0, head));
        add(Kind.REMOVED, out.substring(head, out.length() - end));
        add(Kind.ADDED, in.substring(head, in.length() - end));
        add(Kind.SAME, out.substring(out.length() - end) + rest);
    }

    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().kind() == kind) {
            runs.set(runs.size() - 1, new Run(kind, runs.getLast().text() + text));
        } else {
            runs.add(new Run(kind, text));
        }
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length > 0 && Character.isHighSurrogate(one.charAt(length - 1)) ? length - 1 : length;
    }

    private static int commonEnd(String one, String other, int after) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) - after
                && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length > 0 && Character.isLowSurrogate(one.charAt(one.length() - length)) ? length - 1 : length;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
