package app.overture.generation.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** Hosts that a text gives. */
public final class Links {

    private Links() {}

    /** The hosts of every link in a text, in small letters and without a leading www. */
    public static Set<String> hosts(String text) {
        if (!LinkRule.possibleIn(text)) {
            return Set.of();
        }
        Set<String> hosts = new HashSet<>();
        Matcher link = LinkRule.LINK.matcher(text);
        while (link.find()) {
            String host = link.group("host");
            if (host != null) {
                hosts.add(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
            }
        }
        return hosts;
    }

    /** The text with every link made unreadable; what follows stays in its place. */
    static String blanked(String text) {
        return LinkRule.possibleIn(text) ? NumbersRule.blank(text, LinkRule.LINK) : text;
    }
}
