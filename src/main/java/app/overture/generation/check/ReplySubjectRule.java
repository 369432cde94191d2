package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A first mail does not pretend to be an answer. */
final class ReplySubjectRule implements Rule {

    private static final Pattern REPLY = Pattern.compile("(?i)^\\s*(?:re|aw|fwd?|wg|odp)\\s*:");

    @Override
    public String code() {
        return "false_reply";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        Matcher reply = REPLY.matcher(draft.subject());
        return reply.find()
                ? List.of(finding(
                        "subject",
                        reply.start(),
                        reply.end(),
                        reply.group(),
                        "“" + reply.group().strip() + "” pretends that this answers an earlier message."))
                : List.of();
    }
}
