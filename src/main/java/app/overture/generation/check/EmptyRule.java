package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** There is a message: words after the greeting, and a subject where the channel has one. */
final class EmptyRule implements Rule {

    @Override
    public String code() {
        return "empty";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        if (draft.body().substring(draft.greeting().length()).isBlank()) {
            findings.add(finding("body", 0, draft.body().length(), draft.body(), "The body says nothing."));
        }
        if (draft.email() && draft.subject().isBlank()) {
            findings.add(finding("subject", 0, 0, "", "The subject is empty."));
        }
        return findings;
    }
}
