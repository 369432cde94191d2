package app.overture.campaigns;

import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How this feature's json columns are written: snake_case, and a later reader forgives what it does not know. */
final class StoredJson {

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

    static <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    static <T> T read(JSONB json, Class<T> type) {
        return mapper.readValue(json.data(), type);
    }

    static <T> T read(JSONB json, TypeReference<T> type) {
        return mapper.readValue(json.data(), type);
    }
}
