package app.overture.review.ui.grid;

import app.overture.messages.Flag;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageLists;
import app.overture.messages.MessagePlace;
import app.overture.messages.MessageRow;
import app.overture.review.ui.letter.Marks;
import app.overture.shared.ui.Badge;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The messages that match as a file, in the order of review. It is read part by part, so that neither memory nor a
 * transaction has to hold it.
 */
final class MessagesCsv {

    private static final int AT_ONCE = 500;

    private MessagesCsv() {}

    static void write(MessageLists lists, MessageFilter filter, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Excel reads UTF-8 only behind this mark.
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "Contact",
                "Job title",
                "Company",
                "Score",
                "Owner",
                "Channel",
                "Step",
                "Status",
                "Flags",
                "Subject",
                "Text",
                "Reject reason",
                "Cost in USD",
                "Changed (UTC)");
        List<MessageRow> rows = lists.rowsAfter(filter, Optional.empty(), AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> write(csv, row));
            // From the last one that is still there.
            Optional<MessagePlace> last = rows.reversed().stream()
                    .flatMap(row -> lists.place(row.id(), "").stream())
                    .findFirst();
            rows = last.isEmpty() || rows.size() < AT_ONCE ? List.of() : lists.rowsAfter(filter, last, AT_ONCE);
        }
        csv.flush();
    }

    private static void write(CsvWriter csv, MessageRow row) {
        csv.writeRecord(
                harmless(row.contactName()),
                harmless(row.jobTitle()),
                harmless(row.companyName()),
                Integer.toString(row.score()),
                harmless(row.ownerName()),
                row.channel().label(),
                Integer.toString(row.step()),
                Badge.word("message", row.status().text()),
                harmless(row.flags().stream().map(MessagesCsv::flag).collect(Collectors.joining("; "))),
                harmless(row.subject()),
                harmless(row.body()),
                harmless(row.rejectReason()),
                row.costUsd().toPlainString(),
                row.updatedAt().toString());
    }

    private static String flag(Flag flag) {
        return Marks.title(flag) + (flag.text().isEmpty() ? "" : ": " + flag.text());
    }

    /** A spreadsheet takes what begins so for a formula. */
    static String harmless(String value) {
        return value.matches("(?s)\\s*[=+@\\-\\t\\r\uFF1D\uFF0B\uFF20\uFF0D].*") ? "'" + value : value;
    }
}
