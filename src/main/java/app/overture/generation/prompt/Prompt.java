package app.overture.generation.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A rendered prompt.
 *
 * @param system the same for every contact of a run, so that the provider can cache it as a prefix
 * @param user what belongs to this contact, last
 * @param facts the short ids that the prompt uses in place of the long ones
 */
public record Prompt(String system, String user, Map<String, UUID> facts) {

    public Prompt {
        facts = Map.copyOf(facts);
    }

    public Optional<UUID> fact(String shortId) {
        return Optional.ofNullable(facts.get(shortId.strip().replace("[", "").replace("]", "")));
    }
}
