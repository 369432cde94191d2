package app.overture.contacts.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in columns; which character parts them is found out by trying. */
final class DelimitedText {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 25;
    // Excel writes this line on top where the list separator is not the usual one.
    private static final Pattern STATED = Pattern.compile("\\A\"?sep=(.)\"?\\r?\\n");

    private DelimitedText() {}

    static List<List<String>> rows(String text) {
        Matcher stated = STATED.matcher(text);
        if (stated.find()) {
            return all(text.substring(stated.end()), stated.group(1).charAt(0));
        }
        return all(text, delimiter(text));
    }

    private static char delimiter(String text) {
        char best = ',';
        long bestScore = Long.MIN_VALUE;
        for (char candidate : DELIMITERS) {
            long score = score(sample(text, candidate));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<List<String>> sample(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try {
            parse(text, delimiter, SAMPLE, rows);
        } catch (ImportProblem e) {
            // What was read before the quotation that never ends still tells the delimiter.
        }
        return rows;
    }

    /** Known column names weigh most, then how many rows agree in width with the header. */
    private static long score(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Long.MIN_VALUE + 1;
        }
        List<String> header = rows.get(HeaderRow.likeliest(rows));
        if (header.size() < 2) {
            return 0;
        }
        long agreeing = rows.stream().filter(row -> row.size() == header.size()).count();
        return HeaderRow.known(header) * 1_000L + agreeing * 10 + Math.min(9, header.size());
    }

    private static List<List<String>> all(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        parse(text, delimiter, Integer.MAX_VALUE, rows);
        return rows;
    }

    private static void parse(String text, char delimiter, int most, List<List<String>> rows) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * 1024 * 1024)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (rows.size() >= most) {
                    break;
                }
                rows.add(List.copyOf(record.getFields()));
            }
        } catch (CsvParseException e) {
            throw ImportProblem.unreadable("The file breaks off inside a quoted value after row " + rows.size()
                    + ". A quotation mark is opened there and never closed.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
