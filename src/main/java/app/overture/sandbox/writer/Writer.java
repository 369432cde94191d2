package app.overture.sandbox.writer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes the answer: as an author who knows the kind of text that is asked for, otherwise from what the prompt says. The
 * same request always gets the same answer.
 */
@Component
@Conditional(WriterStandsIn.class)
class Writer {

    private final ObjectMapper json;
    private final List<Author> authors;

    Writer(ObjectMapper json, ObjectProvider<Author> authors) {
        this.json = json;
        this.authors = authors.orderedStream().toList();
    }

    String answer(ChatRequest request) {
        JsonNode schema = request.schema();
        for (Author author : authors) {
            Optional<JsonNode> written = author.write(request);
            if (written.isPresent() && (schema == null || SchemaCheck.accepts(schema, written.get()))) {
                return json.writeValueAsString(written.get());
            }
        }
        Material material = Material.of(request.user().isBlank() ? request.whole() : request.user());
        return switch (request.format()) {
            case TEXT -> material.summary();
            case JSON_OBJECT -> json.writeValueAsString(json.valueToTree(material.pairs()));
            case JSON_SCHEMA -> json.writeValueAsString(filled(schema, material));
        };
    }

    private JsonNode filled(@Nullable JsonNode schema, Material material) {
        if (schema == null) {
            throw new IllegalStateException("A schema was asked for and not given");
        }
        try {
            JsonNode filled = new SchemaAnswer(json, schema, material).fill();
            if (SchemaCheck.accepts(schema, filled)) {
                return filled;
            }
        } catch (SchemaAnswer.Unsatisfiable e) {
            // answered below, like every schema that nothing satisfies
        }
        throw OpenAiError.invalid(
                "Invalid schema for response_format: no answer that satisfies it could be composed.",
                "response_format");
    }
}
