package app.overture.contacts;

import java.util.List;
import java.util.Map;

/** What the facets of a filter can be set to in this workspace, each value with how a person reads it. */
public record FilterChoices(Map<Facet, List<Option>> options) {

    public record Option(String value, String label) {

        static Option of(String value) {
            return new Option(value, Words.of(value));
        }
    }

    public FilterChoices {
        options = Map.copyOf(options);
    }

    public List<Option> of(Facet facet) {
        return options.getOrDefault(facet, List.of());
    }

    static List<Option> words(List<String> values) {
        return values.stream().map(Option::of).toList();
    }
}
