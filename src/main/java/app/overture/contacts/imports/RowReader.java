package app.overture.contacts.imports;

import static app.overture.contacts.imports.ImportField.*;

import app.overture.contacts.Fact;
import app.overture.contacts.LinkedInProfile;
import app.overture.contacts.imports.ImportedPerson.Known;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the rows of one file under one mapping. Pure: it knows nothing of what is here already.
 *
 * <p>A row needs a name, because a letter needs somebody to greet: one with only an address is not imported, and no name
 * is guessed from the address. An address that cannot exist stops its row too, even beside a name; left out in silence it
 * would be missed only when the letter is due.
 */
final class RowReader {

    private static final String TITLE = "title: ";
    private static final Pattern OPAQUE = Pattern.compile("ac[ow]aa.{20,}");

    private final List<String> headers;
    private final Map<ImportField, List<Integer>> columns = new EnumMap<>(ImportField.class);
    private final CompanyReader companies = new CompanyReader(this);

    // A file says the same few things in thousands of rows, and understanding one takes dozens of patterns.
    private final Map<String, Optional<String>> seniorities = new HashMap<>();
    private final Map<String, Optional<String>> departments = new HashMap<>();

    RowReader(List<String> headers, ColumnMapping mapping) {
        this.headers = headers;
        for (ImportField field : ImportField.values()) {
            List<Integer> of = mapping.columnsOf(field);
            if (!of.isEmpty()) {
                columns.put(field, of);
            }
        }
    }

    RowReading read(ImportFile.Row row) {
        PersonNames names = PersonNames.of(first(row, FIRST_NAME), first(row, LAST_NAME), first(row, FULL_NAME));
        String name = (names.first() + " " + names.last()).strip();
        if (row.isBlank()) {
            return refused(Disposition.SKIPPED, RowCode.EMPTY_ROW, "nothing in the row", "");
        }
        if (row.cells().stream().skip(headers.size()).anyMatch(cell -> !cell.isBlank())) {
            return refused(
                    Disposition.FAILED,
                    RowCode.EXTRA_CELLS,
                    "%d values for %d columns; a value with a delimiter in it needs quotation marks"
                            .formatted(row.cells().size(), headers.size()),
                    name);
        }
        Addresses addresses = Addresses.of(
                columns.getOrDefault(EMAIL, List.of()).stream().map(row::cell).toList());
        if (names.isEmpty()) {
            return refused(
                    Disposition.FAILED,
                    RowCode.NO_NAME,
                    addresses.isEmpty() ? "neither name nor address" : "no name",
                    "");
        }
        if (addresses.broken()) {
            return refused(
                    Disposition.FAILED,
                    RowCode.BROKEN_ADDRESS,
                    "“" + addresses.first() + "” is not an e-mail address",
                    name);
        }
        return new RowReading.Person(person(row, names, addresses.usable()));
    }

    private ImportedPerson person(ImportFile.Row row, PersonNames names, @Nullable String email) {
        String title = first(row, JOB_TITLE);
        Optional<LinkedInProfile> profile = profile(row);
        Places.Place place = Places.place(first(row, LOCATION));
        String city = first(row, CITY).isEmpty() ? place.city() : first(row, CITY);
        String country = first(row, COUNTRY).isEmpty()
                ? place.country().map(Places.Country::name).orElse("")
                : Places.countryName(first(row, COUNTRY));
        boolean bounced = any(row, BOUNCED, CellText::isTrueOrReason)
                || first(row, EMAIL_STATUS).equalsIgnoreCase("bounced");
        boolean unsubscribed = any(row, UNSUBSCRIBED, CellText::isTrue);
        return new ImportedPerson(
                names.first(),
                names.last(),
                email,
                email == null ? null : bounced ? "bounced" : Addresses.status(first(row, EMAIL_STATUS)),
                profile.map(LinkedInProfile::url).orElse(null),
                profile.map(LinkedInProfile::key).orElse(null),
                orNull(phone(row)),
                title,
                seniorities
                        .computeIfAbsent(first(row, SENIORITY), Roles::seniority)
                        .or(() -> seniorities.computeIfAbsent(TITLE + title, key -> Roles.seniorityOfTitle(title)))
                        .orElse(null),
                departments
                        .computeIfAbsent(first(row, DEPARTMENT), Roles::department)
                        .or(() -> departments.computeIfAbsent(TITLE + title, key -> Roles.departmentOfTitle(title)))
                        .orElse(null),
                orNull(city),
                orNull(country),
                Languages.code(first(row, LANGUAGE)).orElse(null),
                Languages.zone(first(row, TIME_ZONE)).orElse(null),
                unsubscribed
                        ? "Unsubscribed, says the file"
                        : any(row, DO_NOT_CONTACT, CellText::isTrue) ? "Do not call, says the file" : null,
                email == null
                        ? null
                        : unsubscribed ? "Unsubscribed, says the file" : bounced ? "Bounced, says the file" : null,
                custom(row),
                Facts.of(this, row, Fact.Layer.PERSON),
                companies.read(row, email, country));
    }

    /** The readable address of the profile, if any column has one, before the opaque one that sales tools export. */
    private Optional<LinkedInProfile> profile(ImportFile.Row row) {
        List<LinkedInProfile> profiles = java.util.stream.Stream.of(LINKEDIN_URL, WEBSITE)
                .flatMap(field -> columns.getOrDefault(field, List.of()).stream())
                .flatMap(column -> CellText.values(row.cell(column)).stream())
                .flatMap(value -> LinkedInProfile.parse(value).stream())
                .toList();
        return profiles.stream()
                .filter(profile -> !isOpaque(profile))
                .findFirst()
                .or(() -> profiles.stream().findFirst());
    }

    private static boolean isOpaque(LinkedInProfile profile) {
        return profile.key().contains(":") || OPAQUE.matcher(profile.key()).matches();
    }

    private String phone(ImportFile.Row row) {
        return columns.getOrDefault(PHONE, List.of()).stream()
                .flatMap(column -> CellText.values(row.cell(column)).stream())
                .filter(value -> value.chars().filter(Character::isDigit).count() >= 5)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> custom(ImportFile.Row row) {
        Map<String, String> custom = new LinkedHashMap<>();
        for (int column : columns.getOrDefault(CUSTOM, List.of())) {
            String value = CellText.text(row.cell(column));
            if (!value.isEmpty()) {
                custom.put(headers.get(column), value);
            }
        }
        return custom;
    }

    /** The first column of the field that says something in this row. */
    String first(ImportFile.Row row, ImportField field) {
        for (int column : columns.getOrDefault(field, List.of())) {
            String value = CellText.line(row.cell(column));
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    List<Integer> columns(ImportField field) {
        return columns.getOrDefault(field, List.of());
    }

    String header(int column) {
        return headers.get(column);
    }

    private boolean any(ImportFile.Row row, ImportField field, java.util.function.Predicate<String> says) {
        return columns.getOrDefault(field, List.of()).stream().map(row::cell).anyMatch(says);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static RowReading refused(Disposition disposition, RowCode code, String reason, String name) {
        return new RowReading.Refused(disposition, code, reason, name);
    }

    /** The facts of a row, by layer. */
    static final class Facts {

        private Facts() {}

        static List<Known> of(RowReader reader, ImportFile.Row row, Fact.Layer... layers) {
            return ImportField.facts().stream()
                    .filter(field -> field.knowledge()
                            .filter(known -> List.of(layers).contains(known.layer()))
                            .isPresent())
                    .flatMap(field -> fact(reader, row, field).stream())
                    .toList();
        }

        private static Optional<Known> fact(RowReader reader, ImportFile.Row row, ImportField field) {
            List<Integer> columns = reader.columns(field);
            String value = columns.stream()
                    .filter(column -> !FactText.of(row.cell(column)).isEmpty())
                    .map(column ->
                            (columns.size() > 1 ? reader.header(column) + ": " : "") + text(field, row.cell(column)))
                    .collect(java.util.stream.Collectors.joining("; "));
            return value.isEmpty()
                    ? Optional.empty()
                    : field.knowledge().map(known -> new Known(known.layer(), known.field(), FactText.of(value)));
        }

        private static String text(ImportField field, String cell) {
            if (field == CONNECTED_ON) {
                return ImportDates.parse(cell).map(Object::toString).orElseGet(() -> CellText.line(cell));
            }
            return field == FOUNDED && cell.strip().equals("0") ? "" : FactText.of(cell);
        }
    }
}
