package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exclamation marks, emoji, shouted words: a matter of taste, hence only a hint. */
final class ToneRule implements Rule {

    private static final Pattern LOUD = Pattern.compile(
            "!+|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]+|\\?{2,}|(?<![\\p{L}\\p{N}])\\p{Lu}{6,}(?: \\p{Lu}{3,})*(?![\\p{L}\\p{N}])");

    @Override
    public String code() {
        return "loud";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher loud = LOUD.matcher(field.getValue());
            while (loud.find()) {
                if (!Character.isLetter(loud.group().charAt(0)) || !ground.has(loud.group())) {
                    findings.add(finding(
                            field.getKey(),
                            loud.start(),
                            loud.end(),
                            loud.group(),
                            "“" + loud.group() + "” is loud for a first letter."));
                }
            }
        }
        return findings;
    }
}
