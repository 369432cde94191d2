package app.overture.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outsider;
import app.overture.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SignInTest {

    @Autowired
    Given given;

    @Autowired
    Workspaces workspaces;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void a_right_password_opens_the_workspace_with_its_role() {
        Given.Workspace workspace = given.workspace();

        Outsider.Answer answer =
                login(workspace.editor().email(), Given.PASSWORD).expect(200);

        assertThat(answer.text("role")).isEqualTo("EDITOR");
        assertThat(answer.body().path("workspace").path("slug").asString()).isEqualTo(workspace.slug());
        assertThat(answer.body().path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
    }

    @Test
    void a_wrong_password_says_so_and_the_sixth_attempt_is_told_to_wait() {
        String email = given.workspace().admin().email();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(login(email, "wrong").expect(401).text("code")).isEqualTo("wrong_credentials");
        }

        Outsider.Answer refused = login(email, Given.PASSWORD).expect(429);

        assertThat(refused.text("code")).isEqualTo("too_many_attempts");
        assertThat(refused.http().headers().firstValueAsLong("retry-after")).isPresent();
    }

    @Test
    void after_a_quarter_of_an_hour_the_door_opens_again() {
        String email = given.workspace().admin().email();
        for (int attempt = 1; attempt <= 5; attempt++) {
            login(email, "wrong").expect(401);
        }
        clock.moveBy(Duration.ofMinutes(16));

        login(email, Given.PASSWORD).expect(200);
    }

    @Test
    void a_refresh_token_is_good_once_and_its_second_use_ends_the_family() {
        String first = login(given.workspace().viewer().email(), Given.PASSWORD).text("refresh_token");
        String second = refresh(first).expect(200).text("refresh_token");

        refresh(first).expect(401);

        assertThat(refresh(second).expect(401).text("code")).isEqualTo("invalid_refresh_token");
    }

    @Test
    void a_demoted_person_loses_the_right_with_the_next_request() {
        Given.Workspace workspace = given.workspace();
        Outsider api = new Outsider(base()).signIn(workspace.admin().email(), Given.PASSWORD);
        assertThat(api.get("/api/me").text("role")).isEqualTo("ADMIN");

        given.asMachine(workspace.id(), () -> {
            workspaces.join(workspace.admin().userId(), Role.VIEWER);
            return true;
        });

        assertThat(api.get("/api/me").text("role")).isEqualTo("VIEWER");
    }

    @Test
    void a_workspace_that_is_not_yours_is_not_entered() {
        String stranger = given.workspace().admin().email();
        String slug = given.workspace().slug();

        Outsider.Answer answer = new Outsider(base())
                .post(
                        "/api/auth/login",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"workspace\":\"%s\"}"
                                .formatted(stranger, Given.PASSWORD, slug));

        assertThat(answer.expect(403).text("code")).isEqualTo("other_workspace");
    }

    @Test
    void without_a_token_there_is_a_problem_with_a_sentence() {
        Outsider.Answer answer = new Outsider(base()).get("/api/me").expect(401);

        assertThat(answer.http().headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.text("detail")).isNotBlank();
    }

    private Outsider.Answer login(String email, String password) {
        return new Outsider(base())
                .post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private Outsider.Answer refresh(String token) {
        return new Outsider(base()).post("/api/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
