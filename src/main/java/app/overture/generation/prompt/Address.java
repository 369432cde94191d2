package app.overture.generation.prompt;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a language speaks to people: its formal and its informal "you", and which of them strangers at work use. */
public final class Address {

    private static final Map<String, List<String>> PRONOUNS = Map.ofEntries(
            Map.entry("cs", List.of("Vy", "ty")),
            Map.entry("sk", List.of("Vy", "ty")),
            Map.entry("de", List.of("Sie", "du")),
            Map.entry("fr", List.of("vous", "tu")),
            Map.entry("es", List.of("usted", "tú")),
            Map.entry("it", List.of("Lei", "tu")),
            Map.entry("pt", List.of("o senhor / a senhora", "você")),
            Map.entry("pl", List.of("Pan / Pani", "ty")),
            Map.entry("nl", List.of("u", "je")),
            Map.entry("da", List.of("De", "du")),
            Map.entry("hu", List.of("Ön", "te")));
    private static final Set<String> INFORMAL_AT_WORK = Set.of("en", "sv", "da", "nl");

    private Address() {}

    /** What a prompt says, such as "formal (Sie)"; an empty formality means the custom of the language. */
    static String of(String language, String formality) {
        String form = formality.isBlank() ? customary(language) : formality;
        List<String> pronouns = PRONOUNS.getOrDefault(language, List.of());
        return pronouns.isEmpty() ? form : form + " (" + pronouns.get(form.equals("formal") ? 0 : 1) + ")";
    }

    /** "formal" or "informal". */
    public static String customary(String language) {
        return INFORMAL_AT_WORK.contains(language) ? "informal" : "formal";
    }

    /** The word that tells them apart, such as "Sie"; empty in a language that has but one. */
    public static String pronoun(String language, String formality) {
        List<String> pronouns = PRONOUNS.getOrDefault(language, List.of());
        return pronouns.isEmpty() ? "" : pronouns.get(formality.equals("formal") ? 0 : 1);
    }
}
