package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links go only where the instructions or the strategy point; addresses and phone numbers stand in the ground. */
final class LinkRule implements Rule {

    static final Pattern LINK = Pattern.compile("(?i)(?<mail>[\\w.+-]+(?:@|\\s?[(\\[]at[)\\]]\\s?)[\\w.-]+\\.[a-z]{2,})"
            + "|(?<scheme>https?://|www\\.)?(?<![\\p{L}\\p{N}@.])(?<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:com|org|net|io|ai|eu|cz|de|sk"
            + "|pl|at|ch|fr|it|es|nl|be|dk|se|fi|no|pt|hu|ro|si|hr|ie|uk|us|ca|au|in|co|app|dev|info|biz|me|ly|to|gg|tv|cc|so|sh|link|site|online|shop|store|tech"
            + "|cloud|digital|agency|page|team|work|works|group|solutions|software|systems|services|consulting|academy|events?|today|live|life|world|blog|news"
            + "|media|xyz|click|top|pro|space|website|email|company|ventures|capital|energy|health|industries|tools|zone|network|example|test|invalid))(?![\\p{L}\\p{N}-])(?!\\.[a-z])(?<port>:\\d+)?(?<path>[/?#][^\\s<>)\"“”]*)?"
            + "|(?<other>(?:https?|ftp|mailto|tel|javascript|data):/{0,2}[^\\s<>)\"“”]+)");

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])(?:\\+|00)\\d[\\d\\s()/.-]{6,}\\d|(?iu)(?<=(?:tel|phone|call me on|mobil|telefon|mobile|ruf\\w{0,4} (?:mich )?an unter)[.:]? {0,2})\\(?\\d[\\d\\s()/.-]{5,}\\d");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}.@])@[A-Za-z][\\w.]{2,}");

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
            boolean possible = possibleIn(field.getValue());
            Matcher link = LINK.matcher(field.getValue());
            while (possible && link.find()) {
                if (!allowed(link, ground)) {
                    int end = link.end() - tail(link.group());
                    String said = field.getValue().substring(link.start(), end);
                    findings.add(finding(
                            field.getKey(),
                            link.start(),
                            end,
                            said,
                            "“" + said + "” is not a link that the instructions or the strategy give."));
                }
            }
            Matcher phone = PHONE.matcher(field.getValue());
            while (phone.find()) {
                if (!digits(ground, phone.group())) {
                    findings.add(contact(field.getKey(), phone));
                }
            }
            Matcher handle = HANDLE.matcher(field.getValue());
            while (handle.find()) {
                if (!ground.says(handle.group())) {
                    findings.add(contact(field.getKey(), handle));
                }
            }
        }
        return findings;
    }

    private Finding contact(String field, Matcher hit) {
        return finding(
                field,
                hit.start(),
                hit.end(),
                hit.group(),
                "“" + hit.group() + "” is no contact that the instructions give.");
    }

    /** Every link has a letter close behind a dot or something close behind a colon; most texts have neither. */
    static boolean possibleIn(String text) {
        for (int at = text.length() - 2; at >= 0; at--) {
            char one = text.charAt(at);
            if ((one == '.' || one == ':') && !Character.isWhitespace(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digits(Ground ground, String phone) {
        String wanted = phone.replaceAll("\\D", "");
        return ground.all().stream()
                .anyMatch(known ->
                        known.statement().text().replaceAll("[^\\d\\p{L}]", "").contains(wanted));
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
        String path = link.group("path") == null ? "" : trimmed(link.group("path"));
        if (link.group("port") != null) {
            return false;
        }
        if (path.isEmpty()) {
            boolean name = link.group("scheme") == null;
            return ground.mayLinkTo(bare) || (name && ground.says(bare));
        }
        // Where pages of this host are given, another one is made up, as is one where not even the host was told.
        return ground.mayLinkTo(bare) && (ground.says(bare + path) || ground.says(bare) && !ground.says(bare + "/"));
    }

    private static String trimmed(String path) {
        return path.replaceFirst("[.,;:!?'’]+$", "")
                .replaceFirst("^[/?#]+$", "")
                .replaceFirst("/$", "");
    }

    private static int tail(String link) {
        return link.length() - link.replaceFirst("[.,;:!?'’]+$", "").length();
    }
}
