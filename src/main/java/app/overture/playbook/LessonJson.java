package app.overture.playbook;

import java.util.List;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples of a rule as they lie in the database. */
final class LessonJson {

    private static final TypeReference<List<Lesson.Example>> EXAMPLES = new TypeReference<>() {};

    private static final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LessonJson() {}

    static JSONB write(List<Lesson.Example> examples) {
        return JSONB.valueOf(json.writeValueAsString(examples));
    }

    static List<Lesson.Example> read(JSONB stored) {
        return json.readValue(stored.data(), EXAMPLES);
    }
}
