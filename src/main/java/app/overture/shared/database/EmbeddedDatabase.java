package app.overture.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process with a data folder that survives restarts and {@code kill -9}.
 *
 * <p>The library behind it was made for tests: it starts the server without fsync, and after a {@code kill -9} of ours the
 * server lives on as an orphan. Both are mended here.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "overture";

    private final EmbeddedPostgres server;
    private final FileChannel lockFile;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lockFile, FileLock lock) {
        this.server = server;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * @param durable false only for tests, which may lose what a power cut would take
     */
    static EmbeddedDatabase start(Path folder, boolean durable) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = FileChannel.open(
                    folder.resolve("overture.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw new IllegalStateException("Another Overture is running on the data folder "
                        + folder.toAbsolutePath() + ". Stop it, or set OVERTURE_DATA_DIR to another folder.");
            }
            Path data = folder.resolve("postgres");
            stopOrphan(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("postgres-bin").toFile())
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "100")
                    .start();
            createDatabase(server);
            return new EmbeddedDatabase(server, lockFile, lock);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start in " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    DatabaseServer address() {
        return new DatabaseServer(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE, "postgres", "postgres", true);
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                there = found.next();
            }
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** A server left behind by a killed application holds the data folder: ask it to stop, then wait for it. */
    private static void stopOrphan(Path data) throws IOException {
        Optional<ProcessHandle> orphan = orphan(data.resolve("postmaster.pid"));
        if (orphan.isEmpty()) {
            return;
        }
        log.info(
                "Stopping the PostgreSQL that an earlier, killed Overture left behind (pid {})",
                orphan.get().pid());
        try {
            new ProcessBuilder(
                            List.of("kill", "-INT", Long.toString(orphan.get().pid())))
                    .start()
                    .waitFor();
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier PostgreSQL was stopping", e);
        } catch (Exception e) {
            throw new IOException("an earlier PostgreSQL (pid " + orphan.get().pid() + ") did not stop", e);
        }
    }

    private static Optional<ProcessHandle> orphan(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        @Nullable
        String first = Files.readAllLines(pidFile).stream().findFirst().orElse(null);
        if (first == null || !first.strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(first.strip()))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.release();
        lockFile.close();
    }
}
