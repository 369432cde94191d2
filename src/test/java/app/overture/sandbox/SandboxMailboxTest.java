package app.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.testing.IntegrationTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@IntegrationTest
class SandboxMailboxTest {

    private static final String MAIL = """
            {"from":"Michal <michal@mail.acme.example>","to":["%s"],"subject":"Hello","html":"<p>Hi</p>",\
            "tags":[{"name":"message","value":"m-1"}]}""";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    final String key = "re_test_" + UUID.randomUUID();
    final HttpClient http = HttpClient.newHttpClient();

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    @Test
    void a_mail_is_kept_and_can_be_read_back() throws Exception {
        Answer sent = post("/emails", MAIL.formatted("jana@acme.example"));

        JsonNode read = get("/emails/" + sent.body().path("id").asString()).body();

        assertThat(sent.status()).isEqualTo(200);
        assertThat(read.path("object").asString()).isEqualTo("email");
        assertThat(read.path("to").get(0).asString()).isEqualTo("jana@acme.example");
        assertThat(read.path("text").asString()).isEqualTo("Hi");
        assertThat(get("/emails").body().path("data")).hasSize(1);
    }

    @Test
    void another_account_sees_nothing() throws Exception {
        Answer sent = post("/emails", MAIL.formatted("jana@acme.example"));

        Answer other = call(request("/emails/" + sent.body().path("id").asString())
                .setHeader("Authorization", "Bearer re_somebody_else"));

        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body().path("statusCode").asInt()).isEqualTo(404);
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_and_send_once() throws Exception {
        Answer first = post("/emails", MAIL.formatted("jana@acme.example"), "Idempotency-Key", "k-1");
        Answer again = post("/emails", MAIL.formatted("jana@acme.example"), "Idempotency-Key", "k-1");
        Answer other = post("/emails", MAIL.formatted("petr@acme.example"), "Idempotency-Key", "k-1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("name").asString()).isEqualTo("invalid_idempotent_request");
        assertThat(get("/emails").body().path("data")).hasSize(1);
    }

    @Test
    void a_strict_batch_is_all_or_nothing_and_a_permissive_one_names_what_failed() throws Exception {
        String batch = "[" + MAIL.formatted("jana@acme.example") + "," + MAIL.formatted("nonsense") + "]";

        Answer strict = post("/emails/batch", batch);
        Answer permissive = post("/emails/batch", batch, "x-batch-validation", "permissive");

        assertThat(strict.status()).isEqualTo(422);
        assertThat(permissive.body().path("data")).hasSize(1);
        assertThat(permissive.body().path("errors").get(0).path("index").asInt())
                .isEqualTo(1);
        assertThat(get("/emails").body().path("data")).hasSize(1);
    }

    @Test
    void a_batch_of_101_is_refused() throws Exception {
        List<String> mails = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            mails.add(MAIL.formatted("jana@acme.example"));
        }

        Answer refused = post("/emails/batch", "[" + String.join(",", mails) + "]");

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void a_sender_of_an_unverified_domain_is_refused() throws Exception {
        Answer refused = post("/emails", MAIL.formatted("jana@acme.example").replace("mail.acme.example", "acme.com"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("name").asString()).isEqualTo("validation_error");
    }

    @Test
    void the_eleventh_request_of_a_second_is_too_many() throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(get("/domains"));
        }

        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(answers.getFirst().raw().headers().firstValue("ratelimit-limit"))
                .hasValue("10");
        assertThat(refused.body().path("name").asString()).isEqualTo("rate_limit_exceeded");
        assertThat(refused.raw().headers().firstValue("retry-after")).hasValue("1");
    }

    @Test
    void a_domain_that_cannot_exist_is_verified_and_any_other_waits() throws Exception {
        Answer invented = post("/domains", "{\"name\":\"mail.acme.example\",\"region\":\"eu-west-1\"}");
        Answer real = post("/domains", "{\"name\":\"acme.com\"}");
        post("/domains/" + invented.body().path("id").asString() + "/verify", "");
        post("/domains/" + real.body().path("id").asString() + "/verify", "");

        JsonNode verified =
                get("/domains/" + invented.body().path("id").asString()).body();
        JsonNode pending = get("/domains/" + real.body().path("id").asString()).body();

        assertThat(verified.path("status").asString()).isEqualTo("verified");
        assertThat(verified.path("records").get(0).path("name").asString()).isEqualTo("send.mail");
        assertThat(verified.path("records").get(2).path("value").asString()).startsWith("p=");
        assertThat(pending.path("status").asString()).isEqualTo("pending");
    }

    @Test
    void without_a_key_nothing_is_answered() throws Exception {
        Answer refused = call(request("/emails").setHeader("Authorization", ""));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().path("name").asString()).isEqualTo("missing_api_key");
    }

    @Test
    void a_bounced_address_is_sent_then_bounced_and_the_webhook_hears_it_in_order() throws Exception {
        List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
        HttpServer receiver = receiver(heard);
        try {
            Answer webhook = post(
                    "/webhooks",
                    "{\"endpoint\":\"http://127.0.0.1:" + receiver.getAddress().getPort()
                            + "/hook\",\"events\":[\"email.sent\",\"email.delivered\",\"email.bounced\"]}");
            Answer sent = post("/emails", MAIL.formatted("bounced@resend.dev"));

            await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 2);

            JsonNode bounced = json.readTree(heard.get(1).get("body"));
            assertThat(webhook.body().path("signing_secret").asString()).startsWith("whsec_");
            assertThat(json.readTree(heard.get(0).get("body")).path("type").asString())
                    .isEqualTo("email.sent");
            assertThat(bounced.path("type").asString()).isEqualTo("email.bounced");
            assertThat(bounced.path("data").path("bounce").path("type").asString())
                    .isEqualTo("Permanent");
            assertThat(bounced.path("data").path("email_id"))
                    .isEqualTo(sent.body().path("id"));
            assertThat(bounced.path("data").path("tags").path("message").asString())
                    .isEqualTo("m-1");
            assertThat(heard.get(0).get("svix-signature")).startsWith("v1,");
        } finally {
            receiver.stop(0);
        }
    }

    private static HttpServer receiver(List<Map<String, String>> heard) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(Map.of(
                    "body", body, "svix-signature", exchange.getRequestHeaders().getFirst("svix-signature")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandbox/resend" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private Answer get(String path) throws Exception {
        return call(request(path));
    }

    private Answer post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return call(request);
    }

    private Answer call(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json.readTree(response.body()), response);
    }
}
