package app.overture.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fact to be kept; see {@link Fact}. */
public record NewFact(
        Fact.Layer layer,
        String field,
        String value,
        String source,
        @Nullable String sourceUrl,
        LocalDate observedOn,
        boolean suspicious) {

    public static NewFact of(Fact.Layer layer, String field, String value, String source, LocalDate observedOn) {
        return new NewFact(layer, field, value, source, null, observedOn, false);
    }
}
