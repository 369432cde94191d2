package app.overture.contacts;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How two spellings of one company are recognised as the same. */
public final class CompanyNames {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(s r o|spol s r o|a s|v o s|z s|o p s|gmbh( co kg)?|ag|kg|ohg|ug|se|ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|bv|b v|nv|n v|ab|oy|oyj|aps|as|sa|s a|sas|sarl|srl|s r l|spa|s p a|sp z o o|kft|zrt|d o o)$");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "web.de",
            "t-online.de",
            "seznam.cz",
            "email.cz",
            "post.cz",
            "centrum.cz",
            "volny.cz",
            "azet.sk",
            "zoznam.sk",
            "wp.pl",
            "o2.pl",
            "interia.pl",
            "orange.fr",
            "free.fr",
            "libero.it",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "linkedin.com",
            "facebook.com");

    private CompanyNames() {}

    /** Small letters and digits without accents and without the legal form: "Novohrad Stavby, s.r.o." is "novohrad stavby". */
    public static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String words = plain.toLowerCase(Locale.ROOT)
                .replace("&", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String bare = LEGAL_FORM.matcher(words).replaceFirst("").strip();
        return bare.isEmpty() ? words : bare;
    }

    /**
     * The company's domain in a website, an address or a domain. Empty when there is none, or when it is one that
     * everybody has, such as a mail provider's.
     */
    public static Optional<String> domain(String text) {
        String cleaned = text.strip().toLowerCase(Locale.ROOT);
        int at = cleaned.lastIndexOf('@');
        if (at >= 0) {
            cleaned = cleaned.substring(at + 1);
        }
        try {
            String host = URI.create(cleaned.matches("^https?://.*") ? cleaned : "http://" + cleaned)
                    .getHost();
            if (host == null) {
                return Optional.empty();
            }
            String bare = host.startsWith("www.") ? host.substring(4) : host;
            return DOMAIN.matcher(bare).matches() && !EVERYBODYS.contains(bare) ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
