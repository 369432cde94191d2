package app.overture.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.contacts.Suppressions;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class UnsubscribeTest {

    @LocalServerPort
    int port;

    @Autowired
    SendingScene scenes;

    @Autowired
    EmailSending sending;

    @Autowired
    Suppressions suppressions;

    @Autowired
    UnsubscribeTokens tokens;

    @Autowired
    Given given;

    private final FaultyResend peer = new FaultyResend();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void tidy() {
        peer.close();
    }

    @Test
    void opening_the_link_changes_nothing_and_posting_to_it_unsubscribes() throws Exception {
        var scene = scenes.readyToSend(peer, 1, 0, 7);
        given.as(scene.workspace().editor(), () -> sending.send(scene.campaign()));
        var first = scenes.messages(scene).getFirst();
        String token = tokens.token(scene.workspace().id(), first.id());

        HttpResponse<String> page = call("GET", token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("person1@recipient.example");
        assertThat(suppressed(scene)).isEmpty();

        HttpResponse<String> done = call("POST", token);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(suppressed(scene)).containsExactly("person1@recipient.example");
        await().untilAsserted(() ->
                assertThat(scenes.statuses(scene)).contains("cancelled").doesNotContain("queued"));
        assertThat(call("POST", token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_forged_or_cut_link_gets_a_friendly_page_and_nothing_else() throws Exception {
        var scene = scenes.readyToSend(peer, 1, 0);
        var other = given.workspace();
        given.as(scene.workspace().editor(), () -> sending.send(scene.campaign()));
        String token = tokens.token(
                scene.workspace().id(), scenes.messages(scene).getFirst().id());
        char last = token.charAt(token.length() - 1);

        assertThat(call("POST", token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'))
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", token.substring(0, 20)).statusCode()).isEqualTo(404);
        assertThat(call("GET", "nonsense").body()).contains("This link does not work");
        assertThat(call(
                                "POST",
                                tokens.token(
                                        other.id(),
                                        scenes.messages(scene).getFirst().id()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(suppressed(scene)).isEmpty();
    }

    private Set<String> suppressed(SendingScene.Scene scene) {
        return given.asMachine(
                scene.workspace().id(), () -> suppressions.isSuppressed(List.of("person1@recipient.example")));
    }

    private HttpResponse<String> call(String method, String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/unsubscribe/" + token))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
