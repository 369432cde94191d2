package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links go only where the instructions or the strategy point, addresses of people stand in the ground. */
final class LinkRule implements Rule {

    static final Pattern LINK = Pattern.compile("(?i)(?<mail>[\\w.+-]+@[\\w.-]+\\.[a-z]{2,})"
            + "|(?<scheme>https?://|www\\.)?(?<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:com|org|net|io|ai|eu|cz|de|sk"
            + "|pl|at|ch|fr|it|es|nl|uk|us|co|app|dev|info|biz|me|ly|example))(?![\\p{L}\\p{N}])(?<path>/[^\\s<>)\"]*)?"
            + "|(?<other>https?://[^\\s<>)\"]+)");

    @Override
    public String code() {
        return "foreign_link";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher link = LINK.matcher(field.getValue());
            while (link.find()) {
                if (!allowed(link, ground)) {
                    findings.add(finding(
                            field.getKey(),
                            link.start(),
                            link.end(),
                            link.group(),
                            "“" + link.group() + "” is not a link that the instructions or the strategy give."));
                }
            }
        }
        return findings;
    }

    private static boolean allowed(Matcher link, Ground ground) {
        if (link.group("mail") != null) {
            return ground.says(link.group("mail"));
        }
        String host = link.group("host");
        if (host == null) {
            return false;
        }
        String bare = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        boolean name = link.group("scheme") == null && link.group("path") == null;
        return ground.mayLinkTo(bare) || (name && ground.says(bare));
    }
}
