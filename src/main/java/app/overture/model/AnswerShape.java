package app.overture.model;

import org.springframework.ai.converter.BeanOutputConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record as the form of an answer: its JSON schema for the provider, and the way back from text. */
final class AnswerShape<T> {

    private static final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Class<T> type;
    private final String schema;
    private final String sent;

    AnswerShape(Class<T> type) {
        this.type = type;
        this.schema = new BeanOutputConverter<>(type).getJsonSchema();
        this.sent = json.writeValueAsString(json.readTree(schema));
    }

    /** The text does not have the form; the message says where, in words that help the model mend it. */
    static final class Malformed extends RuntimeException {
        Malformed(String what) {
            super(what);
        }
    }

    String schema() {
        return schema;
    }

    /** The schema as it travels, without the blanks for people. */
    String sent() {
        return sent;
    }

    T read(String text) {
        try {
            T value = json.readValue(unfenced(text), type);
            if (value == null) {
                throw new Malformed("The answer was null.");
            }
            return value;
        } catch (JacksonException e) {
            throw new Malformed(e.getOriginalMessage());
        }
    }

    // Endpoints without structured output tend to wrap their JSON in a Markdown fence.
    private static String unfenced(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("```") && trimmed.endsWith("```") && trimmed.length() > 6) {
            return trimmed.substring(3, trimmed.length() - 3)
                    .replaceFirst("^json", "")
                    .strip();
        }
        return trimmed;
    }
}
