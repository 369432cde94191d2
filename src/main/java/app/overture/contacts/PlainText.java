package app.overture.contacts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The same text without the disguises in which instructions hide: as a machine would still read it. */
final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\x{E0000}-\\x{E01EF}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}][ .\\-_*·]){3,}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
    private static final Pattern MIXED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=[a-z0-9@$!]*[0-9@$!])(?=[a-z0-9@$!]*[a-z])[a-z0-9@$!]{4,}");
    private static final Pattern CODED = Pattern.compile("[A-Za-z0-9+/_-]{32,}={0,2}");
    private static final Pattern TAG =
            Pattern.compile("<!--|-->|</?(?:span|div|p|b|i|u|em|strong|a|font|br|h\\d|li|ul)\\b[^>]*>");

    private static final Pattern HIDDEN = Pattern.compile("[\\x{E0020}-\\x{E007E}]+");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2}){4,}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}[ :]?){14,}");

    private PlainText() {}

    /** All readings of a text; small letters, no accents. */
    static List<String> readings(String text) {
        List<String> readings = new ArrayList<>();
        String seen = folded(text.contains("&#") ? Parser.unescapeEntities(text, false) : text);
        readings.add(seen);
        String joined = SPACED.matcher(seen.replaceAll(" {2,}", "\n"))
                .replaceAll(hit -> Matcher.quoteReplacement(hit.group().replaceAll("[ .\\-_*·]", "")));
        if (!joined.equals(seen.replaceAll(" {2,}", "\n"))) {
            readings.add(joined.replace('\n', ' '));
        }
        for (String turned : List.of(new StringBuilder(seen).reverse().toString(), rotated(seen))) {
            if (turned.contains("instruct") || turned.contains("ignor") || turned.contains("prompt")) {
                readings.add(turned);
            }
        }
        String letters = MIXED.matcher(seen)
                .replaceAll(hit -> Matcher.quoteReplacement(hit.group()
                        .replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's')
                        .replace('7', 't')
                        .replace('@', 'a')
                        .replace('$', 's')
                        .replace('!', 'i')));
        if (!letters.equals(seen)) {
            readings.add(letters);
        }
        if (HIDDEN.matcher(text).find()) {
            // Letters that no reader sees but a model reads.
            readings.add(folded(HIDDEN.matcher(text)
                    .replaceAll(hit -> hit.group()
                            .codePoints()
                            .mapToObj(one -> Character.toString(one - 0xE0000))
                            .collect(java.util.stream.Collectors.joining()))));
        }
        Matcher escaped = ESCAPED.matcher(text);
        while (escaped.find()) {
            readings.add(folded(java.net.URLDecoder.decode(escaped.group(), StandardCharsets.UTF_8)));
        }
        Matcher hex = HEX.matcher(text);
        while (hex.find()) {
            String digits = hex.group().replaceAll("[^0-9A-Fa-f]", "");
            byte[] bytes = java.util.HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2));
            readings.add(folded(new String(bytes, StandardCharsets.UTF_8)));
        }
        Matcher coded = CODED.matcher(text);
        while (coded.find()) {
            decoded(coded.group()).ifPresent(plain -> readings.add(folded(plain)));
        }
        return readings;
    }

    private static java.util.Optional<String> decoded(String code) {
        try {
            String bare = code.replaceAll("=+$", "").replace('-', '+').replace('_', '/');
            byte[] bytes =
                    Base64.getDecoder().decode(bare.substring(0, bare.length() - (bare.length() % 4 == 1 ? 1 : 0)));
            String plain = new String(bytes, StandardCharsets.UTF_8);
            long readable = plain.chars()
                    .filter(one -> one == ' ' || Character.isLetterOrDigit(one))
                    .count();
            return plain.contains(" ") && readable > plain.length() * 0.85
                    ? java.util.Optional.of(plain)
                    : java.util.Optional.empty();
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    /** Each letter thirteen places on. */
    private static String rotated(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            plain.append(one >= 'a' && one <= 'z' ? (char) ('a' + (one - 'a' + 13) % 26) : one);
        }
        return plain.toString();
    }

    private static String folded(String text) {
        String visible =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String small = TAG.matcher(visible).replaceAll(" ").toLowerCase(Locale.ROOT);
        return latin(MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                        .replaceAll(""))
                .replace('’', '\'')
                .replace("ß", "ss");
    }

    /** Cyrillic and Greek letters that look like Latin ones. */
    private static String latin(String text) {
        String alike = "аеорсухіјԁһαοερνιτκ";
        String latin = "aeopcyxijdhaoepvitk";
        StringBuilder plain = new StringBuilder(text.length());
        boolean mostlyLatin =
                text.chars().filter(one -> one >= 'a' && one <= 'z').count() * 2 > text.length() / 2;
        for (int at = 0; at < text.length(); at++) {
            int known = mostlyLatin ? alike.indexOf(text.charAt(at)) : -1;
            plain.append(known < 0 ? text.charAt(at) : latin.charAt(known));
        }
        return plain.toString();
    }
}
