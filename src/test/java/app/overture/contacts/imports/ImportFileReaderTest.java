package app.overture.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.shared.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFileReaderTest {

    @Test
    void the_notes_above_linkedins_header_are_no_rows() {
        ImportFile file = Fixture.file("linkedin-connections.csv");

        assertThat(file.headers())
                .containsExactly(
                        "First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On");
        assertThat(file.rows()).hasSize(5);
        assertThat(file.rows().getFirst().cell(1)).isEqualTo("Horáčková");
    }

    @Test
    void quotes_in_quotes_and_commas_in_values_survive() {
        ImportFile file = Fixture.file("linkedin-connections.csv");

        assertThat(file.rows().get(1).cell(4)).isEqualTo("Penhallow Foods, Ltd");
        assertThat(file.rows().get(2).cell(0)).isEqualTo("Petr \"Péťa\"");
    }

    @Test
    void a_row_of_only_commas_is_a_row() {
        ImportFile file = Fixture.file("linkedin-connections.csv");

        assertThat(file.rows().get(3).number()).isEqualTo(4);
        assertThat(file.rows().get(3).isBlank()).isTrue();
    }

    @Test
    void a_value_may_run_over_lines() {
        assertThat(Fixture.file("google-contacts.csv").rows().getFirst().cells())
                .contains("Met at the fair.\nWants a call, in June.");
    }

    @ParameterizedTest
    @CsvSource({
        "czech-windows-1250.csv, Windows-1250, Dvořák",
        "czech-utf8.csv, UTF-8, Dvořák",
        "german-windows-1252.csv, Windows-1252, Groß",
        "excel-utf16.csv, UTF-16, Říhová",
        "linkedin-connections.csv, UTF-8, Horáčková"
    })
    void the_encoding_is_found_out(String name, String encoding, String lastName) {
        ImportFile file = Fixture.file(name);

        assertThat(file.encoding()).isEqualTo(encoding);
        assertThat(file.rows().getFirst().cell(1)).isEqualTo(lastName);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Jiří Kučera",
        "windows-1250, Přemysl Šťastný z Loučné",
        "windows-1250, Żółć Gęślą Łukasz",
        "windows-1252, Søren Kjærgård",
        "windows-1252, Hélène Lefèvre",
        "windows-1252, João Muñoz",
        "windows-1252, Müller Groß"
    })
    void names_betray_their_code_page(String charset, String name) {
        byte[] content = ("Name,Email\n" + name + ",a@b.example\n").getBytes(Charset.forName(charset));

        assertThat(ImportFileReader.read("x.csv", content).rows().getFirst().cell(0))
                .isEqualTo(name);
    }

    @Test
    void utf16_without_a_mark_and_big_endian_are_read() {
        String text = "Name\tEmail\r\nŽofie Říhová\tz@cistirna.example\r\n";

        assertThat(ImportFileReader.read("x.csv", text.getBytes(StandardCharsets.UTF_16LE))
                        .rows()
                        .getFirst()
                        .cell(0))
                .isEqualTo("Žofie Říhová");
        assertThat(ImportFileReader.read("x.csv", text.getBytes(StandardCharsets.UTF_16BE))
                        .rows()
                        .getFirst()
                        .cell(0))
                .isEqualTo("Žofie Říhová");
    }

    @Test
    void a_stated_separator_is_believed() {
        assertThat(Fixture.file("fullname-sep.csv").headers()).containsExactly("Name", "E-mail", "Company");
    }

    @Test
    void a_one_column_file_is_a_file() {
        ImportFile file = ImportFileReader.read("x.csv", Fixture.csv("Name", "Anna Nová", "Petr Starý"));

        assertThat(file.headers()).containsExactly("Name");
        assertThat(file.rows()).hasSize(2);
    }

    @Test
    void a_repeated_column_name_is_told_apart() {
        assertThat(ImportFileReader.read("x.csv", Fixture.csv("Name,Phone,Phone", "A,1,2"))
                        .headers())
                .containsExactly("Name", "Phone", "Phone (2)");
    }

    @Test
    void a_workbook_is_read_as_it_looks() {
        byte[] workbook = Xlsx.of(
                Xlsx.row(
                        Xlsx.text("First Name"),
                        Xlsx.text("Last Name"),
                        Xlsx.text("# Employees"),
                        Xlsx.text("Connected On")),
                Xlsx.row(Xlsx.text("Anna"), Xlsx.text("Nová"), Xlsx.number("640"), Xlsx.date("45363")),
                Xlsx.row(Xlsx.text(""), Xlsx.text(" ")));

        ImportFile file = ImportFileReader.read("people.xlsx", workbook);

        assertThat(file.headers()).containsExactly("First Name", "Last Name", "# Employees", "Connected On");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().cells()).containsExactly("Anna", "Nová", "640", "2024-03-12");
    }

    @ParameterizedTest
    @CsvSource({"header-only.csv, no_rows", "no-header.csv, no_header", "unclosed-quote.csv, unreadable_file"})
    void a_file_that_cannot_be_imported_says_why(String name, String code) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Fixture.file(name));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.sentence()).endsWith(".");
        assertThat(problem.kind().status()).isEqualTo(400);
    }

    @Test
    void empty_files_are_empty_however_they_are_empty() {
        assertThat(codeOf(new byte[0])).isEqualTo("empty_file");
        assertThat(codeOf(Fixture.csv("", " ", ""))).isEqualTo("empty_file");
        assertThat(codeOf(Fixture.csv(",,,", ",,,"))).isEqualTo("empty_file");
        assertThat(codeOf(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})).isEqualTo("empty_file");
    }

    @Test
    void what_is_no_table_is_unreadable() {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        byte[] oldExcel = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                600);
        byte[] damaged = Arrays.copyOf(Xlsx.of(Xlsx.row(Xlsx.text("Name")), Xlsx.row(Xlsx.text("A"))), 400);

        assertThat(codeOf(noise)).isEqualTo("unreadable_file");
        assertThat(codeOf(oldExcel)).isEqualTo("unreadable_file");
        assertThat(codeOf(damaged)).isEqualTo("unreadable_file");
        assertThat(codeOf("%PDF-1.7 not a table at all".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("unreadable_file");
    }

    @Test
    void a_file_over_ten_megabytes_is_refused() {
        assertThat(codeOf(new byte[10 * 1024 * 1024 + 1])).isEqualTo("file_too_large");
    }

    private static String codeOf(byte[] content) {
        return catchThrowableOfType(Problem.class, () -> ImportFileReader.read("x.csv", content))
                .code();
    }
}
