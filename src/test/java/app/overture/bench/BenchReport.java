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
     * @param seconds how long it took
     * @param against what it is held against, in words
     * @param reference the reference in seconds
     * @param limit how many times the reference it may take
     */
    record Row(
            String what, double seconds, String against, double reference, double ratio, double limit, boolean within) {

        static Row of(String what, double seconds, String against, double reference, double limit) {
            double ratio = seconds / reference;
            return new Row(what, seconds, against, reference, ratio, limit, ratio <= limit);
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
                "bench | %s | %.2f s | %.2f × %s (%.2f s) | limit %.2f × | %s%n",
                row.what(),
                row.seconds(),
                row.ratio(),
                row.against(),
                row.reference(),
                row.limit(),
                row.within() ? "within" : "OVER");
        return row;
    }
}
