package app.overture.contacts.imports;

import static app.overture.contacts.imports.ImportField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {

    @ParameterizedTest
    @CsvSource({
        "linkedin-connections.csv, LINKEDIN",
        "apollo-old.csv, APOLLO",
        "apollo-new.csv, APOLLO",
        "hubspot-crm-exports-all-contacts-2026-07-07.csv, HUBSPOT",
        "google-contacts.csv, GOOGLE",
        "evaboot.csv, EVABOOT",
        "lemlist.csv, LEMLIST",
        "instantly.csv, INSTANTLY",
        "smartlead.csv, SMARTLEAD",
        "openoutreach.csv, OPEN_OUTREACH",
        "clay.csv, CLAY",
        "plain.csv, OTHER"
    })
    void a_tools_export_is_known_by_its_header(String name, ImportFormat format) {
        assertThat(ImportFormat.of(Fixture.file(name).headers())).isEqualTo(format);
    }

    @Test
    void the_plain_header_needs_no_hand() {
        assertThat(fields("First Name", "Last Name", "Organization", "Title", "Email", "Phone", "Notes"))
                .containsExactly(FIRST_NAME, LAST_NAME, COMPANY, JOB_TITLE, EMAIL, PHONE, NOTES);
    }

    @Test
    void czech_and_german_headers_are_understood() {
        assertThat(fields("Jméno", "Příjmení", "Firma", "Pozice", "Země"))
                .containsExactly(FIRST_NAME, LAST_NAME, COMPANY, JOB_TITLE, COUNTRY);
        assertThat(fields("Vorname", "Name", "Unternehmen", "Funktion", "E-Mail-Adresse"))
                .containsExactly(FIRST_NAME, LAST_NAME, COMPANY, JOB_TITLE, EMAIL);
    }

    @Test
    void camel_snake_and_spaced_headers_are_the_same() {
        assertThat(fields("firstName", "last_name", "companyName", "linkedinUrl", "LinkedIn URL"))
                .containsExactly(FIRST_NAME, LAST_NAME, COMPANY, LINKEDIN_URL, LINKEDIN_URL);
    }

    @Test
    void a_lone_first_name_column_holds_whole_names() {
        assertThat(fields("Jméno", "E-mail")).containsExactly(FULL_NAME, EMAIL);
    }

    @Test
    void a_url_column_goes_where_its_values_point() {
        assertThat(Recogniser.propose(new ImportFile(
                                "x.csv",
                                List.of("Name", "URL", "Website"),
                                List.of(new ImportFile.Row(
                                        1, List.of("A", "https://acme.example", "https://linkedin.com/in/a-b"))),
                                ""))
                        .fields())
                .containsExactly(FULL_NAME, WEBSITE, LINKEDIN_URL);
    }

    @Test
    void odd_values_are_pointed_out_before_they_are_taken() {
        assertThat(ImportHints.of(INDUSTRY, "utilities")).contains("not in the list");
        assertThat(ImportHints.of(INDUSTRY, "Food Production")).isEmpty();
        assertThat(ImportHints.of(EMAIL, "anna@")).contains("not an address");
        assertThat(ImportHints.of(LINKEDIN_URL, "anna-nova")).contains("not a profile");
        assertThat(ImportHints.of(NOTES, "anything")).isEmpty();
    }

    @Test
    void a_remembered_mapping_fits_a_header_that_is_cased_otherwise() {
        List<String> headers = List.of("First Name", "E-Mail");
        ColumnMapping mapping = new ColumnMapping(List.of(FULL_NAME, LEFT_OUT));

        assertThat(ColumnMapping.fingerprint(List.of("first name", "e-mail")))
                .isEqualTo(ColumnMapping.fingerprint(headers));
        assertThat(ColumnMapping.ofRemembered(List.of("first name", "e-mail"), mapping.words(headers)))
                .isEqualTo(mapping);
    }

    private static List<ImportField> fields(String... headers) {
        return Recogniser.propose(
                        new ImportFile("x.csv", List.of(headers), List.of(new ImportFile.Row(1, List.of("A"))), ""))
                .fields();
    }
}
