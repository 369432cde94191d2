package app.overture.contacts.imports;

import java.util.List;

/**
 * A contact file as rows of text, before anything is understood.
 *
 * @param headers column names, made unique where a file repeats one
 * @param rows every data row in the order of the file; blank lines are no rows, lines of only delimiters are
 * @param encoding how the text was written, in words
 */
public record ImportFile(String name, List<String> headers, List<Row> rows, String encoding) {

    /** @param number counts the data rows of the file from 1, the header and what stands above it left out */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column; empty where the row is shorter than the header. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public ImportFile {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }
}
