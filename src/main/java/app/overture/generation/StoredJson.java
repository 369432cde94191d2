package app.overture.generation;

import app.overture.generation.prompt.Brief;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How a run's brief is stored: snake_case, and a later reader forgives what it does not
 * know and what it misses. */
final class StoredJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final TypeReference<List<SequenceWriter.Text>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StoredJson() {}

    static JSONB write(Object value) {
        return JSONB.jsonb(mapper.writeValueAsString(value));
    }

    static RegenerateRequest request(JSONB json) {
        return mapper.readValue(json.data(), RegenerateRequest.class);
    }

    static List<SequenceWriter.Text> texts(JSONB json) {
        return mapper.readValue(json.data(), TEXTS);
    }

    static Brief brief(JSONB json) {
        return mapper.readValue(json.data(), Brief.class);
    }

    /** A record as the plain tree that another feature stores. */
    static Map<String, Object> tree(Object value) {
        return mapper.convertValue(value, OBJECT);
    }
}
