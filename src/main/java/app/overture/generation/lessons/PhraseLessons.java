package app.overture.generation.lessons;

import app.overture.generation.lessons.Tally.Seen;
import app.overture.playbook.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Greetings, sign-offs and phrases that were changed into the same thing again and again. */
final class PhraseLessons {

    private static final int SUPPORT = 3;

    private PhraseLessons() {}

    static List<Lesson> of(List<Edit> edits) {
        List<Lesson> lessons = new ArrayList<>();
        lessons.addAll(edges(edits, "greeting", "Greet with", Letter::greeting));
        lessons.addAll(edges(edits, "sign-off", "Sign off with", Letter::signOff));
        lessons.addAll(phrases(edits));
        return lessons;
    }

    private static List<Lesson> edges(List<Edit> edits, String what, String verb, Function<Letter, String> edge) {
        Tally<Changes.Replaced> tally = new Tally<>();
        for (Edit edit : edits) {
            String from = edge.apply(edit.before());
            String to = edge.apply(edit.after());
            if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                String key = String.join("|", what, edit.language(), from, to);
                tally.add(key, new Seen<>(new Changes.Replaced(from, to), edit, from, to));
            }
        }
        List<Lesson> lessons = new ArrayList<>();
        tally.atLeast(SUPPORT).forEach((key, seen) -> {
            Changes.Replaced one = seen.getFirst().what();
            lessons.add(new Lesson(
                    key,
                    Words.quoted(one.from()) + " was changed to " + Words.quoted(one.to()) + " "
                            + Words.times(seen.size()) + ".",
                    "In " + Words.language(seen.getFirst().edit().language()) + ": "
                            + Words.small(verb) + " " + Words.quoted(one.to()) + ", not "
                            + Words.quoted(one.from()) + ".",
                    seen.size(),
                    Words.examples(seen)));
        });
        return lessons;
    }

    private static List<Lesson> phrases(List<Edit> edits) {
        Tally<Changes.Replaced> tally = new Tally<>();
        for (Edit edit : edits) {
            for (Changes.Replaced one :
                    Changes.between(edit.before(), edit.after()).replaced()) {
                String from = Letter.plain(one.from());
                String to = Letter.plain(one.to());
                // A single short word says nothing by itself, and a change of commas or capitals is no lesson.
                if (from.equals(to) || from.length() < 4 || to.isEmpty() && !from.contains(" ")) {
                    continue;
                }
                tally.add(
                        String.join("|", "phrase", edit.language(), from, to),
                        new Seen<>(one, edit, one.from(), one.to().isEmpty() ? "(taken out)" : one.to()));
            }
        }
        List<Lesson> lessons = new ArrayList<>();
        tally.atLeast(SUPPORT).forEach((key, seen) -> {
            String from = Letter.plain(seen.getFirst().what().from());
            String to = Letter.plain(seen.getFirst().what().to());
            String where = "In " + Words.language(seen.getFirst().edit().language()) + ": ";
            lessons.add(new Lesson(
                    key,
                    to.isEmpty()
                            ? Words.quoted(from) + " was taken out " + Words.times(seen.size()) + "."
                            : Words.quoted(from) + " was changed to " + Words.quoted(to) + " "
                                    + Words.times(seen.size()) + ".",
                    to.isEmpty()
                            ? where + "do not write " + Words.quoted(from) + "."
                            : where + "write " + Words.quoted(to) + ", not " + Words.quoted(from) + ".",
                    seen.size(),
                    Words.examples(seen)));
        });
        return lessons;
    }
}
