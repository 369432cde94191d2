package app.overture.campaigns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the messages of a campaign shall be written. At "Generate" the strategy used is frozen into it, so that a later
 * reader sees what the writer saw.
 *
 * @param formality "formal", "informal", or empty to let the language decide
 * @param strategySnapshot the playbook's strategy as it was at generation; empty before, and when there was none
 */
public record GenerationConfig(
        String tone,
        String language,
        String formality,
        String customInstructions,
        Map<String, Object> strategySnapshot) {

    public static final int LONGEST_INSTRUCTIONS = 2_000;

    public GenerationConfig(
            @Nullable String tone,
            @Nullable String language,
            @Nullable String formality,
            @Nullable String customInstructions,
            @Nullable Map<String, Object> strategySnapshot) {
        this.tone = tone == null || tone.isBlank() ? "professional" : tone.strip();
        this.language = language == null || language.isBlank() ? "en" : language.strip();
        this.formality = formality == null ? "" : formality.strip();
        this.customInstructions = customInstructions == null ? "" : customInstructions.strip();
        this.strategySnapshot = strategySnapshot == null
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(strategySnapshot));
    }

    public static GenerationConfig standard() {
        return new GenerationConfig(null, null, null, null, null);
    }

    public GenerationConfig withStrategy(Map<String, Object> snapshot) {
        return new GenerationConfig(tone, language, formality, customInstructions, snapshot);
    }
}
