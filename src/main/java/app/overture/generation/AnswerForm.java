package app.overture.generation;

import app.overture.generation.prompt.WrittenSequence;
import app.overture.generation.prompt.WrittenSequence.Paragraph;
import app.overture.generation.prompt.WrittenSequence.Sentence;
import app.overture.generation.prompt.WrittenSequence.Step;
import app.overture.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many tokens a message takes as structured output before any was seen: the form itself, counted on an empty message,
 * and as many characters as the rules ask for. A character is more tokens in some languages than in others.
 */
@Component
class AnswerForm {

    private static final JsonMapper json = JsonMapper.shared();

    /** Tokens per character, measured on a paragraph of a business letter in each language. */
    private static final Map<String, Double> PER_CHARACTER = Map.ofEntries(
            Map.entry("en", 0.203),
            Map.entry("cs", 0.330),
            Map.entry("sk", 0.330),
            Map.entry("pl", 0.282),
            Map.entry("hu", 0.337),
            Map.entry("de", 0.226),
            Map.entry("nl", 0.219),
            Map.entry("fr", 0.230),
            Map.entry("es", 0.221),
            Map.entry("it", 0.250),
            Map.entry("pt", 0.245),
            Map.entry("sv", 0.269),
            Map.entry("da", 0.278));

    private static final double UNKNOWN_LANGUAGE = 0.27;
    /** Names, products and what is quoted from facts: it stays as it is in every language. */
    private static final double UNTRANSLATED = 0.3;

    private final double perSentence;
    private final double perMessage;

    AnswerForm(TokenCounter tokens) {
        // By differences, because what stands at the ends of a text is cut otherwise than in its middle.
        int short_ = tokens.count(json.writeValueAsString(empty(2, 2)));
        int longer = tokens.count(json.writeValueAsString(empty(2, 12)));
        int twice = tokens.count(json.writeValueAsString(empty(3, 2)));
        this.perSentence = (longer - short_) / 20.0;
        this.perMessage = twice - short_ - 2 * perSentence;
    }

    /** What a channel is asked for: characters of body and subject, and sentences, each with its facts. */
    record Shape(double characters, double sentences) {}

    static Shape asked(String channel) {
        return switch (channel) {
            case "email" -> new Shape(475, 6);
            case "linkedin_connect" -> new Shape(170, 2);
            default -> new Shape(440, 6);
        };
    }

    /** Of a message as it is asked for. */
    double usual(String channel, String language) {
        Shape shape = asked(channel);
        return frame(1, shape.sentences()) + shape.characters() * perCharacter(language);
    }

    private static double perCharacter(String language) {
        return (1 - UNTRANSLATED) * PER_CHARACTER.getOrDefault(language, UNKNOWN_LANGUAGE)
                + UNTRANSLATED * Objects.requireNonNull(PER_CHARACTER.get("en"));
    }

    /** Of so many messages without their words. */
    double frame(double messages, double sentences) {
        return messages * perMessage + sentences * perSentence;
    }

    /** Half of the sentences of a good message rest on a fact; each second one begins a paragraph. */
    private static WrittenSequence empty(int steps, int sentences) {
        List<Step> written = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            List<Paragraph> paragraphs = new ArrayList<>();
            for (int n = 0; n < sentences; n += 2) {
                paragraphs.add(new Paragraph(
                        List.of(new Sentence("x", List.of("F" + (n + 1))), new Sentence("x", List.of()))));
            }
            written.add(new Step(step, "", paragraphs));
        }
        return new WrittenSequence(written);
    }
}
