package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** What the channel takes. Never cut silently: a cut sentence is worse than a long one. */
final class LimitsRule implements Rule {

    static final int SUBJECT = 60;
    static final int INVITATION = 200;
    static final int LINKEDIN_MESSAGE = 2_000;
    static final int EMAIL = 5_000;

    @Override
    public String code() {
        return "too_long";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        int limit = switch (draft.channel()) {
            case "linkedin_connect" -> draft.noteLimit();
            case "linkedin_message" -> LINKEDIN_MESSAGE;
            default -> EMAIL;
        };
        over(findings, "body", draft.body(), limit);
        if (draft.email()) {
            over(findings, "subject", draft.subject(), SUBJECT);
        }
        return findings;
    }

    private void over(List<Finding> findings, String field, String text, int limit) {
        if (text.length() > limit) {
            findings.add(finding(
                    field,
                    limit,
                    text.length(),
                    text.substring(limit),
                    "The " + field + " has " + text.length() + " characters; " + limit + " are allowed."));
        }
    }
}
