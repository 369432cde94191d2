package app.overture.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mail provider with idempotency keys as documented, and the worst of manners: it takes a batch and hangs up instead of
 * answering, every second time.
 */
final class FaultyMailProvider implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> mails = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger droppedAnswers = new AtomicInteger();

    FaultyMailProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/emails/batch", this::batch);
        server.createContext("/emails", this::single);
        server.createContext(
                "/webhooks",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"object\":\"webhook\",\"id\":\"" + UUID.randomUUID() + "\",\"signing_secret\":\"whsec_"
                                + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often each mail was accepted, by recipient and subject. */
    Map<String, AtomicInteger> mails() {
        return mails;
    }

    int droppedAnswers() {
        return droppedAnswers.get();
    }

    private void batch(HttpExchange exchange) throws IOException {
        take(exchange, JSON.readTree(exchange.getRequestBody()));
    }

    private void single(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 404, "{\"statusCode\":404,\"name\":\"not_found\",\"message\":\"Email not found\"}");
            return;
        }
        take(exchange, JSON.readTree(exchange.getRequestBody()));
    }

    private void take(HttpExchange exchange, JsonNode body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            answer(exchange, 400, "{\"statusCode\":400,\"name\":\"invalid_idempotency_key\",\"message\":\"missing\"}");
            return;
        }
        String answer = answers.computeIfAbsent(key, first -> accept(body));
        if (requests.incrementAndGet() % 2 == 1) {
            droppedAnswers.incrementAndGet();
            exchange.close();
            return;
        }
        answer(exchange, 200, answer);
    }

    private String accept(JsonNode body) {
        if (!body.isArray()) {
            return JSON.writeValueAsString(count(body));
        }
        ArrayNode ids = JSON.createArrayNode();
        body.forEach(mail -> ids.add(count(mail)));
        ObjectNode answer = JSON.createObjectNode();
        answer.set("data", ids);
        return JSON.writeValueAsString(answer);
    }

    private ObjectNode count(JsonNode mail) {
        String recipient = mail.path("to").isArray()
                ? mail.path("to").get(0).asString()
                : mail.path("to").asString();
        mails.computeIfAbsent(
                        recipient + " | " + mail.path("subject").asString() + " | "
                                + mail.path("tags").toString(),
                        one -> new AtomicInteger())
                .incrementAndGet();
        return JSON.createObjectNode().put("id", UUID.randomUUID().toString());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
