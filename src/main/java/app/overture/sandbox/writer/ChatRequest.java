package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request for a chat completion, as far as the writer heeds it.
 *
 * @param schema what the answer must satisfy; null when any text will do
 * @param limit tokens of the answer at most
 */
record ChatRequest(
        List<Message> messages,
        Format format,
        @Nullable JsonNode schema,
        int limit,
        boolean stream,
        boolean usageInStream) {

    static final String MODEL = "sandbox-writer";

    enum Format {
        TEXT,
        JSON_OBJECT,
        JSON_SCHEMA
    }

    record Message(String role, String content) {}

    static ChatRequest read(JsonNode body) {
        String model = body.path("model").asString("");
        if (model.isEmpty()) {
            throw OpenAiError.invalid("you must provide a model parameter", null);
        }
        if (!model.equals(MODEL)) {
            throw OpenAiError.unknownModel(model);
        }
        if (body.path("n").asInt(1) != 1) {
            throw OpenAiError.invalid("Only one choice is offered here: 'n' must be 1.", "n");
        }
        JsonNode wanted = body.path("response_format");
        return new ChatRequest(
                messages(body.path("messages")),
                format(wanted),
                wanted.path("type").asString("").equals("json_schema")
                        ? wanted.path("json_schema").path("schema")
                        : null,
                limit(body),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false));
    }

    String system() {
        return text("system", "developer");
    }

    String user() {
        return text("user");
    }

    /** What the tokenizer counts: the schema, which the real ones put before all else, and every message with its role. */
    String whole() {
        return (schema == null ? "" : schema + "\n")
                + messages.stream()
                        .map(message -> message.role() + "\n" + message.content())
                        .collect(Collectors.joining("\n"));
    }

    private String text(String... roles) {
        return messages.stream()
                .filter(message -> List.of(roles).contains(message.role()))
                .map(Message::content)
                .collect(Collectors.joining("\n"));
    }

    private static List<Message> messages(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw OpenAiError.invalid("Missing required parameter: 'messages'.", "messages");
        }
        List<Message> read = new ArrayList<>();
        for (JsonNode one : messages.values()) {
            String role = one.path("role").asString("");
            if (!List.of("system", "developer", "user", "assistant", "tool").contains(role)) {
                throw OpenAiError.invalid(
                        "Invalid value: '" + role + "'. Supported values are: 'system', 'assistant', 'user', 'tool',"
                                + " and 'developer'.",
                        "messages[" + read.size() + "].role");
            }
            read.add(new Message(role, content(one.path("content"))));
        }
        return List.copyOf(read);
    }

    private static String content(JsonNode content) {
        return content.isString()
                ? content.asString()
                : content.values().stream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining("\n"));
    }

    private static Format format(JsonNode wanted) {
        return switch (wanted.path("type").asString("text")) {
            case "text" -> Format.TEXT;
            case "json_object" -> Format.JSON_OBJECT;
            case "json_schema" -> {
                if (!wanted.path("json_schema").path("schema").isObject()) {
                    throw OpenAiError.invalid(
                            "Missing required parameter: 'response_format.json_schema.schema'.",
                            "response_format.json_schema.schema");
                }
                yield Format.JSON_SCHEMA;
            }
            default ->
                throw OpenAiError.invalid(
                        "Invalid value for 'response_format.type'. Supported values are: 'json_object', 'json_schema'"
                                + " and 'text'.",
                        "response_format.type");
        };
    }

    private static int limit(JsonNode body) {
        for (String name : List.of("max_completion_tokens", "max_tokens")) {
            if (body.path(name).isNumber()) {
                int limit = body.path(name).asInt();
                if (limit < 1) {
                    throw OpenAiError.invalid("Invalid '" + name + "': it must be at least 1.", name);
                }
                return limit;
            }
        }
        return Integer.MAX_VALUE;
    }
}
