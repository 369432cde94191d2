package app.overture.model;

import java.util.List;

/**
 * What prompts with the same beginning take.
 *
 * @param shared tokens that all of them begin with: the form of the answer, the system's part, and what the user's parts
 *     have in common
 * @param own tokens of each prompt that are left
 */
public record PromptTokens(int shared, List<Integer> own) {

    private static final int SHORTEST_CACHED = 1_024;
    private static final int CACHED_IN_STEPS_OF = 128;

    public PromptTokens {
        own = List.copyOf(own);
    }

    public double average() {
        return shared + own.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** How much of a beginning that was seen before providers remember. */
    public static int cached(int tokens) {
        return tokens < SHORTEST_CACHED ? 0 : tokens - (tokens - SHORTEST_CACHED) % CACHED_IN_STEPS_OF;
    }
}
