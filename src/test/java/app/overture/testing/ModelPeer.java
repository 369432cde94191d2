package app.overture.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A language model's provider on the other side of real HTTP, saying what a test tells it to say. */
public final class ModelPeer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public record Request(String authorization, String body) {}

    public record Reply(int status, Map<String, String> headers, String body) {}

    private ModelPeer(HttpServer server) {
        this.server = server;
    }

    /** Runs handlers on a thread each, so that they may wait for one another. */
    public static ModelPeer answering(Function<Request, Reply> handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
            ModelPeer peer = new ModelPeer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/chat/completions", exchange -> peer.handle(exchange, handler));
            server.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the replies one after the other, and the last one for ever. */
    public static ModelPeer saying(Reply... replies) {
        var next = new java.util.concurrent.atomic.AtomicInteger();
        return answering(request -> replies[Math.min(next.getAndIncrement(), replies.length - 1)]);
    }

    public static Reply content(String content) {
        return content(content, 100, 0, 20);
    }

    public static Reply content(String content, int inputTokens, int cachedTokens, int outputTokens) {
        return new Reply(200, Map.of(), """
                {"id":"chatcmpl-1","object":"chat.completion","created":1790000000,"model":"peer",
                 "choices":[{"index":0,"finish_reason":"stop","logprobs":null,
                   "message":{"role":"assistant","refusal":null,"content":%s}}],
                 "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,
                   "prompt_tokens_details":{"cached_tokens":%d}}}""".formatted(
                JSON.writeValueAsString(content), inputTokens, outputTokens, inputTokens + outputTokens, cachedTokens));
    }

    /** The model says no in the way of the protocol: nothing said, and a refusal beside it. */
    public static Reply refusing(String refusal) {
        Reply nothing = content("");
        return new Reply(
                200,
                Map.of(),
                nothing.body()
                        .replace("\"refusal\":null", "\"refusal\":" + JSON.writeValueAsString(refusal))
                        .replace("\"content\":\"\"", "\"content\":null"));
    }

    /** The same answer, stopped in the middle because the model ran out of room. */
    public static Reply cut(Reply whole) {
        JsonNode body = JSON.readTree(whole.body());
        String text =
                body.path("choices").path(0).path("message").path("content").asString();
        Reply half = content(text.substring(0, text.length() / 2));
        return new Reply(
                200, Map.of(), half.body().replace("\"finish_reason\":\"stop\"", "\"finish_reason\":\"length\""));
    }

    public static Reply failing(int status, String code) {
        return new Reply(
                status,
                Map.of(),
                "{\"error\":{\"message\":\"told to fail\",\"type\":\"test\",\"param\":null,\"code\":\"" + code
                        + "\"}}");
    }

    public static Reply rateLimited(String retryAfter) {
        return new Reply(
                429,
                Map.of("Retry-After", retryAfter),
                failing(429, "rate_limit_exceeded").body());
    }

    /** As a workspace's settings take it. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange, Function<Request, Reply> handler) throws IOException {
        Request request = new Request(
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        Reply reply = handler.apply(request);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
