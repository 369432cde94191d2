package app.overture.contacts.ui;

import app.overture.contacts.imports.PlannedRow;
import app.overture.shared.ui.Badge;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows as a file, for whoever mends the source. */
final class ImportRowsCsv {

    private ImportRowsCsv() {}

    static byte[] of(List<PlannedRow> rows) {
        StringWriter text = new StringWriter();
        // Excel reads UTF-8 only behind this mark.
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("Row", "Contact", "Company", "What happens", "Why");
            for (PlannedRow row : rows) {
                csv.writeRecord(
                        Integer.toString(row.number()),
                        harmless(row.name()),
                        harmless(row.company()),
                        Badge.word("import_row", row.disposition().text()),
                        harmless(row.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet takes what begins so for a formula. */
    private static String harmless(String value) {
        return value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    }
}
