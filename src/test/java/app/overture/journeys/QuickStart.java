package app.overture.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packaged application unpacked, with the classes of one start kept loaded and linked: it starts in a quarter of the
 * time. Made anew when the jar is newer.
 */
final class QuickStart {

    private static final Path PACKED = Path.of("target", "overture.jar").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "quick-start").toAbsolutePath();

    static {
        try {
            if (isStale()) {
                unpack();
                train();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private QuickStart() {}

    static Path jar() {
        return FOLDER.resolve("overture.jar");
    }

    static Path cache() {
        return FOLDER.resolve("overture.aot");
    }

    private static boolean isStale() throws IOException {
        return Files.notExists(cache())
                || Files.getLastModifiedTime(cache()).compareTo(Files.getLastModifiedTime(PACKED)) < 0;
    }

    private static void unpack() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Process unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        PACKED.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        FOLDER.toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("unpack.log").toFile())
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("the jar could not be unpacked, see " + FOLDER.resolve("unpack.log"));
        }
    }

    /** An ordinary start; the cache is written when it ends. */
    private static void train() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(FOLDER, "training");
        try (SharedDatabase database = new SharedDatabase(data.resolve("postgres"));
                ChildServer server = new ChildServer(data.resolve("data"), database.environment())
                        .from(jar())
                        .option("-XX:AOTCacheOutput=" + cache())) {
            server.start();
        }
        if (Files.notExists(cache())) {
            throw new IllegalStateException("the start left no cache, see the log beside " + data);
        }
    }
}
