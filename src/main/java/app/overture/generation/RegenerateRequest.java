package app.overture.generation;

import app.overture.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What shall be different in a message that is written anew; null keeps what the campaign says. */
public record RegenerateRequest(
        @Nullable String instruction,
        @Nullable String tone,
        @Nullable String language,
        @Nullable String formality) {

    public static final int LONGEST_INSTRUCTION = 500;

    public RegenerateRequest {
        if (instruction != null && instruction.length() > LONGEST_INSTRUCTION) {
            throw Problem.badInput("instruction", "The instruction is longer than 500 characters.");
        }
        if (tone != null) {
            Settings.requireTone(tone);
        }
        if (language != null) {
            Settings.requireLanguage(language);
        }
        if (formality != null) {
            Settings.requireFormality(formality);
        }
    }

    public static RegenerateRequest plain() {
        return new RegenerateRequest(null, null, null, null);
    }

    public static RegenerateRequest with(String instruction) {
        return new RegenerateRequest(instruction, null, null, null);
    }
}
