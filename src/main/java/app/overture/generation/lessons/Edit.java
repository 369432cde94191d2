package app.overture.generation.lessons;

import java.util.UUID;

/**
 * One text that a person changed, names taken out.
 *
 * @param reason as chosen, such as "too_long"
 */
record Edit(UUID messageId, String reason, String language, String channel, Letter before, Letter after) {}
