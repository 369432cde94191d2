package app.overture.generation;

import app.overture.campaigns.GenerationConfig;
import app.overture.generation.prompt.Address;
import app.overture.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What "Generate" may be set to, and the words for it. */
public final class Settings {

    /** The language of the messages is each contact's own. */
    public static final String OWN_LANGUAGE = "contact";

    public static final List<String> TONES =
            List.of("professional", "casual", "bold", "empathetic", "friendly", "direct", "formal", "curious");

    public static final List<String> FORMALITIES = List.of("", "formal", "informal");

    private static final Map<String, String> LANGUAGES = languages();

    private Settings() {}

    /** Code to name, the contact's own first. */
    public static Map<String, String> languageNames() {
        return LANGUAGES;
    }

    public static String formalityName(String formality) {
        return formalityName(formality, OWN_LANGUAGE);
    }

    /** With the word that a language has for it; for each contact's own language with the best known ones. */
    public static String formalityName(String formality, String language) {
        if (formality.isEmpty()) {
            return language.equals(OWN_LANGUAGE)
                    ? "As is customary"
                    : "As is customary: " + Address.customary(language);
        }
        String name = formality.equals("formal") ? "Formal" : "Informal";
        String word = language.equals(OWN_LANGUAGE)
                ? Address.pronoun("cs", formality) + ", " + Address.pronoun("de", formality)
                : Address.pronoun(language, formality);
        return word.isEmpty() ? name : name + " (" + word + ")";
    }

    public static String toneName(String tone) {
        return tone.isEmpty() ? tone : Character.toUpperCase(tone.charAt(0)) + tone.substring(1);
    }

    static GenerationConfig checked(GenerationConfig config) {
        requireTone(config.tone());
        requireLanguage(config.language());
        requireFormality(config.formality());
        if (config.customInstructions().length() > GenerationConfig.LONGEST_INSTRUCTIONS) {
            throw Problem.badInput("custom_instructions", "The instructions are longer than 2,000 characters.");
        }
        return config;
    }

    static void requireTone(String tone) {
        if (!TONES.contains(tone)) {
            throw Problem.badInput("tone", "“" + tone + "” is no tone. Use one of " + String.join(", ", TONES) + ".");
        }
    }

    static void requireLanguage(String language) {
        if (!LANGUAGES.containsKey(language)) {
            throw Problem.badInput(
                    "language",
                    "“" + language + "” is no language we write in. Use one of " + String.join(", ", LANGUAGES.keySet())
                            + ".");
        }
    }

    static void requireFormality(String formality) {
        if (!FORMALITIES.contains(formality)) {
            throw Problem.badInput("formality", "The formality is formal, informal or empty.");
        }
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(OWN_LANGUAGE, "The contact’s own");
        names.put("en", "English");
        names.put("cs", "Czech");
        names.put("de", "German");
        names.put("fr", "French");
        names.put("es", "Spanish");
        names.put("it", "Italian");
        names.put("pt", "Portuguese");
        names.put("pl", "Polish");
        names.put("nl", "Dutch");
        names.put("sk", "Slovak");
        names.put("sv", "Swedish");
        names.put("da", "Danish");
        names.put("hu", "Hungarian");
        return names;
    }
}
