package app.overture.sandbox.writer;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** Whether a value satisfies a JSON schema, in the keywords that structured output knows. */
final class SchemaCheck {

    private final JsonNode root;

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    static boolean accepts(JsonNode root, JsonNode value) {
        return new SchemaCheck(root).valid(root, value);
    }

    static boolean accepts(JsonNode root, JsonNode schema, JsonNode value) {
        return new SchemaCheck(root).valid(schema, value);
    }

    /** Follows "#", "#/$defs/x" and the like. */
    static JsonNode resolve(JsonNode root, String reference) {
        String pointer = reference.startsWith("#") ? reference.substring(1) : reference;
        return pointer.isEmpty() ? root : root.at(pointer);
    }

    private boolean valid(JsonNode schema, JsonNode value) {
        if (schema.isBoolean()) {
            return schema.asBoolean();
        }
        return (!schema.has("$ref") || valid(resolve(root, schema.path("$ref").asString("")), value))
                && type(schema.path("type"), value)
                && (!schema.has("const") || same(schema.path("const"), value))
                && (!schema.has("enum") || schema.path("enum").values().stream().anyMatch(one -> same(one, value)))
                && schema.path("allOf").values().stream().allMatch(one -> valid(one, value))
                && (!schema.has("anyOf")
                        || schema.path("anyOf").values().stream().anyMatch(one -> valid(one, value)))
                && (!schema.has("oneOf")
                        || schema.path("oneOf").values().stream()
                                        .filter(one -> valid(one, value))
                                        .count()
                                == 1)
                && (!schema.has("not") || !valid(schema.path("not"), value))
                && (!value.isString() || string(schema, value.asString()))
                && (!value.isNumber() || number(schema, value.asDouble()))
                && (!value.isArray() || array(schema, value))
                && (!value.isObject() || object(schema, value));
    }

    private static boolean type(JsonNode type, JsonNode value) {
        if (type.isMissingNode()) {
            return true;
        }
        Predicate<String> is = name -> switch (name) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        return type.isArray()
                ? type.values().stream().anyMatch(one -> is.test(one.asString("")))
                : is.test(type.asString(""));
    }

    private static boolean string(JsonNode schema, String value) {
        int length = value.codePointCount(0, value.length());
        return length >= schema.path("minLength").asInt(0)
                && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern") || matches(schema.path("pattern").asString(""), value));
    }

    static boolean matches(String pattern, String value) {
        try {
            return Pattern.compile(pattern).matcher(value).find();
        } catch (PatternSyntaxException e) {
            throw OpenAiError.invalid(
                    "Invalid schema for response_format: '" + pattern + "' is not a regular expression.",
                    "response_format");
        }
    }

    private static boolean number(JsonNode schema, double value) {
        JsonNode multiple = schema.path("multipleOf");
        double parts = multiple.isNumber() ? value / multiple.asDouble() : 0;
        return value >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && value <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)
                && value > schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY)
                && value < schema.path("exclusiveMaximum").asDouble(Double.POSITIVE_INFINITY)
                && Math.abs(parts - Math.rint(parts)) < 1e-9;
    }

    private boolean array(JsonNode schema, JsonNode value) {
        JsonNode first = schema.path("prefixItems");
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = i < first.size() ? first.get(i) : schema.path("items");
            if (!item.isMissingNode() && !valid(item, value.get(i))) {
                return false;
            }
        }
        Set<String> distinct = new HashSet<>();
        value.values().forEach(one -> distinct.add(one.toString().toLowerCase(Locale.ROOT)));
        return value.size() >= schema.path("minItems").asInt(0)
                && value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
                && (!schema.path("uniqueItems").asBoolean(false) || distinct.size() == value.size());
    }

    private boolean object(JsonNode schema, JsonNode value) {
        for (JsonNode required : schema.path("required").values()) {
            if (!value.has(required.asString(""))) {
                return false;
            }
        }
        JsonNode known = schema.path("properties");
        for (var member : value.properties()) {
            JsonNode one = known.path(member.getKey());
            if (one.isMissingNode()) {
                one = schema.path("additionalProperties");
            }
            if (!one.isMissingNode() && !valid(one, member.getValue())) {
                return false;
            }
        }
        return value.size() >= schema.path("minProperties").asInt(0)
                && value.size() <= schema.path("maxProperties").asInt(Integer.MAX_VALUE);
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() ? a.asDouble() == b.asDouble() : a.equals(b);
    }
}
