package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.List;

/** Letters of 50 to 100 words are answered most; a hint, since some need more. */
final class LengthRule implements Rule {

    private static final int MOST_WORDS = 150;

    @Override
    public String code() {
        return "long_body";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        long words = Text.WORD.matcher(draft.body()).results().count();
        return words <= MOST_WORDS
                ? List.of()
                : List.of(finding("body", 0, 0, "", "The body has " + words + " words; 50 to 100 are answered most."));
    }
}
