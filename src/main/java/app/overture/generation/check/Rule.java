package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.List;

/** One thing that can be wrong with a draft, decided without a model. */
interface Rule {

    /** Stable: screens and statistics know it. */
    String code();

    Severity severity();

    List<Finding> check(Draft draft, Ground ground);

    default Finding finding(String field, int start, int end, String text, String explanation) {
        return new Finding(code(), severity(), field, start, end, text, explanation);
    }
}
