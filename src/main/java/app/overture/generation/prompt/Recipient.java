package app.overture.generation.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one person a call writes to.
 *
 * @param details further essentials, key to value in order, for example industry and country
 * @param facts everything known, with its date; suspicious ones are withheld from the model
 */
public record Recipient(
        String firstName,
        String lastName,
        String title,
        String companyName,
        String language,
        Map<String, String> details,
        List<KnownFact> facts) {

    public Recipient {
        facts = List.copyOf(facts);
    }

    /** One fact, from wherever it was learnt. */
    public record KnownFact(
            UUID id, String layer, String field, String value, LocalDate observedOn, boolean suspicious) {}

    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
