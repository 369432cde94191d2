package app.overture.contacts.imports;

import static app.overture.contacts.imports.ImportField.*;

import app.overture.contacts.CompanyNames;
import app.overture.contacts.Fact;
import app.overture.contacts.imports.ImportedPerson.ImportedCompany;
import app.overture.contacts.imports.ImportedPerson.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The company that a row names, or whose domain it shows. */
final class CompanyReader {

    private final RowReader rows;
    private final Map<String, String> industries = new HashMap<>();

    CompanyReader(RowReader rows) {
        this.rows = rows;
    }

    @Nullable
    ImportedCompany read(ImportFile.Row row, @Nullable String email, String personCountry) {
        String name = rows.first(row, COMPANY);
        String website = website(row);
        Optional<String> stated = domain(rows.first(row, COMPANY_DOMAIN)).or(() -> domain(website));
        Optional<String> domain = stated.or(() -> domain(email == null ? "" : email));
        if (name.isEmpty() && domain.isEmpty()) {
            return null;
        }
        Optional<Sizes.Size> size = Sizes.ofEmployees(rows.first(row, EMPLOYEES));
        String industry = rows.first(row, INDUSTRY);
        Places.Place seat = Places.place(rows.first(row, COMPANY_COUNTRY));
        String country =
                seat.country().map(Places.Country::name).orElse(seat.city().isEmpty() ? "" : unknownCountry(row));
        String city = rows.first(row, COMPANY_CITY).isEmpty() && seat.country().isPresent()
                ? seat.city()
                : rows.first(row, COMPANY_CITY);
        // Where the seat is not told, people are where they work often enough to choose them by region.
        String whereabouts = country.isEmpty() ? personCountry : country;
        return new ImportedCompany(
                name,
                domain.orElse(null),
                stated.isPresent(),
                RowReader.orNull(website),
                RowReader.orNull(rows.first(row, COMPANY_LINKEDIN_URL).replaceFirst("(?i)^http:", "https:")),
                industry.isEmpty() ? null : industries.computeIfAbsent(industry, Industries::of),
                size.map(Sizes.Size::bucket).orElse(null),
                size.map(Sizes.Size::employees).orElse(null),
                Sizes.ofRevenue(rows.first(row, REVENUE)).orElse(null),
                whereabouts.isEmpty() ? null : Places.region(whereabouts),
                RowReader.orNull(country),
                RowReader.orNull(city),
                facts(row, industry));
    }

    private List<Known> facts(ImportFile.Row row, String industry) {
        List<Known> facts = new ArrayList<>(RowReader.Facts.of(rows, row, Fact.Layer.L1, Fact.Layer.L2));
        if (!industry.isEmpty()) {
            facts.add(new Known(Fact.Layer.L1, "industry", industry));
        }
        return facts;
    }

    /** A seat of one word that is no country we know: a country all the same when the column says so. */
    private String unknownCountry(ImportFile.Row row) {
        String text = rows.first(row, COMPANY_COUNTRY);
        return text.contains(",") ? "" : text;
    }

    private String website(ImportFile.Row row) {
        return rows.columns(WEBSITE).stream()
                .flatMap(column -> CellText.values(row.cell(column)).stream())
                .filter(value -> domain(value).isPresent())
                .findFirst()
                .map(value -> value.matches("(?i)^https?://.*") ? value : "https://" + value)
                .orElse("");
    }

    private static Optional<String> domain(String text) {
        return text.isBlank() ? Optional.empty() : CompanyNames.domain(text);
    }
}
