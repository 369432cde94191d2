package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** The message rests on something: at least one sentence cites a fact, and none cites one that does not exist. */
final class EvidenceRule implements Rule {

    @Override
    public String code() {
        return "no_evidence";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Draft.CitedSentence sentence : draft.sentences()) {
            int start = draft.body().indexOf(sentence.text());
            if (sentence.unknownFacts() > 0 && start >= 0) {
                findings.add(finding(
                        "body",
                        start,
                        start + sentence.text().length(),
                        sentence.text(),
                        "This sentence names a source that does not exist."));
            }
        }
        if (draft.sentences().stream().noneMatch(sentence -> sentence.facts() > 0)) {
            findings.add(finding("body", 0, 0, "", "No sentence rests on a fact about this person or company."));
        }
        return findings;
    }
}
