package app.overture.sandbox.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences with holes that mails of a language are made of, by place in the mail. */
final class Frames {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Frames> READ = new ConcurrentHashMap<>();

    private final Map<String, List<String>> slots;

    private Frames(Map<String, List<String>> slots) {
        this.slots = slots;
    }

    /** English where a language has no frames. */
    static Frames in(String language) {
        return READ.computeIfAbsent(language, Frames::read);
    }

    static boolean speaks(String language) {
        return Frames.class.getResource(path(language)) != null;
    }

    /** The frames of a place, those of the formality where they differ by it. */
    List<String> at(String slot, String formality) {
        List<String> particular = slots.getOrDefault(slot + "." + formality, List.of());
        return particular.isEmpty() ? slots.getOrDefault(slot, List.of()) : particular;
    }

    static String fill(String frame, Map<String, String> values) {
        return HOLE.matcher(frame)
                .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
    }

    /** Whether every hole of the frame can be filled. */
    static boolean fits(String frame, Map<String, String> values) {
        return HOLE.matcher(frame)
                .results()
                .noneMatch(hole -> values.getOrDefault(hole.group(1), "").isEmpty());
    }

    private static String path(String language) {
        return "/sandbox/mail-" + language.replaceAll("[^a-z]", "") + ".txt";
    }

    private static Frames read(String language) {
        Map<String, List<String>> slots = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (String line : text(speaks(language) ? language : "en").split("\\R")) {
            if (line.startsWith("[")) {
                open = new ArrayList<>();
                slots.put(line.substring(1, line.indexOf(']')), open);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                open.add(line.strip());
            }
        }
        return new Frames(slots);
    }

    private static String text(String language) {
        try (InputStream stream = Frames.class.getResourceAsStream(path(language))) {
            if (stream == null) {
                throw new IllegalStateException("No frames for " + language);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
