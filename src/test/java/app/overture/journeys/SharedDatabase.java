package app.overture.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that belongs to none of the servers, so that several share it and it outlives each of them. */
public final class SharedDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;

    public SharedDatabase(Path folder) {
        this.folder = folder;
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    // As durable as in production: the measurements include what that costs.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "100")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    PreparedStatement create = connection.prepareStatement("create database overture")) {
                create.execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a server needs to work on it; the demo included. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", url(),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres",
                "OVERTURE_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "OVERTURE_DEMO", "true");
    }

    /** The first column of the first row, read as the owner: row-level security does not hide anything. */
    public String ask(String sql, Object... values) {
        try (Connection connection = server.getDatabase("postgres", "overture").getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            if (!statement.execute()) {
                return "";
            }
            try (ResultSet found = statement.getResultSet()) {
                return found.next() ? found.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(ask(sql, values));
    }

    /** What its processes have used of the processors so far. */
    public Duration cpu() {
        // pg_ctl leaves the server to the machine's first process, hence by its number.
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.children())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private long postmaster() {
        try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/overture";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
