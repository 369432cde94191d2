package app.overture.sandbox.writer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Single values: what the material says under a name, bent to the bounds of the schema and no further. */
final class ScalarAnswer {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "ano");

    private final ObjectMapper json;
    private final Material material;

    ScalarAnswer(ObjectMapper json, Material material) {
        this.json = json;
        this.material = material;
    }

    /** The permitted value that the prompt names, else the first. */
    JsonNode oneOf(JsonNode permitted, String name, int index) {
        List<JsonNode> values = List.copyOf(permitted.values());
        if (values.isEmpty()) {
            throw new SchemaAnswer.Unsatisfiable();
        }
        String said = material.named(name).orElse("").toLowerCase(Locale.ROOT);
        return values.stream()
                .filter(value ->
                        !said.isEmpty() && said.contains(value.asString("").toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> values.stream()
                        .filter(value -> value.isString() && material.mentions(value.asString()))
                        .findFirst()
                        .filter(value -> index == 0))
                .orElse(values.get(index % values.size()));
    }

    boolean truth(String name) {
        return material.named(name)
                .map(said -> YES.contains(said.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "")))
                .orElse(false);
    }

    JsonNode number(JsonNode schema, String name, boolean whole) {
        double step = schema.path("multipleOf").asDouble(whole ? 1 : 0);
        double least = Math.max(
                schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                above(schema.path("exclusiveMinimum"), whole, 1));
        double most = Math.min(
                schema.path("maximum").asDouble(Double.POSITIVE_INFINITY),
                above(schema.path("exclusiveMaximum"), whole, -1));
        double value = Math.clamp(material.number(name).orElse(0.0), least, Math.max(least, most));
        if (step > 0) {
            value = Math.rint(value / step) * step;
            if (value < least) {
                value = Math.ceil(least / step) * step;
            }
            if (value > most) {
                value = Math.floor(most / step) * step;
            }
        }
        if (value < least || value > most) {
            throw new SchemaAnswer.Unsatisfiable();
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? json.valueToTree((long) value)
                : json.valueToTree(value);
    }

    private static double above(JsonNode bound, boolean whole, int sign) {
        if (!bound.isNumber()) {
            return sign > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return bound.asDouble() + sign * (whole ? 1 : 1e-6);
    }

    JsonNode text(JsonNode schema, String name, int index) {
        String format = schema.path("format").asString("");
        if (!format.isEmpty()) {
            String formatted = formatted(format, name);
            if (formatted != null) {
                return json.valueToTree(formatted);
            }
        }
        if (schema.has("pattern")) {
            return json.valueToTree(patterned(schema, index));
        }
        List<String> listed = material.listed(name);
        String said = listed.size() > 1 && index < listed.size()
                ? listed.get(index)
                : index == 0 && material.named(name).isPresent()
                        ? material.named(name).orElse("")
                        : material.about(
                                name.replace('_', ' ') + " "
                                        + schema.path("description").asString(""),
                                index);
        return json.valueToTree(fitted(
                said,
                schema.path("minLength").asInt(0),
                schema.path("maxLength").asInt(Integer.MAX_VALUE)));
    }

    private static String fitted(String said, int least, int most) {
        StringBuilder text = new StringBuilder(said);
        while (text.codePointCount(0, text.length()) < least) {
            text.append(text.isEmpty() ? "-" : " ").append(said.isEmpty() ? "-" : said);
        }
        if (text.codePointCount(0, text.length()) <= most) {
            return text.toString();
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, most));
        int space = cut.lastIndexOf(' ');
        return space >= Math.max(least, most / 2) ? cut.substring(0, space) : cut;
    }

    private String patterned(JsonNode schema, int index) {
        String pattern = schema.path("pattern").asString("");
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        List<String> fitting = material.candidates().stream()
                .filter(one -> one.length() >= least && one.length() <= most && SchemaCheck.matches(pattern, one))
                .limit(index + 1L)
                .toList();
        return fitting.isEmpty() ? PatternSample.of(pattern, least) : fitting.getLast();
    }

    private @Nullable String formatted(String format, String name) {
        Optional<String> said = material.named(name);
        String shape = switch (format) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "date-time" -> "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})";
            case "time" -> "\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})";
            case "email" -> "[^@\\s]+@[^@\\s]+\\.[a-z]+";
            case "uri", "iri" -> "https?://\\S+";
            case "uuid" -> "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
            case "hostname" -> "([a-z0-9-]+\\.)+[a-z]+";
            case "ipv4" -> "(\\d{1,3}\\.){3}\\d{1,3}";
            default -> "";
        };
        if (shape.isEmpty()) {
            return null;
        }
        return said.filter(value -> value.matches(shape))
                .or(() -> material.candidates().stream()
                        .filter(one -> one.matches(shape))
                        .findFirst())
                .orElseGet(() -> switch (format) {
                    case "date" -> "1970-01-01";
                    case "date-time" -> "1970-01-01T00:00:00Z";
                    case "time" -> "00:00:00Z";
                    case "email" -> "nobody@nowhere.example";
                    case "uri", "iri" -> "https://nowhere.example/";
                    case "uuid" -> new UUID(0, 0).toString();
                    case "hostname" -> "nowhere.example";
                    default -> "0.0.0.0";
                });
    }
}
