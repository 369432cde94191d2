package app.overture.generation.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text resource with {@code {{holes}}}, filled in one pass: what is put in is never looked at for holes again. */
record Template(String text) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z_]+)}}");
    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    static Template named(String name) {
        return READ.computeIfAbsent(name, Template::read);
    }

    String fill(Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String value = values.get(hole.group(1));
            // The rules themselves speak of {{company}}: what nobody fills is text.
            return Matcher.quoteReplacement(value == null ? hole.group() : value);
        });
    }

    private static Template read(String name) {
        String path = "/prompts/" + name + ".txt";
        try (InputStream stream = Template.class.getResourceAsStream(path)) {
            return new Template(
                    new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
