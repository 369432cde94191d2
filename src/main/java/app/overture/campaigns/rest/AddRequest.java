package app.overture.campaigns.rest;

import app.overture.campaigns.ContactWish;
import app.overture.contacts.ContactFilter;
import app.overture.contacts.Facet;
import app.overture.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to add. {@code icp_filters} takes the names of the contact list's parameters ({@code industry}, {@code tier} …,
 * with {@code <name>_exclude}), their plurals, and {@code tag_ids}, {@code min_contact_score}, {@code enrichment_ready}.
 */
record AddRequest(
        @Nullable UUID ownerId,
        @Nullable Map<String, Object> icpFilters,
        @Nullable List<UUID> contactIds,
        @Nullable List<UUID> companyIds) {

    private static final Map<String, Facet> PLURALS = Map.ofEntries(
            Map.entry("tiers", Facet.TIER),
            Map.entry("industries", Facet.INDUSTRY),
            Map.entry("icp_fits", Facet.ICP_FIT),
            Map.entry("seniority_levels", Facet.SENIORITY),
            Map.entry("seniority_level", Facet.SENIORITY),
            Map.entry("seniorities", Facet.SENIORITY),
            Map.entry("departments", Facet.DEPARTMENT),
            Map.entry("company_sizes", Facet.COMPANY_SIZE),
            Map.entry("regions", Facet.REGION),
            Map.entry("geo_region", Facet.REGION),
            Map.entry("geo_regions", Facet.REGION),
            Map.entry("tags", Facet.TAG),
            Map.entry("tag_ids", Facet.TAG),
            Map.entry("job_titles", Facet.JOB_TITLE),
            Map.entry("owner_ids", Facet.OWNER_ID));

    ContactWish wish() {
        Set<UUID> people = contactIds == null ? Set.of() : new HashSet<>(contactIds);
        Set<UUID> companies = companyIds == null ? Set.of() : new HashSet<>(companyIds);
        return new ContactWish(people, companies, filter().orElse(null));
    }

    private Optional<ContactFilter> filter() {
        Map<String, Object> asked = icpFilters == null ? Map.of() : icpFilters;
        if (ownerId == null && asked.isEmpty()) {
            return Optional.empty();
        }
        ContactFilter filter = ContactFilter.none();
        for (Map.Entry<String, Object> one : asked.entrySet()) {
            filter = narrow(filter, one.getKey(), one.getValue(), asked);
        }
        return Optional.of(ownerId == null ? filter : filter.with(Facet.OWNER_ID, ownerId.toString()));
    }

    private static ContactFilter narrow(
            ContactFilter filter, String name, @Nullable Object value, Map<String, Object> all) {
        Optional<Facet> facet = Facet.ofParameter(name).or(() -> Optional.ofNullable(PLURALS.get(name)));
        if (value == null || name.endsWith("_exclude")) {
            return filter;
        }
        if (facet.isPresent()) {
            return filter.with(facet.get(), texts(value), Boolean.TRUE.equals(all.get(name + "_exclude")));
        }
        return switch (name) {
            case "q", "search" -> filter.withQ(value.toString());
            case "min_score", "min_contact_score" -> filter.withMinScore(number(name, value));
            case "enrichment_ready" -> Boolean.TRUE.equals(value) ? filter.with(Facet.READINESS, "ready") : filter;
            default -> throw Problem.badInput("icp_filters", "“" + name + "” is no filter for contacts.");
        };
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        for (Object one : value instanceof Collection<?> many
                ? many
                : List.of(value.toString().split(","))) {
            texts.add(String.valueOf(one).strip());
        }
        return texts;
    }

    private static int number(String name, Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw Problem.badInput(name, name + " is a whole number from 0 to 100.");
    }
}
