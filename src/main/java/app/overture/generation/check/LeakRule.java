package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No other contact and no other contact's company is named; the worst that a mail merge can do. */
final class LeakRule implements Rule {

    @Override
    public String code() {
        return "foreign_name";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            for (String name : ground.foreignNames()) {
                if (name.isBlank() || ground.says(name)) {
                    continue;
                }
                Matcher hit = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(field.getValue());
                while (hit.find()) {
                    findings.add(finding(
                            field.getKey(),
                            hit.start(),
                            hit.end(),
                            hit.group(),
                            "“" + hit.group() + "” belongs to another contact of this workspace."));
                }
            }
        }
        return findings;
    }
}
