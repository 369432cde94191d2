package app.overture.shared;

import java.util.UUID;

/** Where ids come from: UUIDv7, so that rows lie in the order of their making. Handed in, so that tests own them. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
