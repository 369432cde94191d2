package app.overture.messages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A newly written text for a message that exists.
 *
 * @param regenConfig what it was asked for with: instruction, tone, language, formality
 */
public record Replacement(
        String subject,
        String body,
        String language,
        String tone,
        List<Sentence> evidence,
        List<Flag> flags,
        BigDecimal costUsd,
        Map<String, String> regenConfig) {

    public Replacement {
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
        regenConfig = Map.copyOf(regenConfig);
    }
}
