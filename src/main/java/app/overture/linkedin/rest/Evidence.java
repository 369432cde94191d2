package app.overture.linkedin.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an extension says it saw: kept when it is a small object, left out otherwise. */
final class Evidence {

    private static final int LONGEST = 4_000;

    private Evidence() {}

    static String kept(@Nullable JsonNode evidence) {
        if (evidence == null || !evidence.isObject()) {
            return "{}";
        }
        String text = evidence.toString();
        return text.length() > LONGEST || text.contains("\\u0000") ? "{}" : text;
    }
}
