package app.overture.email;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider that keeps idempotency keys as the real one does, and fails as told. */
final class FaultyResend implements AutoCloseable {

    enum Mood {
        /** Takes the batch, then hangs up without a word. */
        ACCEPT_AND_HANG_UP,
        /** Hangs up before it has read anything of it. */
        HANG_UP,
        BROKEN,
        TOO_FAST,
        BARRED
    }

    static final String SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    record Attempt(String key, String body) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> idByRecipient = new LinkedHashMap<>();
    private final List<JsonNode> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger webhooks = new AtomicInteger();
    private volatile String webhook = "{\"object\":\"webhook\",\"id\":\"wh_1\",\"signing_secret\":\"" + SECRET + "\"}";

    FaultyResend() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/emails/batch", this::batch);
        server.createContext("/webhooks", exchange -> {
            webhooks.incrementAndGet();
            answer(exchange, 201, webhook);
        });
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a registration with something that is none. */
    void knowsNoWebhooks() {
        webhook = "{}";
    }

    void next(Mood... coming) {
        moods.addAll(List.of(coming));
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** Every mail that was taken, in order; twice here is twice in somebody's inbox. */
    List<JsonNode> accepted() {
        return accepted;
    }

    List<String> recipients() {
        return accepted.stream().map(mail -> mail.path("to").get(0).asString()).toList();
    }

    synchronized String idOf(String recipient) {
        return idByRecipient.get(recipient);
    }

    int webhooks() {
        return webhooks.get();
    }

    private synchronized void batch(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        attempts.add(new Attempt(key, body));
        Mood mood = moods.poll();
        if (mood == Mood.HANG_UP) {
            exchange.close();
        } else if (mood == Mood.BROKEN) {
            answer(exchange, 500, "{\"name\":\"application_error\",\"message\":\"broken\"}");
        } else if (mood == Mood.TOO_FAST) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, 429, "{\"name\":\"rate_limit_exceeded\",\"message\":\"slow down\"}");
        } else if (mood == Mood.BARRED) {
            answer(exchange, 403, "{\"name\":\"validation_error\",\"message\":\"The domain is not verified\"}");
        } else {
            take(exchange, key, body, mood == Mood.ACCEPT_AND_HANG_UP);
        }
    }

    private void take(HttpExchange exchange, String key, String body, boolean hangUp) throws IOException {
        JsonNode mails = JSON.readTree(body);
        for (JsonNode mail : mails) {
            if (mail.path("to").get(0).asString().startsWith("wrong")) {
                // strict on purpose: older accounts know no permissive mode
                answer(exchange, 422, "{\"name\":\"invalid_parameter\",\"message\":\"Invalid `to` field\"}");
                return;
            }
        }
        if (!answers.containsKey(key)) {
            List<String> ids = new ArrayList<>();
            for (JsonNode mail : mails) {
                String id = UUID.randomUUID().toString();
                ids.add("{\"id\":\"" + id + "\"}");
                idByRecipient.put(mail.path("to").get(0).asString(), id);
                accepted.add(mail);
            }
            answers.put(key, "{\"data\":[" + String.join(",", ids) + "]}");
        }
        if (hangUp) {
            exchange.close();
        } else {
            answer(exchange, 200, answers.get(key));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
