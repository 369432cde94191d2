package app.overture.email;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.EMAIL_SEND_LOG;
import static app.overture.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.CampaignService;
import app.overture.contacts.ContactService;
import app.overture.contacts.Suppressions;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@Tag("FR-7")
class EmailSendingTest {

    @Autowired
    SendingScene scenes;

    @Autowired
    EmailSending sending;

    @Autowired
    EmailWake wake;

    @Autowired
    EmailDispatcher dispatcher;

    @Autowired
    CampaignService campaigns;

    @Autowired
    ContactService contacts;

    @Autowired
    MessageService messages;

    @Autowired
    MessageBatch batch;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    DSLContext dsl;

    @Autowired
    SettableClock clock;

    private final FaultyResend peer = new FaultyResend();

    @AfterEach
    void tidy() {
        peer.close();
        clock.reset();
    }

    @Test
    @Tag("AC-4")
    void approved_mails_leave_with_sender_tags_and_one_click_unsubscribe() {
        var scene = scenes.readyToSend(peer, 3, 0);

        Api.Answer answer =
                api.as(scene.workspace().editor()).post("/api/campaigns/" + scene.campaign() + "/send-emails", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("queued_count").asInt()).isEqualTo(3);
        assertThat(answer.body().path("sender").path("from_email").asString()).isEqualTo("michal@mail.sender.example");
        assertThat(answer.body().path("skipped").isEmpty()).isTrue();
        awaitAccepted(3);
        JsonNode mail = peer.accepted().getFirst();
        assertThat(mail.path("from").asString()).isEqualTo("\"Michal Jelínek\" <michal@mail.sender.example>");
        assertThat(mail.path("headers").path("List-Unsubscribe-Post").asString())
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.path("headers").path("List-Unsubscribe").asString()).contains("/unsubscribe/");
        assertThat(mail.path("html").asString()).contains("this is &lt;step&gt; 1.");
        assertThat(mail.path("text").asString()).contains("this is <step> 1.").contains("Michal Jelínek");
        assertThat(mail.path("tags").get(0).path("name").asString()).isEqualTo("message_id");
        await().untilAsserted(() -> assertThat(scenes.statuses(scene)).containsExactly("sent"));
        await().untilAsserted(() -> assertThat(statusOf(scene)).isEqualTo("sent"));
        assertThat(peer.webhooks()).isEqualTo(1);
    }

    @Test
    void a_provider_that_knows_no_webhooks_does_not_hold_up_the_mail() {
        peer.knowsNoWebhooks();
        var scene = scenes.readyToSend(peer, 1, 0);

        send(scene);

        awaitAccepted(1);
    }

    @Test
    @Tag("EC-4")
    void without_a_verified_domain_nothing_is_queued() {
        var scene = scenes.approved(1, SendingScene.email(0));

        Api.Answer answer =
                api.as(scene.workspace().editor()).post("/api/campaigns/" + scene.campaign() + "/send-emails", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("domain_not_verified");
        assertThat(answer.body().path("detail").asString()).isEqualTo("Configure sender domain in Settings first.");
        assertThat(scenes.statuses(scene)).containsExactly("approved");
    }

    @Test
    void a_campaign_without_an_approved_mail_says_so() {
        var scene = scenes.readyToSend(peer, 1, 0);
        given.as(scene.workspace().editor(), () -> messages.reopen(ids(scene).getFirst(), null));

        assertThatThrownBy(() -> send(scene))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("nothing_approved"));
    }

    @Test
    @Tag("NFR-4")
    void two_clicks_at_once_queue_each_message_once() throws Exception {
        var scene = scenes.readyToSend(peer, 20, 0);
        Callable<Queued> click = () -> send(scene);

        int queued;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            queued = threads.invokeAll(List.of(click, click, click)).stream()
                    .mapToInt(done -> done.resultNow().queuedCount())
                    .sum();
        }

        assertThat(queued).isEqualTo(20);
        awaitAccepted(20);
        assertThat(peer.recipients()).doesNotHaveDuplicates();
    }

    @Test
    @Tag("NFR-4")
    void a_lost_answer_is_asked_for_again_with_the_same_key_and_bytes() {
        var scene = scenes.readyToSend(peer, 5, 0);
        peer.next(FaultyResend.Mood.ACCEPT_AND_HANG_UP, FaultyResend.Mood.BROKEN, FaultyResend.Mood.TOO_FAST);
        send(scene);
        await().untilAsserted(() -> assertThat(ledgerStatuses(scene)).containsExactly("unknown"));
        assertThat(scenes.statuses(scene)).containsExactly("queued");

        passing(scene, Duration.ofMinutes(2), 2);
        passing(scene, Duration.ofMinutes(2), 3);
        passing(scene, Duration.ofMinutes(2), 4);

        await().untilAsserted(() -> assertThat(scenes.statuses(scene)).containsExactly("sent"));
        assertThat(peer.recipients()).hasSize(5).doesNotHaveDuplicates();
        assertThat(peer.attempts())
                .extracting(FaultyResend.Attempt::key)
                .containsOnly(peer.attempts().getFirst().key());
        assertThat(peer.attempts())
                .extracting(FaultyResend.Attempt::body)
                .containsOnly(peer.attempts().getFirst().body());
    }

    @Test
    @Tag("NFR-4")
    void an_outcome_unknown_for_a_day_is_never_tried_again() {
        var scene = scenes.readyToSend(peer, 1, 0);
        peer.next(FaultyResend.Mood.ACCEPT_AND_HANG_UP);
        send(scene);
        await().untilAsserted(() -> assertThat(ledgerStatuses(scene)).containsExactly("unknown"));

        clock.moveBy(Duration.ofHours(24));
        round(scene);
        assertThat(peer.attempts()).hasSize(1);
        assertThat(scenes.statuses(scene)).containsExactly("queued");

        clock.moveBy(Duration.ofDays(3));
        round(scene);
        assertThat(peer.attempts()).hasSize(1);
        assertThat(scenes.statuses(scene)).containsExactly("failed");
    }

    @Test
    @Tag("NFR-4")
    void dispatchers_on_two_nodes_do_not_send_twice() throws Exception {
        var scene = scenes.readyToSend(peer, 250, 0);
        send(scene);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Duration> round = () -> round(scene);
            threads.invokeAll(List.of(round, round, round));
        }

        awaitAccepted(250);
        assertThat(peer.recipients()).doesNotHaveDuplicates();
    }

    @Test
    void one_wrong_address_does_not_hold_up_the_others() {
        var scene = scenes.readyToSend(peer, 7, 0);
        given.as(scene.workspace().editor(), () -> {
            dsl.update(CONTACTS)
                    .set(CONTACTS.EMAIL, "wrong@recipient.example")
                    .where(CONTACTS.TENANT_ID.eq(scene.workspace().id()))
                    .and(CONTACTS.ID.eq(scene.contacts().get(3)))
                    .execute();
            return batch.approveAll(reopened(scene));
        });

        send(scene);

        awaitAccepted(6);
        await().untilAsserted(() -> assertThat(scenes.statuses(scene)).containsExactly("failed", "sent"));
        assertThat(peer.recipients()).doesNotHaveDuplicates().doesNotContain("wrong@recipient.example");
    }

    @Test
    void a_refused_account_fails_no_mail_and_goes_on_when_mended() {
        var scene = scenes.readyToSend(peer, 2, 0);
        peer.next(FaultyResend.Mood.BARRED);
        send(scene);
        await().untilAsserted(() -> assertThat(peer.attempts()).hasSize(1));
        await().untilAsserted(() -> assertThat(ledgerStatuses(scene)).containsExactly("queued"));

        passing(scene, Duration.ofMinutes(11), 2);

        awaitAccepted(2);
    }

    @Test
    void steps_go_out_in_order_and_a_reply_stops_what_follows() {
        var scene = scenes.readyToSend(peer, 2, 0, 0, 0);
        send(scene);
        awaitAccepted(6);
        assertThat(peer.accepted().stream()
                        .filter(mail -> mail.path("to").get(0).asString().equals("person1@recipient.example"))
                        .map(mail -> mail.path("subject").asString()))
                .containsExactly("Step 1", "Step 2", "Step 3");
    }

    @Test
    void a_reply_stops_the_later_steps() {
        var scene = scenes.readyToSend(peer, 2, 0, 3);
        openWindow(scene);
        send(scene);
        awaitAccepted(2);
        await().untilAsserted(() -> assertThat(ledgerStatuses(scene)).containsExactly("queued", "sent"));
        given.as(scene.workspace().editor(), () -> {
            contacts.markReplied(scene.contacts().getFirst());
            return true;
        });

        clock.moveBy(Duration.ofDays(3).plusMinutes(1));
        round(scene);

        awaitAccepted(3);
        assertThat(peer.accepted().getLast().path("to").get(0).asString()).isEqualTo("person2@recipient.example");
        await().untilAsserted(() -> assertThat(statusOf(scene)).isEqualTo("sent"));
        assertThat(scenes.statuses(scene)).containsExactly("cancelled", "sent");
    }

    @Test
    void a_rejected_step_is_passed_over_and_an_undecided_one_holds_back() {
        var scene = scenes.readyToSend(peer, 1, 0, 0, 0);
        UUID first = message(scene, 1);
        UUID second = message(scene, 2);
        given.as(scene.workspace().editor(), () -> {
            messages.reopen(first, null);
            messages.reject(first, "tone", null);
            return messages.reopen(second, null);
        });

        send(scene);
        round(scene);
        assertThat(peer.accepted()).isEmpty();

        given.as(scene.workspace().editor(), () -> messages.reject(second, "tone", null));
        round(scene);
        awaitAccepted(1);
        assertThat(peer.accepted().getFirst().path("subject").asString()).isEqualTo("Step 3");
    }

    @Test
    void who_must_not_be_written_to_is_skipped_with_the_reason() {
        var scene = scenes.readyToSend(peer, 4, 0);
        given.as(scene.workspace().editor(), () -> {
            suppressions.add("person1@recipient.example", "asked", Suppressions.Origin.MANUAL);
            contacts.disqualify(scene.contacts().get(1), "left the company");
            contacts.markReplied(scene.contacts().get(2));
            return dsl.update(MESSAGES)
                    .set(MESSAGES.BODY, "Not what was approved.")
                    .where(MESSAGES.TENANT_ID.eq(scene.workspace().id()))
                    .and(MESSAGES.CONTACT_ID.eq(scene.contacts().get(3)))
                    .execute();
        });

        Queued queued = send(scene);

        assertThat(queued.queuedCount()).isZero();
        assertThat(queued.skipped())
                .extracting(Queued.Skipped::reason)
                .containsExactlyInAnyOrder("suppressed", "replied", "changed");
        // The disqualified one had left the campaign already, and its message with it.
        assertThat(scenes.statuses(scene)).contains("draft", "rejected");
    }

    @Test
    void a_pause_holds_everything_back_until_it_is_resumed() {
        var scene = scenes.readyToSend(peer, 2, 0, 1);
        openWindow(scene);
        send(scene);
        awaitAccepted(2);
        await().untilAsserted(() -> assertThat(ledgerStatuses(scene)).containsExactly("queued", "sent"));
        given.as(scene.workspace().editor(), () -> {
            campaigns.pause(scene.campaign(), "");
            return true;
        });
        clock.moveBy(Duration.ofDays(1).plusMinutes(1));
        round(scene);
        assertThat(peer.accepted()).hasSize(2);

        given.as(scene.workspace().editor(), () -> {
            campaigns.resume(scene.campaign());
            return true;
        });

        awaitAccepted(4);
    }

    @Test
    @Tag("AC-6")
    @Tag("NFR-3")
    void only_editors_of_the_own_workspace_send() {
        var scene = scenes.readyToSend(peer, 1, 0);
        String path = "/api/campaigns/" + scene.campaign() + "/send-emails";

        assertThat(api.as(scene.workspace().viewer()).post(path, "").code()).isEqualTo("role_missing");
        assertThat(api.as(given.workspace().admin()).post(path, "").status()).isEqualTo(403);
        assertThat(api.as(scene.workspace().editor())
                        .post("/api/campaigns/" + UUID.randomUUID() + "/send-emails", "")
                        .status())
                .isEqualTo(404);
        assertThat(peer.accepted()).isEmpty();
    }

    private Queued send(SendingScene.Scene scene) {
        return given.as(scene.workspace().editor(), () -> sending.send(scene.campaign()));
    }

    private Duration round(SendingScene.Scene scene) {
        return TenantScope.call(scene.workspace().id(), "test", dispatcher::round);
    }

    /** Moves the clock and wakes the dispatcher until it has made so many attempts. */
    private void passing(SendingScene.Scene scene, Duration time, int attempts) {
        clock.moveBy(time);
        await().untilAsserted(() -> {
            given.asMachine(scene.workspace().id(), () -> {
                wake.now();
                return true;
            });
            assertThat(peer.attempts()).hasSizeGreaterThanOrEqualTo(attempts);
        });
    }

    private void awaitAccepted(int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(peer.accepted()).hasSize(count));
    }

    private String statusOf(SendingScene.Scene scene) {
        return given.asMachine(
                scene.workspace().id(),
                () -> campaigns.get(scene.campaign()).status().text());
    }

    private List<String> ledgerStatuses(SendingScene.Scene scene) {
        return given.asMachine(
                scene.workspace().id(),
                () -> dsl.selectDistinct(EMAIL_SEND_LOG.STATUS)
                        .from(EMAIL_SEND_LOG)
                        .where(EMAIL_SEND_LOG.TENANT_ID.eq(scene.workspace().id()))
                        .orderBy(EMAIL_SEND_LOG.STATUS)
                        .fetch(EMAIL_SEND_LOG.STATUS));
    }

    /** The window is all day, every day: the test moves the clock by itself. */
    private void openWindow(SendingScene.Scene scene) {
        given.as(
                scene.workspace().admin(),
                () -> dsl.execute("update workspace_settings set send_from = '00:00', send_until = '23:59:59',"
                        + " working_days = 'MON,TUE,WED,THU,FRI,SAT,SUN', country = 'AQ'"));
    }

    private List<UUID> ids(SendingScene.Scene scene) {
        return scenes.messages(scene).stream().map(MessageRow::id).toList();
    }

    private UUID message(SendingScene.Scene scene, int step) {
        return scenes.messages(scene).stream()
                .filter(message -> message.step() == step)
                .map(MessageRow::id)
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> reopened(SendingScene.Scene scene) {
        List<UUID> all = ids(scene);
        batch.reopenAll(all);
        return all;
    }
}
