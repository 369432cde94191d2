package app.overture.playbook;

import org.jooq.JSONB;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The strategy as it lies in the database. */
final class StrategyJson {

    private static final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StrategyJson() {}

    static JSONB write(Strategy strategy) {
        return JSONB.valueOf(json.writeValueAsString(strategy));
    }

    static Strategy read(JSONB stored) {
        return json.readValue(stored.data(), Strategy.class);
    }
}
