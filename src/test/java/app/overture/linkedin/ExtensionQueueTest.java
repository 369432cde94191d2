package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.contacts.ContactService;
import app.overture.email.SendingScene;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lease, begin and report over HTTP, and every move that is not allowed. */
@IntegrationTest
@Tag("FR-8")
@Tag("NFR-4")
class ExtensionQueueTest {

    @Autowired
    LinkedInScene scenes;

    @Autowired
    SendingScene sending;

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    LinkedInDesk desk;

    @Autowired
    LinkedInSweep sweep;

    @Autowired
    ContactService contacts;

    @Autowired
    CampaignService campaigns;

    @Autowired
    SettableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @Tag("AC-5")
    void an_extension_pulls_begins_and_reports_and_the_campaign_is_sent() {
        var scene = scenes.queued(1, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);

        JsonNode item = browser.pull(5).path(0);
        Api.Answer begun = browser.begin(item);
        Api.Answer reported = browser.report(item, "sent", "");

        assertThat(item.path("action_type").asString()).isEqualTo("connection_request");
        assertThat(item.path("linkedin_url").asString()).isEqualTo("https://www.linkedin.com/in/person-number-1/");
        assertThat(item.path("contact_name").asString()).isEqualTo("Person Number1");
        assertThat(begun.body().path("status").asString()).isEqualTo("executing");
        assertThat(reported.status()).isEqualTo(200);
        assertThat(sending.statuses(scene)).containsExactly("sent");
        assertThat(given.asMachine(scene.workspace().id(), () -> campaigns.get(scene.campaign()))
                        .status()
                        .text())
                .isEqualTo("sent");
    }

    @Test
    void a_browser_gets_what_it_holds_again_and_with_the_same_lease() {
        var scene = scenes.queued(4, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);

        JsonNode first = browser.pull(2);
        JsonNode second = browser.pull(2);

        assertThat(second).isEqualTo(first);
        assertThat(browser.pull(4)).hasSize(4);
    }

    @Test
    void a_persons_own_sign_in_works_as_the_contract_says() {
        var scene = scenes.queued(2, LinkedInScene.MESSAGE);
        var person = api.as(scene.workspace().editor());

        JsonNode item =
                person.get("/api/extension/linkedin-queue?limit=1").body().path(0);
        String path = LinkedInScene.Browser.path(item);
        Api.Answer sent = person.patch(path, "{\"status\":\"sent\"}");
        Api.Answer again = person.patch(path, "{\"status\":\"sent\"}");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(scenes.standing(scene).use().messagesToday()).isEqualTo(1);
        assertThat(person.get("/api/extension/linkedin-queue").body()).hasSize(1);
    }

    @Test
    void fifty_at_once_are_handed_each_row_once() throws Exception {
        var scene = scenes.queued(60, LinkedInScene.MESSAGE);
        var person = api.as(scene.workspace().editor());

        List<String> handedOut = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(50)) {
            List<Future<JsonNode>> pulls = IntStream.range(0, 50)
                    .mapToObj(n -> pool.submit(() ->
                            person.get("/api/extension/linkedin-queue?limit=2").body()))
                    .toList();
            for (Future<JsonNode> pull : pulls) {
                pull.get().forEach(item -> handedOut.add(item.path("id").asString()));
            }
        }
        for (JsonNode item :
                person.get("/api/extension/linkedin-queue?limit=20").body()) {
            handedOut.add(item.path("id").asString());
        }

        assertThat(handedOut).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void begin_takes_the_budget_once_however_often_it_is_called() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        Api.Answer first = browser.begin(item);
        Api.Answer second = browser.begin(item);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(scenes.standing(scene).use().messagesToday()).isEqualTo(1);
        assertThat(browser.pull(5)).isEmpty();
    }

    @Test
    @Tag("AC-5")
    void the_next_action_keeps_its_distance_of_45_to_120_seconds() {
        var scene = scenes.queued(2, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode items = browser.pull(2);
        browser.begin(items.path(0));

        Api.Answer tooSoon = browser.begin(items.path(1));
        clock.moveBy(Duration.ofSeconds(121));
        Api.Answer later = browser.begin(items.path(1));

        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.code()).isEqualTo("spacing");
        assertThat(tooSoon.body().path("retry_after").asInt()).isBetween(40, 120);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void the_same_report_again_is_fine_and_another_one_is_not() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        browser.begin(item);

        assertThat(browser.report(item, "skipped", "not_connected").status()).isEqualTo(200);
        assertThat(browser.report(item, "skipped", "not_connected").status()).isEqualTo(200);
        assertThat(browser.report(item, "sent", "").code()).isEqualTo("already_reported");
        assertThat(browser.begin(item).code()).isEqualTo("already_reported");
        assertThat(sending.statuses(scene)).containsExactly("skipped");
    }

    @Test
    void what_was_begun_is_never_handed_out_again_and_after_a_day_its_outcome_is_unknown() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        browser.begin(item);

        clock.moveBy(Duration.ofHours(23));
        round(scene);
        assertThat(scenes.person(scene.workspace().editor()).pull(5)).isEmpty();
        assertThat(sending.statuses(scene)).containsExactly("queued");

        clock.moveBy(Duration.ofHours(2));
        round(scene);
        assertThat(scenes.person(scene.workspace().editor()).pull(5)).isEmpty();
        assertThat(sending.statuses(scene)).containsExactly("failed");
        assertThat(checks(scene)).extracting(LinkedInCheck::mayHaveLeft).containsExactly(true);
    }

    @Test
    void a_late_sent_corrects_an_unknown_outcome() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        browser.begin(item);
        browser.report(item, "failed", "unknown_outcome");
        assertThat(sending.statuses(scene)).containsExactly("failed");

        assertThat(browser.report(item, "sent", "").status()).isEqualTo(200);
        assertThat(sending.statuses(scene)).containsExactly("sent");
    }

    @Test
    void only_a_person_queues_an_unknown_outcome_again_and_says_why() {
        var scene = scenes.queued(1, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        browser.begin(item);
        browser.report(item, "failed", "unknown_outcome");
        UUID id = checks(scene).getFirst().id();

        given.as(scene.workspace().editor(), () -> {
            desk.requeue(id, "The profile still shows Connect.");
            return true;
        });
        clock.moveBy(Duration.ofMinutes(3));
        JsonNode again = browser.pull(1).path(0);

        assertThat(again.path("id").asString()).isEqualTo(id.toString());
        assertThat(again.path("attempt").asInt()).isEqualTo(2);
        assertThat(browser.begin(item).code()).isEqualTo("lease_lost");
        assertThat(browser.begin(again).status()).isEqualTo(200);
        assertThat(scenes.standing(scene).use().invitesToday()).isEqualTo(2);
    }

    @Test
    void a_lease_that_ran_out_is_anothers() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        clock.moveBy(Duration.ofMinutes(11));
        assertThat(browser.begin(item).code()).isEqualTo("lease_lost");
        JsonNode theirs = scenes.person(scene.workspace().editor()).pull(1).path(0);

        assertThat(theirs.path("id").asString()).isEqualTo(item.path("id").asString());
        assertThat(browser.begin(item).code()).isEqualTo("other_device");
        assertThat(browser.report(item, "sent", "").code()).isEqualTo("other_device");
        assertThat(browser.release(item).code()).isEqualTo("other_device");
    }

    @Test
    void released_before_begin_it_waits_again_and_after_begin_it_must_be_reported() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        assertThat(browser.release(item).status()).isEqualTo(204);
        assertThat(browser.begin(item).code()).isEqualTo("lease_lost");
        JsonNode second = browser.pull(1).path(0);
        browser.begin(second);
        assertThat(browser.release(second).code()).isEqualTo("already_begun");
    }

    @Test
    void a_browser_reports_nothing_as_sent_that_it_did_not_begin() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        assertThat(browser.report(item, "sent", "").code()).isEqualTo("not_begun");
        assertThat(browser.api()
                        .patch(LinkedInScene.Browser.path(item), "{\"status\":\"sent\"}")
                        .code())
                .isEqualTo("lease_lost");
        assertThat(browser.report(item, "delivered", "").status()).isEqualTo(400);
        assertThat(browser.report(item, "skipped", "already_sent").status()).isEqualTo(200);
    }

    @Test
    void a_reply_after_the_claim_still_stops_it() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        given.as(scene.workspace().editor(), () -> {
            contacts.markReplied(scene.contacts().getFirst());
            return true;
        });

        assertThat(browser.begin(item).code()).isEqualTo("cancelled");
        assertThat(browser.report(item, "sent", "").code()).isEqualTo("cancelled");
        assertThat(sending.statuses(scene)).containsExactly("cancelled");
    }

    @Test
    void a_paused_campaign_hands_nothing_out_and_lets_nothing_begin() {
        var scene = scenes.queued(2, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        given.as(scene.workspace().editor(), () -> {
            campaigns.pause(scene.campaign(), "");
            return true;
        });

        assertThat(browser.begin(item).code()).isEqualTo("campaign_paused");
        assertThat(browser.pull(5)).isEmpty();
    }

    @Test
    @Tag("AC-6")
    void another_owners_item_is_403_for_every_call() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        JsonNode item = scenes.browser(scene).pull(1).path(0);
        var elsewhere = scenes.browser(scenes.queued(1, LinkedInScene.MESSAGE));
        var viewer = scenes.person(scene.workspace().viewer());

        assertThat(elsewhere.begin(item).code()).isEqualTo("other_workspace");
        assertThat(elsewhere.report(item, "sent", "").status()).isEqualTo(403);
        assertThat(viewer.begin(item).code()).isEqualTo("no_owner");
        assertThat(viewer.report(item, "sent", "").status()).isEqualTo(403);
        assertThat(viewer.api().get("/api/extension/linkedin-queue").status()).isEqualTo(403);
    }

    @Test
    void a_message_waits_for_its_invitation_and_three_days_more() {
        var scene = scenes.queued(1, LinkedInScene.INVITE_AND_MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode invitation = browser.pull(5).path(0);
        assertThat(browser.pull(5)).hasSize(1);
        browser.begin(invitation);
        browser.report(invitation, "sent", "");

        clock.moveBy(Duration.ofDays(3).minusMinutes(5));
        assertThat(scenes.person(scene.workspace().editor()).pull(5)).isEmpty();
        clock.moveBy(Duration.ofMinutes(6));
        JsonNode message = scenes.person(scene.workspace().editor()).pull(5).path(0);

        assertThat(message.path("action_type").asString()).isEqualTo("message");
    }

    @Test
    void behind_an_invitation_that_cannot_be_sent_the_message_is_skipped() {
        var scene = scenes.queued(1, LinkedInScene.INVITE_AND_MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode invitation = browser.pull(5).path(0);
        browser.begin(invitation);

        browser.report(invitation, "skipped", "email_required");

        assertThat(sending.messages(scene))
                .extracting(message -> message.status().text())
                .containsOnly("skipped");
        assertThat(browser.pull(5)).isEmpty();
    }

    @Test
    @Tag("EC-3")
    void a_limit_met_after_begin_rests_the_account_and_the_row_comes_back_behind_the_others() {
        var scene = scenes.queued(2, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        browser.begin(item);

        Api.Answer said = browser.report(item, "paused", "weekly_invite_limit");
        Api.Answer again = browser.report(item, "paused", "weekly_invite_limit");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("status").asString()).isEqualTo("queued");
        assertThat(again.status()).isEqualTo(200);
        assertThat(sending.statuses(scene)).containsExactly("queued");
        assertThat(checks(scene)).isEmpty();
        assertThat(scenes.standing(scene).inviteHalt())
                .hasValueSatisfying(halt -> assertThat(halt.reason()).isEqualTo("weekly_invite_limit"));
        assertThat(browser.pull(5)).isEmpty();

        clock.moveBy(Duration.ofHours(25));
        JsonNode next = browser.pull(5);
        assertThat(next).hasSize(2);
        assertThat(next.path(1).path("id")).isEqualTo(item.path("id"));
    }

    @Test
    void a_row_that_met_a_limit_three_times_is_looked_at_by_a_person() {
        var scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        for (int time = 0; time < 3; time++) {
            JsonNode item = browser.pull(1).path(0);
            assertThat(browser.begin(item).status()).isEqualTo(200);
            browser.report(item, "paused", "too_many_requests");
            clock.moveBy(Duration.ofDays(2));
        }

        assertThat(browser.pull(1)).isEmpty();
        assertThat(sending.statuses(scene)).containsExactly("failed");
        assertThat(checks(scene)).extracting(LinkedInCheck::code).containsExactly("too_many_requests");
    }

    @Test
    void a_limit_met_before_begin_takes_nothing_from_the_budget() {
        var scene = scenes.queued(1, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        assertThat(browser.report(item, "paused", "unheard_of").status()).isEqualTo(400);
        assertThat(browser.report(item, "paused", "checkpoint").status()).isEqualTo(200);

        assertThat(scenes.standing(scene).use().invitesToday()).isZero();
        assertThat(browser.pull(1)).isEmpty();
        browser.api().post("/api/extension/resume", "");
        assertThat(browser.pull(1)).hasSize(1);
    }

    @Test
    void somebody_pending_already_is_passed_over_before_begin_and_takes_nothing_from_the_budget() {
        var scene = scenes.queued(1, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        assertThat(browser.report(item, "skipped", "already_pending").status()).isEqualTo(200);

        assertThat(scenes.standing(scene).use().invitesToday()).isZero();
        assertThat(sending.statuses(scene)).containsExactly("skipped");
    }

    @Test
    void a_script_reports_as_sent_only_what_it_holds_and_nobody_called_off() {
        var scene = scenes.queued(3, LinkedInScene.MESSAGE);
        var person = scenes.person(scene.workspace().editor());
        JsonNode items = person.pull(2);
        clock.moveBy(Duration.ofMinutes(11));
        assertThat(person.report(items.path(0), "sent", "").code()).isEqualTo("lease_lost");

        JsonNode held = person.pull(1).path(0);
        person.api().post("/api/extension/pause", "{\"reason\":\"\"}");
        Api.Answer paused = person.report(held, "sent", "");
        assertThat(paused.status()).isEqualTo(423);
        assertThat(paused.code()).isEqualTo("paused_by_person");
        person.api().post("/api/extension/resume", "");
        assertThat(person.report(held, "sent", "").status()).isEqualTo(200);
    }

    private List<LinkedInCheck> checks(SendingScene.Scene scene) {
        return given.asMachine(scene.workspace().id(), () -> desk.needsCheck(scene.campaign()));
    }

    private void round(SendingScene.Scene scene) {
        TenantScope.run(scene.workspace().id(), "test", sweep::round);
    }
}
