package app.overture.journeys;

import app.overture.generation.WritingPeer;
import app.overture.testing.ModelPeer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A language model's provider that takes exactly as long as it is told for each answer, however many ask at once. It
 * answers from outside the measured process and costs next to nothing.
 */
public final class PacedPeer implements AutoCloseable {

    private final HttpServer server;
    private final Duration latency;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Integer> callers = new ConcurrentHashMap<>();
    private final List<String> corrections = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicLong firstCall = new AtomicLong();
    private final AtomicLong lastAnswer = new AtomicLong();

    public PacedPeer(Duration latency) {
        // Head and body are written apart; without this the second waits 40 ms for the first one's receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.latency = latency;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::take);
        server.start();
    }

    /** What a server needs to have this one as its installation's provider. */
    public Map<String, String> environment() {
        return environment("sk-paced");
    }

    /** With a key of its own, so that one can tell who called. */
    public Map<String, String> environment(String key) {
        return Map.of(
                "OPENAI_API_KEY",
                key,
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public int calls() {
        return calls.get();
    }

    public int callsWith(String key) {
        return callers.getOrDefault("Bearer " + key, 0);
    }

    public int mostInFlight() {
        return mostInFlight.get();
    }

    /** What the checker wanted otherwise, of calls that were made for a second time. */
    public List<String> corrections() {
        return corrections;
    }

    /** The moment of the first call since {@link #forget}, as {@link System#nanoTime} tells it. */
    public long firstCall() {
        return firstCall.get();
    }

    public long lastAnswer() {
        return lastAnswer.get();
    }

    public void forget() {
        calls.set(0);
        callers.clear();
        corrections.clear();
        firstCall.set(0);
        mostInFlight.set(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        long due = System.nanoTime() + latency.toNanos();
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        calls.incrementAndGet();
        String caller = exchange.getRequestHeaders().getFirst("Authorization");
        callers.merge(caller, 1, Integer::sum);
        firstCall.compareAndSet(0, System.nanoTime());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int correction = body.indexOf("=== CORRECTION");
        if (correction >= 0) {
            corrections.add(body.substring(correction, Math.min(body.length(), correction + 400)));
        }
        ModelPeer.Reply reply = WritingPeer.writeAtLength(new ModelPeer.Request(caller, body));
        clock.schedule(
                () -> threads.execute(() -> answer(exchange, reply)),
                Math.max(0, due - System.nanoTime()),
                TimeUnit.NANOSECONDS);
    }

    private void answer(HttpExchange exchange, ModelPeer.Reply reply) {
        inFlight.decrementAndGet();
        lastAnswer.set(System.nanoTime());
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        try {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException killed) {
            // whoever asked is gone; the answer is paid nevertheless
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
