package app.overture.linkedin;

import java.time.Instant;

/**
 * Eight characters to be typed into the extension once.
 *
 * @param code shown now and never again: only its hash is kept
 */
public record PairCode(String code, Instant expiresAt) {}
