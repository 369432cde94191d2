package app.overture.model.ui;

import app.overture.model.UsageLog;
import app.overture.model.UsageLog.Call;
import app.overture.model.UsageLog.Filter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The usage log as a file; amounts unrounded, so that whoever adds them up gets the same total. */
final class UsageCsv {

    private UsageCsv() {}

    static byte[] of(UsageLog usage, Filter filter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            // Excel reads UTF-8 only behind this mark.
            text.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(
                    "Time (UTC)",
                    "Operation",
                    "Campaign",
                    "Provider",
                    "Model",
                    "Input tokens",
                    "Cached tokens",
                    "Output tokens",
                    "Cost in USD",
                    "Duration in ms",
                    "Outcome",
                    "Reason");
            usage.each(filter, call -> write(csv, call));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(CsvWriter csv, Call call) {
        csv.writeRecord(
                call.at().toString(),
                harmless(call.operation()),
                harmless(call.campaign()),
                harmless(call.provider()),
                harmless(call.model()),
                Integer.toString(call.inputTokens()),
                Integer.toString(call.cachedTokens()),
                Integer.toString(call.outputTokens()),
                call.costUsd().toPlainString(),
                Long.toString(call.durationMs()),
                call.outcome(),
                harmless(call.error()));
    }

    /** A spreadsheet takes what begins so for a formula. */
    static String harmless(String value) {
        return value.matches("(?s)\\s*[=+@\\-\\t\\r].*") ? "'" + value : value;
    }
}
