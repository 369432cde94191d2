package app.overture.generation.similarity;

import app.overture.generation.similarity.Wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When two texts are too alike. Measured on the 500 letters that the sandbox writes to the invented people, in three
 * languages, from one strategy and some hundred sentences with holes: of 43,000 pairs of letters to different people no
 * body shares more than 0.58 of its runs of words, and one pair in a thousand more than 0.39; without their openings none
 * shares more than 0.67. Two letters to one company share at most 0.38 of their openings, two to one person 0.41.
 * Invitations of 200 characters share up to 0.79 by their closing question alone.
 */
final class Judge {

    private static final double BODY = 0.6;
    private static final double SHORT_BODY = 0.8;
    private static final double REST = 0.8;
    private static final double OPENING = 0.7;
    private static final double OPENING_NEARBY = 0.45;
    private static final String OPENING_PART = " (opening)";
    private static final int QUOTES = 3;
    private static final int QUOTE_LENGTH = 70;

    /** What the two recipients have to do with each other. */
    enum Tie {
        SAME_PERSON,
        SAME_COMPANY,
        STRANGERS
    }

    /** A text that exists: the message, or null in the same answer; and how a sentence calls it. */
    record Other(@Nullable UUID message, int step, Tie tie, String name, Sketch sketch) {}

    private Judge() {}

    /** What is wrong with a text because of another one. */
    static Optional<Likeness> judge(String body, Sketch sketch, Other other) {
        boolean near = other.tie() != Tie.STRANGERS;
        boolean brief = sketch.isShort() || other.sketch().isShort();
        double whole = sketch.body().likeness(other.sketch().body());
        if (whole >= (brief ? SHORT_BODY : BODY)) {
            return Optional.of(likeness(body, sketch.sharedWith(other.sketch()), whole, true, other, ""));
        }
        double rest = brief ? 0 : sketch.rest().likeness(other.sketch().rest());
        if (rest >= REST) {
            return Optional.of(
                    likeness(body, sketch.sharedWith(other.sketch()), rest, true, other, " (all but the opening)"));
        }
        double opening = sketch.opening().likeness(other.sketch().opening());
        if (opening >= (near ? OPENING_NEARBY : OPENING)) {
            return Optional.of(likeness(body, sketch.wording().opening(), opening, near, other, OPENING_PART));
        }
        return Optional.empty();
    }

    private static Likeness likeness(
            String body, List<Sentence> alike, double degree, boolean blocking, Other other, String part) {
        int start = alike.getFirst().start();
        int end = alike.getLast().end();
        String whom = other.tie() == Tie.SAME_PERSON ? "another step to this person says" : "somebody else is told";
        return new Likeness(
                other.message(),
                other.step(),
                blocking,
                degree,
                start,
                end,
                body.substring(start, end),
                "Almost the same as " + other.name() + part + ".",
                quotes(body, alike) + " is almost what " + whom
                        + (part.equals(OPENING_PART)
                                ? ": open with another fact, in other words."
                                : ": write it in other words, from other facts."));
    }

    private static String quotes(String body, List<Sentence> alike) {
        return alike.stream()
                .limit(QUOTES)
                .map(sentence -> body.substring(sentence.start(), sentence.end()))
                .map(text -> "“" + beginning(text) + "”")
                .collect(Collectors.joining(", "));
    }

    private static String beginning(String text) {
        int cut = text.length() <= QUOTE_LENGTH ? text.length() : text.lastIndexOf(' ', QUOTE_LENGTH);
        return text.substring(0, cut < 1 ? QUOTE_LENGTH : cut);
    }
}
