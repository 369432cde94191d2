package app.overture.journeys;

import app.overture.testing.Outsider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Overture as a process of its own, from the packaged jar, so that it can be killed for real. */
public final class ChildServer implements AutoCloseable {

    private final Path data;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private final List<String> options = new ArrayList<>();
    private final int port;
    private Path jar = Path.of("target", "overture.jar").toAbsolutePath();
    private Process process;

    public ChildServer(Path data, Map<String, String> environment, String... arguments) {
        this.data = data;
        this.environment = environment;
        this.arguments = List.of(arguments);
        this.port = freePort();
    }

    /** Passes an option to the Java machine. */
    public ChildServer option(String option) {
        options.add(option);
        return this;
    }

    /** Starts from {@link QuickStart}, for those that start many times. */
    public ChildServer quick() {
        jar = QuickStart.jar();
        return option("-XX:AOTCache=" + QuickStart.cache());
    }

    ChildServer from(Path other) {
        jar = other;
        return this;
    }

    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process without waiting for it; see {@link #awaitReady}. */
    public void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("OVERTURE_DATA_DIR", data.toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        Awaitility.await("the server's readiness")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As the power cord would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** What its process has used of the processors so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended with " + process.exitValue() + ", see " + data + ".log");
        }
        try {
            return new Outsider(url()).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
