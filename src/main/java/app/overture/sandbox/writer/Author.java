package app.overture.sandbox.writer;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Knows one kind of text. Empty when the request asks for another kind. */
interface Author {

    Optional<JsonNode> write(ChatRequest request);
}
