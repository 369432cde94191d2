package app.overture.sandbox.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One mail as it was asked for, read strictly: what the provider refuses is refused here with its words. */
record NewEmail(
        String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        List<String> replyTo,
        String subject,
        @Nullable String html,
        @Nullable String text,
        Map<String, String> headers,
        List<Tag> tags,
        @Nullable Instant scheduledAt) {

    private static final Duration FURTHEST = Duration.ofDays(30);
    private static final int RECIPIENTS = 50;
    private static final Pattern ADDRESS = Pattern.compile("(?:.*<)?\\s*([^<>\\s@]+@([^<>\\s@]+\\.[^<>\\s@.]+))\\s*>?");
    private static final Pattern TAG_TEXT = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** A label that comes back with every event. */
    record Tag(String name, String value) {}

    static NewEmail read(JsonNode email, Instant now) {
        if (!email.isObject()) {
            throw ResendError.invalid("Each email must be an object.");
        }
        String from = required(email, "from");
        if (!ADDRESS.matcher(from).matches()) {
            throw new ResendError(
                    422,
                    "invalid_from_address",
                    "Invalid `from` field. The email address needs to follow the `email@example.com` or"
                            + " `Name <email@example.com>` format.");
        }
        List<String> to = addresses(email, "to");
        if (to.isEmpty()) {
            throw ResendError.missing("to");
        }
        if (to.size() > RECIPIENTS) {
            throw ResendError.invalid("The `to` field must not have more than " + RECIPIENTS + " addresses.");
        }
        String subject = required(email, "subject");
        String html = optional(email, "html");
        String text = optional(email, "text");
        if (html == null && text == null) {
            throw new ResendError(422, "missing_required_field", "Missing `html` or `text` field.");
        }
        return new NewEmail(
                from,
                to,
                addresses(email, "cc"),
                addresses(email, "bcc"),
                addresses(email, "reply_to"),
                subject,
                html,
                text == null ? Jsoup.parse(String.valueOf(html)).wholeText().strip() : text,
                headers(email.path("headers")),
                tags(email.path("tags")),
                scheduled(optional(email, "scheduled_at"), now));
    }

    String fromDomain() {
        return domain(from);
    }

    static String domain(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? matcher.group(2).toLowerCase(Locale.ROOT) : "";
    }

    static String bare(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : address;
    }

    private static String required(JsonNode email, String field) {
        String value = optional(email, field);
        if (value == null || value.isBlank()) {
            throw ResendError.missing(field);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode email, String field) {
        JsonNode value = email.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw ResendError.invalid("The `" + field + "` field must be a `string`.");
        }
        return value.asString();
    }

    private static List<String> addresses(JsonNode email, String field) {
        JsonNode value = email.path(field);
        List<String> found = new ArrayList<>();
        if (value.isString()) {
            found.add(value.asString());
        }
        value.values().forEach(one -> found.add(one.asString("")));
        for (String one : found) {
            if (!ADDRESS.matcher(one).matches()) {
                throw ResendError.invalid("Invalid `" + field
                        + "` field. The email address needs to follow the `email@example.com` or"
                        + " `Name <email@example.com>` format.");
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, String> headers(JsonNode headers) {
        Map<String, String> found = new LinkedHashMap<>();
        headers.properties()
                .forEach(one -> found.put(one.getKey(), one.getValue().asString("")));
        return found;
    }

    private static List<Tag> tags(JsonNode tags) {
        List<Tag> found = new ArrayList<>();
        for (JsonNode one : tags.values()) {
            Tag tag = new Tag(one.path("name").asString(""), one.path("value").asString(""));
            if (!TAG_TEXT.matcher(tag.name()).matches()
                    || !TAG_TEXT.matcher(tag.value()).matches()) {
                throw ResendError.invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
            }
            found.add(tag);
        }
        return found;
    }

    private static @Nullable Instant scheduled(@Nullable String at, Instant now) {
        if (at == null) {
            return null;
        }
        try {
            Instant when = OffsetDateTime.parse(at).toInstant();
            if (when.isAfter(now.plus(FURTHEST))) {
                throw ResendError.invalid("The `scheduled_at` field must not be more than 30 days ahead.");
            }
            return when;
        } catch (DateTimeParseException e) {
            throw ResendError.invalid("The `scheduled_at` field must be an ISO 8601 date with an offset.");
        }
    }
}
