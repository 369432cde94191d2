package app.overture.email;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report of the provider, as far as we follow it. */
record EmailEvent(
        String type,
        Optional<String> providerId,
        Optional<UUID> messageId,
        Optional<String> from,
        String reason,
        boolean permanentBounce) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @throws tools.jackson.core.JacksonException when it is no JSON
     */
    static EmailEvent read(String raw) {
        JsonNode whole = JSON.readTree(raw);
        JsonNode data = whole.path("data");
        JsonNode bounce = data.path("bounce");
        return new EmailEvent(
                whole.path("type").asString(""),
                text(data.path("email_id")),
                text(tag(data.path("tags"), "message_id")).flatMap(EmailEvent::uuid),
                text(data.path("from")).map(EmailEvent::address),
                text(bounce.path("message"))
                        .or(() -> text(data.path("failed").path("reason")))
                        .or(() -> text(data.path("suppressed").path("message")))
                        .orElse(""),
                !bounce.path("type").asString("").equalsIgnoreCase("Transient"));
    }

    /** Reports carry tags as an object; requests, and some peers, as a list of names and values. */
    private static JsonNode tag(JsonNode tags, String name) {
        if (tags.isArray()) {
            for (JsonNode tag : tags) {
                if (tag.path("name").asString("").equals(name)) {
                    return tag.path("value");
                }
            }
        }
        return tags.path(name);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address within "Name &lt;address&gt;". */
    private static String address(String from) {
        int open = from.lastIndexOf('<');
        int close = from.lastIndexOf('>');
        return open >= 0 && close > open ? from.substring(open + 1, close) : from;
    }
}
