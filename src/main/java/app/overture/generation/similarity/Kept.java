package app.overture.generation.similarity;

import java.util.UUID;

/** A text that has become a message, and what was known of its likes when it was written. */
public record Kept(UUID messageId, int step, String body, Compared compared) {}
