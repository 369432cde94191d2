package app.overture.contacts;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.CONTACT_TAGS;
import static app.overture.db.Tables.TAGS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import app.overture.contacts.ContactFilter.Choice;
import app.overture.shared.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A {@link ContactFilter} as SQL over contacts joined with their companies. */
final class ContactConditions {

    private ContactConditions() {}

    static Condition of(UUID tenantId, ContactFilter filter) {
        Condition wanted = CONTACTS.TENANT_ID.eq(tenantId);
        if (!filter.disqualified()) {
            wanted = wanted.and(CONTACTS.DISQUALIFIED_AT.isNull());
        }
        for (String word : filter.q().isEmpty() ? new String[0] : filter.q().split("\\s+")) {
            wanted = wanted.and(mentions(word));
        }
        for (Map.Entry<Facet, Choice> choice : filter.choices().entrySet()) {
            wanted = wanted.and(chosen(choice.getKey(), choice.getValue()));
        }
        if (filter.minScore() > 0) {
            wanted = wanted.and(CONTACTS.SCORE.ge(filter.minScore()));
        }
        if (filter.excludeCampaignId() != null) {
            wanted = wanted.andNotExists(selectOne()
                    .from(CAMPAIGN_CONTACTS)
                    .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                    .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(filter.excludeCampaignId()))
                    .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(CONTACTS.ID)));
        }
        return wanted;
    }

    private static Condition mentions(String word) {
        return or(
                CONTACTS.FIRST_NAME.containsIgnoreCase(word),
                CONTACTS.LAST_NAME.containsIgnoreCase(word),
                CONTACTS.EMAIL.containsIgnoreCase(word),
                CONTACTS.JOB_TITLE.containsIgnoreCase(word),
                COMPANIES.NAME.containsIgnoreCase(word));
    }

    private static Condition chosen(Facet facet, Choice choice) {
        Set<String> values = choice.values();
        return switch (facet) {
            case OWNER_ID -> among(CONTACTS.OWNER_ID, ids(facet, values), choice.exclude());
            case COMPANY_ID -> among(CONTACTS.COMPANY_ID, ids(facet, values), choice.exclude());
            case TIER -> among(COMPANIES.TIER, values, choice.exclude());
            case INDUSTRY -> among(lower(COMPANIES.INDUSTRY), small(values), choice.exclude());
            case COMPANY_SIZE -> among(COMPANIES.COMPANY_SIZE, values, choice.exclude());
            case REGION -> among(COMPANIES.REGION, values, choice.exclude());
            case SENIORITY -> among(CONTACTS.SENIORITY, values, choice.exclude());
            case DEPARTMENT -> among(CONTACTS.DEPARTMENT, values, choice.exclude());
            case ICP_FIT -> among(CONTACTS.ICP_FIT, values, choice.exclude());
            case LINKEDIN_ACTIVITY -> among(CONTACTS.LINKEDIN_ACTIVITY, values, choice.exclude());
            case TAG -> choice.exclude() ? not(tagged(values)) : tagged(values);
            case JOB_TITLE -> {
                Condition holds = or(values.stream()
                        .map(CONTACTS.JOB_TITLE::containsIgnoreCase)
                        .toList());
                yield choice.exclude() ? not(holds) : holds;
            }
            case READINESS -> {
                Condition is =
                        or(values.stream().map(ContactConditions::readiness).toList());
                yield choice.exclude() ? not(is) : is;
            }
        };
    }

    /** Excluding keeps those of whom the value is not known. */
    private static <T> Condition among(Field<T> field, Set<T> values, boolean exclude) {
        return exclude ? field.isNull().or(field.notIn(values)) : field.in(values);
    }

    private static Condition tagged(Set<String> namesOrIds) {
        Set<UUID> ids = namesOrIds.stream()
                .filter(ContactConditions::isId)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return exists(selectOne()
                .from(CONTACT_TAGS)
                .join(TAGS)
                .on(TAGS.TENANT_ID.eq(CONTACT_TAGS.TENANT_ID))
                .and(TAGS.ID.eq(CONTACT_TAGS.TAG_ID))
                .where(CONTACT_TAGS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(CONTACT_TAGS.CONTACT_ID.eq(CONTACTS.ID))
                .and(lower(TAGS.NAME).in(small(namesOrIds)).or(TAGS.ID.in(ids))));
    }

    private static Condition readiness(String text) {
        Condition profiled = COMPANIES.PROFILED_AT.isNotNull();
        Condition everything = DSL.and(profiled, COMPANIES.RESEARCHED_AT.isNotNull(), CONTACTS.PROFILED_AT.isNotNull());
        return switch (text) {
            case "ready" -> everything;
            case "partial" -> profiled.andNot(everything);
            case "missing" -> COMPANIES.PROFILED_AT.isNull();
            default ->
                throw Problem.badInput(
                        "readiness",
                        "readiness is one of "
                                + Arrays.stream(Readiness.values())
                                        .map(Readiness::text)
                                        .collect(Collectors.joining(", "))
                                + ".");
        };
    }

    private static boolean isId(String text) {
        return text.length() == 36 && text.matches("[0-9a-fA-F-]{36}");
    }

    private static Set<UUID> ids(Facet facet, Set<String> values) {
        return values.stream()
                .map(value -> ContactFilter.uuid(facet.parameter(), value))
                .collect(Collectors.toSet());
    }

    private static Set<String> small(Set<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
