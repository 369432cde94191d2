package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.email.SendingScene;
import app.overture.shared.Problem;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two campaigns, two people, or a person and a browser, on the same contact: one of them sends. */
@IntegrationTest
@Tag("FR-8")
@Tag("NFR-4")
class TwoAtOnceTest {

    @Autowired
    LinkedInScene scenes;

    @Autowired
    SendingScene sending;

    @Autowired
    LinkedInHand hand;

    @Autowired
    LinkedInQueue queue;

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    SettableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void two_campaigns_that_queue_the_same_people_at_once_invite_each_of_them_once() throws Exception {
        var first = sending.approved(20, LinkedInScene.INVITE);
        var second = sending.alsoApproved(first, LinkedInScene.INVITE);

        List<Api.Answer> answers;
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Api.Answer>> both = Stream.of(first, second)
                    .map(scene -> pool.submit(() -> api.as(scene.workspace().editor())
                            .post("/api/campaigns/" + scene.campaign() + "/queue-linkedin", "")))
                    .toList();
            answers = List.of(both.get(0).get(), both.get(1).get());
        }

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.body().path("queued_count").asInt())
                .containsExactlyInAnyOrder(20, 0);
        assertThat(answers)
                .filteredOn(answer -> answer.body().path("queued_count").asInt() == 0)
                .allSatisfy(answer -> assertThat(answer.body().path("skipped"))
                        .hasSize(20)
                        .allSatisfy(
                                one -> assertThat(one.path("reason").asString()).isEqualTo("already_invited")));
        var late = given.as(first.workspace().viewer(), () -> queue.state(second.campaign()));
        var early = given.as(first.workspace().viewer(), () -> queue.state(first.campaign()));
        assertThat(Stream.of(early, late)
                        .filter(state -> state.heldBack().equals(java.util.Map.of("already_invited", 20))))
                .hasSize(1);
        assertThat(LinkedInQueued.sentence("already_invited")).startsWith("Another campaign invites this person");
    }

    @Test
    void what_a_person_opened_no_browser_is_given_and_nobody_else_opens() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        UUID id = first(scene);

        assertThat(open(scene.workspace().editor(), id)).isEqualTo("https://www.linkedin.com/in/person-number-1/");
        assertThat(browser.pull(5)).isEmpty();
        assertThat(scenes.person(scene.workspace().editor()).pull(5)).isEmpty();
        assertThatThrownBy(() -> open(scene.workspace().admin(), id)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo("in_hand");
            assertThat(refused.sentence()).contains("has this in hand");
        });
        assertThatThrownBy(() -> mark(scene.workspace().admin(), id)).isInstanceOf(Problem.class);

        mark(scene.workspace().editor(), id);
        assertThat(sending.statuses(scene)).containsExactly("sent");
        assertThat(scenes.standing(scene).use().messagesToday()).isEqualTo(1);
    }

    @Test
    void what_a_browser_has_no_person_opens() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        UUID id = first(scene);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        assertThatThrownBy(() -> open(scene.workspace().editor(), id))
                .hasMessageContaining("The browser has this in hand");
        browser.begin(item);
        assertThatThrownBy(() -> open(scene.workspace().editor(), id)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> mark(scene.workspace().editor(), id)).isInstanceOf(Problem.class);
    }

    @Test
    void left_or_forgotten_it_is_the_browsers_again() {
        var scene = scenes.queued(2, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        UUID left = first(scene);
        open(scene.workspace().editor(), left);
        given.as(scene.workspace().editor(), () -> {
            hand.putBack(left);
            return true;
        });
        assertThat(browser.pull(5)).hasSize(2);
        browser.pull(5).forEach(browser::release);

        open(scene.workspace().editor(), left);
        assertThat(browser.pull(5)).hasSize(1);
        clock.moveBy(LinkedInHand.HOLD.plus(Duration.ofSeconds(1)));
        assertThat(browser.pull(5)).hasSize(2);
    }

    @Test
    @Tag("AC-6")
    void a_viewer_and_another_workspace_open_nothing() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        UUID id = first(scene);

        for (SignedIn person :
                List.of(scene.workspace().viewer(), given.workspace().admin())) {
            assertThatThrownBy(() -> open(person, id))
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        }
        assertThat(scenes.browser(scene).pull(5)).hasSize(1);
    }

    private UUID first(SendingScene.Scene scene) {
        return given.asMachine(scene.workspace().id(), () -> hand.list(scene.owner(), scene.campaign()))
                .getFirst()
                .id();
    }

    private String open(SignedIn person, UUID id) {
        return given.as(person, () -> hand.open(id));
    }

    private void mark(SignedIn person, UUID id) {
        given.as(person, () -> {
            hand.markSent(id, false);
            return true;
        });
    }
}
