package app.overture.contacts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns of a contact and its company say, each as one fact that a sentence can rest on. */
final class Records {

    private static final String SOURCE = "Contact list";

    private Records() {}

    static List<Fact> of(Dossier.Person person, @Nullable Company company) {
        List<Fact> records = new ArrayList<>();
        records.add(record(
                person.id(),
                Fact.Layer.PERSON,
                person.updatedOn(),
                told("title", person.jobTitle()),
                told("seniority", person.seniority()),
                told("department", person.department()),
                place(person.city(), person.country()),
                told(
                        "LinkedIn activity",
                        "unknown".equals(person.linkedinActivity()) ? "" : person.linkedinActivity())));
        if (company != null) {
            records.add(record(
                    company.id(),
                    Fact.Layer.L1,
                    company.profiledAt() == null
                            ? person.updatedOn()
                            : LocalDate.ofInstant(company.profiledAt(), ZoneOffset.UTC),
                    told("industry", company.industry()),
                    told("size", company.companySize()),
                    told("employees", company.employees()),
                    told("business model", company.businessModel()),
                    told("domain", company.domain()),
                    place(company.city(), company.country())));
        }
        return records.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private static Fact record(UUID id, Fact.Layer layer, LocalDate seen, String... statements) {
        String value = Stream.of(statements).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
        return new Fact(id, layer, Fact.RECORD, value, SOURCE, null, seen, Suspicion.of(value));
    }

    private static String told(String what, @Nullable Object value) {
        return value == null || value.toString().isBlank() ? "" : what + " " + value;
    }

    private static String place(@Nullable String city, @Nullable String country) {
        return told(
                "in",
                Stream.of(city == null ? "" : city, country == null ? "" : country)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
    }
}
