package app.overture.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to a language model.
 *
 * @param operation what it is for, a short snake_case label of the usage log
 * @param system what is the same for many calls: providers cache this prefix
 * @param user what is particular to this one
 * @param expectedOutputTokens for the reservation of budget; the answer may be longer
 */
public record ModelCall(
        String operation,
        @Nullable UUID campaignId,
        @Nullable UUID contactId,
        String system,
        String user,
        int expectedOutputTokens) {

    public static ModelCall of(String operation, String system, String user, int expectedOutputTokens) {
        return new ModelCall(operation, null, null, system, user, expectedOutputTokens);
    }
}
