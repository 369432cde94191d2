package app.overture.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files told about a person and a company: facts by themselves, and a text for the model to read on in. */
final class KnownColumns {

    static final String SOURCE = "Imported columns";
    private static final int LONGEST_VALUE = 2_000;

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final List<NewFact> facts = new ArrayList<>();

    private KnownColumns() {}

    static KnownColumns of(Dossier dossier, Map<String, String> custom) {
        KnownColumns known = new KnownColumns();
        Dossier.Person person = dossier.person();
        known.add(Fact.Layer.PERSON, "role", "job title", person.jobTitle());
        known.add(Fact.Layer.PERSON, "location", "person's location", place(person.city(), person.country()));
        Company company = dossier.company();
        if (company != null) {
            known.add(Fact.Layer.L1, "industry", "industry", company.industry());
            known.add(Fact.Layer.L1, "business_model", "business model", company.businessModel());
            known.add(
                    Fact.Layer.L1,
                    "employees",
                    "employees",
                    company.employees() == null ? size(company.companySize()) : company.employees() + " employees");
            known.add(Fact.Layer.L1, "revenue", "revenue", company.revenueRange());
            known.add(Fact.Layer.L1, "headquarters", "company's place", place(company.city(), company.country()));
        }
        custom.forEach(known::line);
        return known;
    }

    /** One "name: value" a line; empty when a file said nothing but names. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString().strip();
    }

    List<NewFact> facts(LocalDate today) {
        return facts.stream()
                .map(fact -> NewFact.of(fact.layer(), fact.field(), fact.value(), SOURCE, today))
                .toList();
    }

    private void add(Fact.Layer layer, String field, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line(name, value);
            if (!Suspicion.of(value)) {
                facts.add(NewFact.of(layer, field, Words.of(value.strip()), SOURCE, LocalDate.EPOCH));
            }
        }
    }

    private void line(String name, String value) {
        String tidy = value.replaceAll("\\s+", " ").strip();
        if (!tidy.isEmpty()) {
            lines.put(
                    name.replaceAll("[\\s:]+", " ").strip(),
                    tidy.length() <= LONGEST_VALUE ? tidy : tidy.substring(0, LONGEST_VALUE));
        }
    }

    private static @Nullable String size(@Nullable String bucket) {
        return bucket == null ? null : Words.of(bucket) + " company";
    }

    private static String place(@Nullable String city, @Nullable String country) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(city, country)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }
}
