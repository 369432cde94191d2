package app.overture.review.ui.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that a reader takes for mass mail, by language; where they come from stands in the lists. */
final class SpamWords {

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Map<String, Pattern> LISTS = new ConcurrentHashMap<>();

    private SpamWords() {}

    /** As they stand in the text, each once; none for a language without a list. */
    static List<String> in(String language, String text) {
        return LISTS.computeIfAbsent(language, SpamWords::read)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Pattern read(String language) {
        if (!language.matches("[a-z]{2}")) {
            return NOTHING;
        }
        try (InputStream stream = SpamWords.class.getResourceAsStream("/words/spam/" + language + ".txt")) {
            if (stream == null) {
                return NOTHING;
            }
            String words = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SpamWords::expression)
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expression(String line) {
        return line.endsWith("*")
                ? Pattern.quote(line.substring(0, line.length() - 1)) + "\\p{L}*"
                : Pattern.quote(line);
    }
}
