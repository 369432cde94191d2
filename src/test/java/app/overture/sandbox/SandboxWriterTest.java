package app.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class SandboxWriterTest {

    private static final String ASKED = """
            name: Jana Dvořáková
            city: Brno
            employees: 240
            The company opened a second hall in March.""";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    final String key = "sk-" + UUID.randomUUID();

    @Test
    void an_unknown_schema_is_answered_from_the_prompt() throws Exception {
        JsonNode answer = complete(ASKED, """
                {"type":"object","additionalProperties":false,"required":["name","city","employees","founded","code"],
                 "properties":{"name":{"type":"string"},"city":{"enum":["Praha","Brno"]},
                   "employees":{"type":"integer","minimum":1},"founded":{"type":["integer","null"]},
                   "code":{"type":"string","pattern":"^[A-Z]{2}-\\\\d{3}$"}}}""");

        JsonNode content = json.readTree(answer.at("/choices/0/message/content").asString());
        assertThat(content.path("name").asString()).isEqualTo("Jana Dvořáková");
        assertThat(content.path("city").asString()).isEqualTo("Brno");
        assertThat(content.path("employees").asInt()).isEqualTo(240);
        assertThat(content.path("founded").isNull()).isTrue();
        assertThat(content.path("code").asString()).matches("[A-Z]{2}-\\d{3}");
        assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
    }

    @Test
    void a_long_prefix_is_counted_as_cached_the_second_time() throws Exception {
        String longPrompt = "The plant in Kolín keeps its maintenance log on paper. ".repeat(150);

        JsonNode first = complete(longPrompt, "{\"type\":\"string\"}").path("usage");
        JsonNode second = complete(longPrompt, "{\"type\":\"string\"}").path("usage");

        assertThat(first.at("/prompt_tokens_details/cached_tokens").asInt()).isZero();
        assertThat(second.at("/prompt_tokens_details/cached_tokens").asInt()).isGreaterThanOrEqualTo(1_024);
        assertThat(second.path("prompt_tokens").asInt())
                .isEqualTo(first.path("prompt_tokens").asInt());
    }

    @Test
    void without_a_key_it_refuses_in_the_shape_of_the_protocol() throws Exception {
        HttpResponse<String> refused = send("{}", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json.readTree(refused.body()).at("/error/type").asString()).isEqualTo("invalid_request_error");
    }

    @Test
    void an_unknown_model_is_not_found() throws Exception {
        HttpResponse<String> refused =
                send("{\"model\":\"gpt-9\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}", "Bearer " + key);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(json.readTree(refused.body()).at("/error/code").asString()).isEqualTo("model_not_found");
    }

    @Test
    void a_schema_that_nothing_satisfies_is_refused() throws Exception {
        HttpResponse<String> refused =
                send(body("Hi", "{\"type\":\"integer\",\"minimum\":5,\"maximum\":4}"), "Bearer " + key);

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private JsonNode complete(String prompt, String schema) throws Exception {
        HttpResponse<String> response = send(body(prompt, schema), "Bearer " + key);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private String body(String prompt, String schema) {
        ObjectNode body = json.createObjectNode().put("model", "sandbox-writer");
        body.putArray("messages").addObject().put("role", "user").put("content", prompt);
        body.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "answer")
                .put("strict", true)
                .set("schema", json.readTree(schema));
        return json.writeValueAsString(body);
    }

    private HttpResponse<String> send(String body, String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/sandbox/openai/v1/chat/completions"))
                                .header("Authorization", authorization)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
