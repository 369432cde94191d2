package app.overture.messages;

import java.util.List;
import java.util.UUID;

/** A sentence of the body and the facts it rests on. */
public record Sentence(String text, List<UUID> factIds) {

    public Sentence {
        factIds = List.copyOf(factIds);
    }
}
