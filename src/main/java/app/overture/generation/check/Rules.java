package app.overture.generation.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the rules share about a draft. */
final class Rules {

    private Rules() {}

    /** Subject and body by name; without a subject only the body. */
    static Map<String, String> fields(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!draft.subject().isEmpty()) {
            fields.put("subject", draft.subject());
        }
        fields.put("body", draft.body());
        return fields;
    }
}
