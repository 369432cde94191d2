package app.overture.contacts.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads what a person drops: CSV in the delimiters and encodings that tools and Excel write, and XLSX. */
final class ImportFileReader {

    static final int LARGEST_MEGABYTES = 10;
    static final int MOST_ROWS = 50_000;
    private static final int HEADER_BYTES = 8;

    private ImportFileReader() {}

    static ImportFile read(String name, byte[] content) {
        if (content.length == 0) {
            throw ImportProblem.emptyFile();
        }
        if (content.length > LARGEST_MEGABYTES * 1024 * 1024) {
            throw ImportProblem.tooLarge(LARGEST_MEGABYTES);
        }
        if (content.length >= HEADER_BYTES && ReadableWorkbook.isOLE2Header(content)) {
            throw ImportProblem.unreadable(
                    "The file is an old Excel workbook (.xls). Save it as .xlsx or CSV, then import it.");
        }
        if (content.length >= HEADER_BYTES && ReadableWorkbook.isOOXMLZipHeader(content)) {
            return assemble(name, Workbook.rows(content), "Excel");
        }
        FileText text = FileText.decode(content);
        if (text.value().isBlank()) {
            throw ImportProblem.emptyFile();
        }
        return assemble(name, DelimitedText.rows(text.value()), text.encoding());
    }

    private static ImportFile assemble(String name, List<List<String>> lines, String encoding) {
        if (lines.stream().flatMap(List::stream).allMatch(String::isBlank)) {
            throw ImportProblem.emptyFile();
        }
        int header = HeaderRow.find(lines);
        List<List<String>> data = lines.subList(header + 1, lines.size());
        if (data.isEmpty()) {
            throw ImportProblem.headerOnly();
        }
        if (data.size() > MOST_ROWS) {
            throw ImportProblem.tooManyRows(MOST_ROWS);
        }
        List<ImportFile.Row> rows = new ArrayList<>(data.size());
        for (List<String> cells : data) {
            rows.add(new ImportFile.Row(rows.size() + 1, cells));
        }
        return new ImportFile(name, unique(lines.get(header)), rows, encoding);
    }

    private static List<String> unique(List<String> header) {
        int last = header.size();
        while (last > 1 && header.get(last - 1).isBlank()) {
            last--;
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String raw : header.subList(0, last)) {
            String name = raw.isBlank() ? "Column " + (names.size() + 1) : raw.strip();
            int count = seen.merge(name, 1, Integer::sum);
            names.add(count == 1 ? name : name + " (" + count + ")");
        }
        return names;
    }
}
