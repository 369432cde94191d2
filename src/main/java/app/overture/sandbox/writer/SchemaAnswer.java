package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills any schema with what the material says under the names of its members. */
final class SchemaAnswer {

    /** Deeper than this, whatever may be left out is: schemas refer to themselves. */
    private static final int DEEP = 6;

    private static final int HOPELESS = 40;
    private static final int ITEMS = 3;
    private static final int NEIGHBOURS = 50;

    private final ObjectMapper json;
    private final JsonNode root;
    private final Material material;
    private final ScalarAnswer scalars;

    SchemaAnswer(ObjectMapper json, JsonNode root, Material material) {
        this.json = json;
        this.root = root;
        this.material = material;
        this.scalars = new ScalarAnswer(json, material);
    }

    /** Nothing at all satisfies this part. */
    static final class Unsatisfiable extends RuntimeException {}

    JsonNode fill() {
        return fill(root, "", 0, 0);
    }

    private JsonNode fill(JsonNode given, String name, int index, int depth) {
        if (depth > HOPELESS) {
            throw new Unsatisfiable();
        }
        if (given.isBoolean()) {
            if (!given.asBoolean()) {
                throw new Unsatisfiable();
            }
            return json.valueToTree(material.named(name).orElse(""));
        }
        JsonNode schema = flat(given);
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return scalars.oneOf(schema.path("enum"), name, index);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return choose((ObjectNode) schema, choice, name, index, depth);
            }
        }
        return switch (type(schema, name, depth)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> scalars.number(schema, name, true);
            case "number" -> scalars.number(schema, name, false);
            case "boolean" -> json.valueToTree(scalars.truth(name));
            case "null" -> json.nullNode();
            default -> scalars.text(schema, name, index);
        };
    }

    /** References followed and "allOf" merged, until one flat schema stands. */
    private JsonNode flat(JsonNode schema) {
        if (!schema.has("$ref") && !schema.has("allOf")) {
            return schema;
        }
        ObjectNode merged = json.createObjectNode();
        List<JsonNode> parts = new ArrayList<>();
        if (schema.has("$ref")) {
            parts.add(flat(SchemaCheck.resolve(root, schema.path("$ref").asString(""))));
        }
        schema.path("allOf").values().forEach(one -> parts.add(flat(one)));
        ObjectNode rest = (ObjectNode) schema.deepCopy();
        rest.remove(List.of("$ref", "allOf"));
        parts.add(rest);
        for (JsonNode part : parts) {
            if (part.isMissingNode()) {
                throw new Unsatisfiable();
            }
            part.properties().forEach(member -> merge(merged, member.getKey(), member.getValue()));
        }
        return merged;
    }

    private void merge(ObjectNode merged, String keyword, JsonNode value) {
        JsonNode before = merged.path(keyword);
        if (keyword.equals("properties") && before.isObject()) {
            ((ObjectNode) before).setAll((ObjectNode) value.deepCopy());
        } else if (keyword.equals("required") && before.isArray()) {
            value.values().forEach(((ArrayNode) before)::add);
        } else {
            merged.set(keyword, value.deepCopy());
        }
    }

    private JsonNode choose(ObjectNode schema, String choice, String name, int index, int depth) {
        List<JsonNode> options = new ArrayList<>(schema.path(choice).values());
        boolean known = material.named(name).isPresent();
        // Deep down, or with nothing to say, the plainest option comes first.
        if (depth > DEEP || !known) {
            options.sort(java.util.Comparator.comparingInt(option -> plainness(option, depth)));
        }
        for (JsonNode option : options) {
            ObjectNode one = schema.deepCopy();
            one.remove(choice);
            ArrayNode all = json.createArrayNode();
            all.add(option);
            if (one.has("allOf")) {
                one.path("allOf").values().forEach(all::add);
            }
            one.set("allOf", all);
            try {
                JsonNode filled = fill(one, name, index, depth + 1);
                if (SchemaCheck.accepts(root, schema, filled)) {
                    return filled;
                }
                if (filled.isNumber()) {
                    return neighbour(schema, filled, option.path("multipleOf").asDouble(1));
                }
            } catch (Unsatisfiable e) {
                // the next option may do
            }
        }
        throw new Unsatisfiable();
    }

    /** "oneOf" wants exactly one option: a number that satisfies two of them has a neighbour that does not. */
    private JsonNode neighbour(JsonNode schema, JsonNode number, double step) {
        return IntStream.rangeClosed(1, NEIGHBOURS)
                .flatMap(i -> IntStream.of(i, -i))
                .mapToObj(i -> number.asDouble() + i * step)
                .map(value -> value == Math.rint(value)
                        ? json.<JsonNode>valueToTree(value.longValue())
                        : json.<JsonNode>valueToTree(value))
                .filter(value -> SchemaCheck.accepts(root, schema, value))
                .findFirst()
                .orElseThrow(Unsatisfiable::new);
    }

    private static int plainness(JsonNode option, int depth) {
        boolean nothing = option.path("type").asString("").equals("null");
        if (depth > DEEP) {
            return nothing ? 0 : option.has("$ref") ? 2 : 1;
        }
        return nothing ? 1 : 0;
    }

    private String type(JsonNode schema, String name, int depth) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> names =
                    type.values().stream().map(one -> one.asString("")).toList();
            boolean silent = depth > DEEP
                    || (material.named(name).isEmpty() && !names.contains("object") && !names.contains("array"));
            return silent && names.contains("null")
                    ? "null"
                    : names.stream()
                            .filter(one -> !one.equals("null"))
                            .findFirst()
                            .orElse("null");
        }
        if (type.isString()) {
            return type.asString();
        }
        if (schema.has("properties") || schema.has("required") || schema.has("additionalProperties")) {
            return "object";
        }
        if (schema.has("items") || schema.has("prefixItems") || schema.has("minItems")) {
            return "array";
        }
        return schema.has("minimum") || schema.has("maximum") || schema.has("multipleOf") ? "number" : "string";
    }

    private JsonNode object(JsonNode schema, int depth) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").values().forEach(one -> required.add(one.asString("")));
        ObjectNode filled = json.createObjectNode();
        for (var member : schema.path("properties").properties()) {
            if (required.contains(member.getKey()) || depth < DEEP) {
                try {
                    filled.set(member.getKey(), fill(member.getValue(), member.getKey(), 0, depth + 1));
                } catch (Unsatisfiable e) {
                    if (required.contains(member.getKey())) {
                        throw e;
                    }
                }
            }
        }
        JsonNode more =
                schema.has("additionalProperties") ? schema.path("additionalProperties") : json.valueToTree(true);
        for (String name : required) {
            if (!filled.has(name)) {
                filled.set(name, fill(more, name, 0, depth + 1));
            }
        }
        for (String name : material.pairs().keySet()) {
            if (filled.size() < schema.path("minProperties").asInt(0)) {
                filled.set(name, fill(more, name, 0, depth + 1));
            }
        }
        for (int i = 1; filled.size() < schema.path("minProperties").asInt(0); i++) {
            filled.set("value_" + i, fill(more, "value", i, depth + 1));
        }
        return filled;
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        int least = Math.max(
                schema.path("minItems").asInt(0), schema.path("prefixItems").size());
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        int found = material.listed(name).size();
        int wanted = depth > DEEP ? least : Math.min(most, Math.max(least, found > 0 ? Math.min(found, 20) : ITEMS));
        ArrayNode items = json.createArrayNode();
        Set<String> distinct = new LinkedHashSet<>();
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        for (int i : IntStream.range(0, unique ? wanted * 10 + 10 : wanted).toArray()) {
            if (items.size() == wanted) {
                break;
            }
            JsonNode item = schema.path("prefixItems").has(i)
                    ? schema.path("prefixItems").get(i)
                    : schema.has("items") ? schema.path("items") : json.valueToTree(true);
            try {
                JsonNode value = fill(item, name, i, depth + 1);
                if (!unique || distinct.add(value.toString())) {
                    items.add(value);
                }
            } catch (Unsatisfiable e) {
                if (items.size() < least) {
                    throw e;
                }
                return items;
            }
        }
        if (items.size() < least) {
            throw new Unsatisfiable();
        }
        return items;
    }
}
