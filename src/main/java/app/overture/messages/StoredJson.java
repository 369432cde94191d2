package app.overture.messages;

import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How this feature's json columns are written: snake_case, and a later reader forgives what it does not know. */
final class StoredJson {

    private static final TypeReference<List<Flag>> FLAGS = new TypeReference<>() {};
    private static final TypeReference<List<Sentence>> SENTENCES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    static String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    static JSONB jsonb(Object value) {
        return JSONB.jsonb(write(value));
    }

    static List<Flag> flags(String json) {
        return mapper.readValue(json, FLAGS);
    }

    static List<Sentence> sentences(String json) {
        return mapper.readValue(json, SENTENCES);
    }

    static Map<String, String> texts(String json) {
        return mapper.readValue(json, TEXTS);
    }
}
