package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in quotation marks was said so: word by word in a fact, the strategy or the instructions. */
final class QuoteRule implements Rule {

    static final Pattern QUOTED = Pattern.compile("[„“\"»«]([^„“”\"»«\\n]{3,300})[“”\"«»]");
    private static final int LONG_ENOUGH = 3;

    @Override
    public String code() {
        return "unknown_quote";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher quote = QUOTED.matcher(field.getValue());
            while (quote.find()) {
                String words = quote.group(1).replaceAll("…|\\.\\.\\.", "");
                if (words.strip().split("\\s+").length >= LONG_ENOUGH && !ground.quotes(words)) {
                    findings.add(finding(
                            field.getKey(),
                            quote.start(1),
                            quote.end(1),
                            quote.group(1),
                            "“" + quote.group(1) + "” stands so in no fact."));
                }
            }
        }
        return findings;
    }
}
