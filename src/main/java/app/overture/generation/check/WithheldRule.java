package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.List;

/** Says that something about this person was kept from the model, so that the reviewer looks twice. */
final class WithheldRule implements Rule {

    @Override
    public String code() {
        return "withheld_passage";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        return ground.withheld().isEmpty()
                ? List.of()
                : List.of(
                        finding(
                                "body",
                                0,
                                0,
                                "",
                                "What is known of this person holds a passage that reads like an instruction; it was not used."));
    }
}
