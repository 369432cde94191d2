package app.overture.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes from the model's answer only what stands in the source that it names. */
final class Findings {

    private static final int LONGEST = 600;

    private Findings() {}

    static List<NewFact> grounded(Extraction extraction, List<Source> sources, LocalDate today) {
        return extraction.facts().stream()
                .flatMap(found -> fact(found, sources, today).stream())
                .toList();
    }

    private static Optional<NewFact> fact(Extraction.Found found, List<Source> sources, LocalDate today) {
        String field = found.field().strip().toLowerCase(Locale.ROOT);
        String value = found.value().strip();
        Optional<Fact.Layer> layer = Extraction.layer(field);
        Optional<Source> source = sources.stream()
                .filter(one -> one.id().equalsIgnoreCase(found.source().strip()))
                .findFirst();
        boolean usable = layer.isPresent()
                && source.isPresent()
                && !value.isEmpty()
                && value.length() <= LONGEST
                && source.get().says(found.quote())
                && numbersStand(value, source.get());
        return usable
                ? Optional.of(new NewFact(
                        layer.get(),
                        field,
                        value,
                        source.get().name(),
                        source.get().url(),
                        today,
                        Suspicion.of(value)))
                : Optional.empty();
    }

    /** The commonest invention of a model is a number. */
    private static boolean numbersStand(String value, Source source) {
        return java.util.regex.Pattern.compile("\\d+")
                .matcher(value)
                .results()
                .allMatch(number -> source.text().contains(number.group()));
    }
}
