package app.overture.contacts;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A profile's address and the key under which the same person is recognised, however the address was written. */
public record LinkedInProfile(String url, String key) {

    private static final Pattern PERSON = Pattern.compile("/(in|pub|sales/lead|sales/people)/([^/?#,]+)");

    /** Empty when the text is no address of a person at LinkedIn. */
    public static Optional<LinkedInProfile> parse(String text) {
        String cleaned = text.strip();
        if (cleaned.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(cleaned.matches("(?i)^https?://.*") ? cleaned : "https://" + cleaned);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            if (!host.equals("linkedin.com") && !host.endsWith(".linkedin.com")) {
                return Optional.empty();
            }
            Matcher person = PERSON.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
            if (!person.find()) {
                return Optional.empty();
            }
            String slug = URLDecoder.decode(person.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean readable = person.group(1).equals("in");
            return Optional.of(new LinkedInProfile(
                    "https://www.linkedin.com/" + person.group(1) + "/" + person.group(2) + (readable ? "/" : ""),
                    (readable ? "" : person.group(1) + ":") + slug.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
