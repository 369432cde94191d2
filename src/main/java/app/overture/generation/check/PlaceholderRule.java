package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing was left to fill in, and no fact's id or mark-up of the answer shows. */
final class PlaceholderRule implements Rule {

    private static final Pattern HOLE = Pattern.compile(
            "\\{\\{?[^{}\\n]{0,60}}?}|\\[[^\\[\\]\\n]{1,60}]|<[/\\p{L}][^<>\\n]{0,80}>"
                    + "|%[A-Z_]{2,}%|\\bXX+\\b|\\bTBD\\b|(?i:\\blorem ipsum\\b|\\binsert (?:name|company)\\b)"
                    + "|\\(F\\d{1,3}(?:, ?F\\d{1,3})*\\)|===|\\*\\*[^*\\n]+\\*\\*|^#{1,4} |```",
            Pattern.MULTILINE);

    @Override
    public String code() {
        return "placeholder";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher hole = HOLE.matcher(field.getValue());
            while (hole.find()) {
                findings.add(finding(
                        field.getKey(),
                        hole.start(),
                        hole.end(),
                        hole.group(),
                        "“" + hole.group().strip() + "” is a placeholder or mark-up, not text for a reader."));
            }
        }
        return findings;
    }
}
