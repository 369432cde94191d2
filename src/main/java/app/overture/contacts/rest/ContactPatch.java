package app.overture.contacts.rest;

import app.overture.contacts.ContactChange;
import app.overture.contacts.ContactDetail;
import app.overture.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields that a PATCH names: what is absent stays, null and empty text clear. */
final class ContactPatch {

    private static final Set<String> EDITABLE = Set.of(
            "first_name",
            "last_name",
            "email",
            "linkedin_url",
            "phone",
            "job_title",
            "seniority",
            "department",
            "owner_id",
            "city",
            "country",
            "language",
            "time_zone",
            "icp_fit",
            "score",
            "linkedin_activity");
    private static final Set<String> BESIDE = Set.of("tags", "version", "disqualified", "disqualified_reason");

    private final ObjectNode body;

    ContactPatch(ObjectNode body) {
        this.body = body;
        for (String name : body.propertyNames()) {
            if (!EDITABLE.contains(name) && !BESIDE.contains(name)) {
                throw Problem.badInput(name, name + " cannot be changed here.");
            }
        }
    }

    /** The version that the client saw; without it the latest is taken. */
    int version(int latest) {
        return body.has("version") ? number("version") : latest;
    }

    ContactChange apply(ContactDetail now) {
        ContactChange kept = ContactChange.of(now);
        return new ContactChange(
                filled("first_name", kept.firstName()),
                filled("last_name", kept.lastName()),
                text("email", kept.email()),
                text("linkedin_url", kept.linkedinUrl()),
                text("phone", kept.phone()),
                filled("job_title", kept.jobTitle()),
                text("seniority", kept.seniority()),
                text("department", kept.department()),
                owner(kept.ownerId()),
                text("city", kept.city()),
                text("country", kept.country()),
                text("language", kept.language()),
                text("time_zone", kept.timeZone()),
                filled("icp_fit", kept.icpFit()),
                body.has("score") ? number("score") : kept.score(),
                filled("linkedin_activity", kept.linkedinActivity()));
    }

    Optional<List<String>> tags() {
        if (!body.has("tags")) {
            return Optional.empty();
        }
        if (!body.get("tags").isArray()) {
            throw Problem.badInput("tags", "tags is a list of names.");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode one : body.get("tags")) {
            if (!one.isString()) {
                throw Problem.badInput("tags", "tags is a list of names.");
            }
            names.add(one.asString());
        }
        return Optional.of(names);
    }

    Optional<Boolean> disqualified() {
        if (!body.has("disqualified")) {
            return Optional.empty();
        }
        if (!body.get("disqualified").isBoolean()) {
            throw Problem.badInput("disqualified", "disqualified is true or false.");
        }
        return Optional.of(body.get("disqualified").asBoolean());
    }

    String disqualifiedReason() {
        return filled("disqualified_reason", "");
    }

    private @Nullable UUID owner(@Nullable UUID kept) {
        if (!body.has("owner_id")) {
            return kept;
        }
        @Nullable String text = text("owner_id", null);
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("owner_id", "“" + text + "” is not an id.");
        }
    }

    private String filled(String name, String kept) {
        @Nullable String text = text(name, kept);
        return text == null ? "" : text;
    }

    private @Nullable String text(String name, @Nullable String kept) {
        if (!body.has(name)) {
            return kept;
        }
        JsonNode value = body.get(name);
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.badInput(name, name + " is a text.");
        }
        return value.asString();
    }

    private int number(String name) {
        JsonNode value = body.get(name);
        if (!value.isInt()) {
            throw Problem.badInput(name, name + " is a whole number.");
        }
        return value.asInt();
    }
}
