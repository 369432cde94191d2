package app.overture.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Collects what the benchmarks measured in {@code target/bench.json} and prints each as a line. */
final class BenchReport {

    private static final Path FILE = Path.of("target", "bench.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    private BenchReport() {}

    /**
     * @param what the thing measured, with its size
     * @param measured in the unit
     * @param against what it is held against, in words
     * @param reference in the same unit
     * @param rule "at most" or "at least"
     * @param limit what the ratio may be at most or must be at least
     */
    record Row(
            String what,
            double measured,
            String unit,
            String against,
            double reference,
            double ratio,
            String rule,
            double limit,
            boolean within) {

        /** So many times the reference at most. */
        static Row times(String what, double seconds, String against, double reference, double limit) {
            double ratio = seconds / reference;
            return new Row(what, seconds, "s", against, reference, ratio, "at most", limit, ratio <= limit);
        }

        /** The ideal is this share of what was measured at least; 1 is perfect. */
        static Row share(String what, double seconds, String ideal, double reference, double limit) {
            double ratio = reference / seconds;
            return new Row(what, seconds, "s", ideal, reference, ratio, "at least", limit, ratio >= limit);
        }

        /** So many of so many. */
        static Row counted(String what, long found, String against, long expected) {
            double ratio = expected == 0 ? 0 : found / (double) expected;
            return new Row(what, found, "", against, expected, ratio, "exactly", 1, found == expected);
        }
    }

    static Row add(Row row) {
        try {
            List<Row> rows = new ArrayList<>();
            if (Files.exists(FILE)) {
                rows.addAll(JSON.readValue(Files.readString(FILE), new TypeReference<List<Row>>() {}));
            }
            rows.removeIf(one -> one.what().equals(row.what()));
            rows.add(row);
            Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(
                Locale.ROOT,
                "bench | %s | %.2f %s | %s: %.2f | ratio %.3f, %s %.2f | %s%n",
                row.what(),
                row.measured(),
                row.unit(),
                row.against(),
                row.reference(),
                row.ratio(),
                row.rule(),
                row.limit(),
                row.within() ? "within" : "OVER");
        return row;
    }
}
