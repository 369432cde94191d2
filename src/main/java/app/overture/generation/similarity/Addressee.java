package app.overture.generation.similarity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a text goes.
 *
 * @param names of the person and the company: a text does not become another one by them
 */
public record Addressee(
        UUID campaignId, UUID contactId, @Nullable UUID companyId, List<String> names) {

    public Addressee {
        names = List.copyOf(names);
    }
}
