package app.overture.testing;

import app.overture.tenancy.SignedIn;
import app.overture.tenancy.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The REST side over real HTTP, as one of a workspace's people: {@code api.as(given.editor()).get("/api/contacts")}. */
public class Api {

    private static final String[] NO_TOKEN = {"Accept", "application/json, application/problem+json"};

    private final Tokens tokens;
    private final Environment environment;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(Tokens tokens, Environment environment, ObjectMapper json) {
        this.tokens = tokens;
        this.environment = environment;
        this.json = json;
    }

    /** What came back; the body is a missing node when there was none. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("code").asString();
        }
    }

    public Client as(SignedIn person) {
        return new Client(tokens.issue(person).accessToken());
    }

    /** With a token as it is, for example a paired browser's. */
    public Client with(String accessToken) {
        return new Client(accessToken);
    }

    /** Without any token. */
    public Client anonymous() {
        return new Client("");
    }

    /** One person's calls. */
    public final class Client {

        private final String token;

        private Client(String token) {
            this.token = token;
        }

        public Answer get(String path) {
            return call("GET", path, HttpRequest.BodyPublishers.noBody());
        }

        public Answer delete(String path) {
            return call("DELETE", path, HttpRequest.BodyPublishers.noBody());
        }

        /** @param body JSON as written */
        public Answer post(String path, String body) {
            return call("POST", path, HttpRequest.BodyPublishers.ofString(body));
        }

        public Answer patch(String path, String body) {
            return call("PATCH", path, HttpRequest.BodyPublishers.ofString(body));
        }

        public Answer put(String path, String body) {
            return call("PUT", path, HttpRequest.BodyPublishers.ofString(body));
        }

        /** Sends a file as a form would, with the fields beside it. */
        public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
            String boundary = "----overture-test";
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            fields.forEach((name, value) -> form.writeBytes(("--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
            form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(content);
            form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return call(
                    "POST",
                    path,
                    "multipart/form-data; boundary=" + boundary,
                    HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));
        }

        private Answer call(String method, String path, HttpRequest.BodyPublisher body) {
            return call(method, path, "application/json", body);
        }

        private Answer call(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                    .header("Content-Type", contentType)
                    .headers(token.isEmpty() ? NO_TOKEN : new String[] {"Authorization", "Bearer " + token})
                    .method(method, body)
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                return new Answer(
                        answer.statusCode(),
                        answer.body().isEmpty() ? json.missingNode() : json.readTree(answer.body()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
