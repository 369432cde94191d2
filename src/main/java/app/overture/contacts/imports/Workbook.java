package app.overture.contacts.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook, every cell as the text a person sees in it. */
final class Workbook {

    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    private Workbook() {}

    static List<List<String>> rows(byte[] content) {
        try {
            refuseBombs(content);
            try {
                return rows(content, new ReadingOptions(true, true));
            } catch (ExcelReaderException e) {
                // Not every program writes formats; without them dates stay numbers.
                return rows(content, new ReadingOptions(false, true));
            }
        } catch (ImportProblem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library fails in many ways on a damaged workbook; all of them mean the same to a person.
            throw ImportProblem.unreadable(
                    "The Excel workbook is damaged or protected. Open it in Excel, save it again, then import it.");
        }
    }

    private static List<List<String>> rows(byte[] content, ReadingOptions options) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options);
                Stream<Row> rows = sheet(workbook).openStream()) {
            return rows.limit(ImportFileReader.MOST_ROWS + 20L)
                    .map(Workbook::texts)
                    .filter(cells -> !cells.isEmpty())
                    .toList();
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .findFirst()
                .orElseThrow(() -> ImportProblem.unreadable("The Excel workbook has no sheet."));
    }

    /** The cells up to the last that exists; a row without any is a blank line. */
    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        }
        // Excel keeps formatted but empty rows below the data; they are blank lines.
        return texts.stream().allMatch(String::isBlank) ? List.of() : texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format != null && isDate(format)) {
                return cell.asDate().toLocalDate().toString();
            }
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
        }
        String text = cell.getType() == CellType.ERROR ? "" : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("yy") || bare.contains("d") && bare.contains("m");
    }

    /** A small workbook can unpack to gigabytes. */
    private static void refuseBombs(byte[] content) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                unpacked += size(zip, buffer, LARGEST_UNPACKED - unpacked);
                if (unpacked > LARGEST_UNPACKED) {
                    throw ImportProblem.unreadable("The Excel workbook is too large. Save the contacts as CSV.");
                }
            }
        }
        if (!workbook) {
            throw ImportProblem.unreadable("The file is an archive, not an Excel workbook. Unpack it first.");
        }
    }

    private static long size(InputStream zip, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int read = zip.read(buffer); read >= 0 && size <= most; read = zip.read(buffer)) {
            size += read;
        }
        return size;
    }
}
