package app.overture.email;

import static app.overture.db.Tables.EMAIL_SEND_LOG;
import static app.overture.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.contacts.Suppressions;
import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class WebhookTest {

    @LocalServerPort
    int port;

    @Autowired
    SendingScene scenes;

    @Autowired
    EmailSending sending;

    @Autowired
    EmailDispatcher dispatcher;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Domains domains;

    @Autowired
    Secrets secrets;

    @Autowired
    Given given;

    @Autowired
    DSLContext dsl;

    @Autowired
    SettableClock clock;

    private final FaultyResend peer = new FaultyResend();
    private final HttpClient http = HttpClient.newHttpClient();
    private int counter;

    @AfterEach
    void tidy() {
        peer.close();
        clock.reset();
    }

    @Test
    void a_report_without_our_signature_or_too_old_is_refused() throws Exception {
        var scene = sent(1, 0);
        String body = report("email.delivered", "person1@recipient.example", "");
        long now = Instant.now().getEpochSecond();

        assertThat(post(scene, "msg_1", now, "v1,AAAA", body)).isEqualTo(401);
        assertThat(post(scene, "msg_1", now - 400, sign("msg_1", now - 400, body), body))
                .isEqualTo(401);
        assertThat(post(scene, "msg_2", now, sign("msg_1", now, body), body)).isEqualTo(401);
        assertThat(scenes.statuses(scene)).containsExactly("sent");

        assertThat(post(scene, "msg_1", now, "v1,AAAA " + sign("msg_1", now, body), body))
                .isBetween(200, 204);
        assertThat(scenes.statuses(scene)).containsExactly("delivered");
    }

    @Test
    void another_workspaces_secret_signs_nothing_here() throws Exception {
        var scene = sent(1, 0);
        var other = given.workspace();
        given.as(other.admin(), () -> {
            secrets.put(SecretName.RESEND_WEBHOOK_SECRET, "whsec_" + "AAAAr8GKYqrTwjUPD8ILPZIo2LaLaSw0");
            return true;
        });
        String body = report("email.bounced", "person1@recipient.example", "");
        long now = Instant.now().getEpochSecond();

        assertThat(post("/webhooks/resend/" + other.slug(), "msg_1", now, sign("msg_1", now, body), body))
                .isEqualTo(401);
        assertThat(post("/webhooks/resend/no-such-place", "msg_1", now, sign("msg_1", now, body), body))
                .isEqualTo(401);
        assertThat(scenes.statuses(scene)).containsExactly("sent");
    }

    @Test
    void reports_come_twice_and_in_any_order_and_nothing_goes_back() throws Exception {
        var scene = sent(1, 0);

        tell(scene, "msg_9", report("email.delivered", "person1@recipient.example", ""));
        tell(scene, "msg_8", report("email.sent", "person1@recipient.example", ""));
        tell(scene, "msg_9", report("email.bounced", "person1@recipient.example", ""));
        tell(scene, "msg_7", report("email.delivery_delayed", "person1@recipient.example", ""));

        assertThat(scenes.statuses(scene)).containsExactly("delivered");
    }

    @Test
    void a_bounce_suppresses_the_address_and_stops_the_later_steps() throws Exception {
        var scene = sent(1, 0, 3);

        tell(
                scene,
                report(
                        "email.bounced",
                        "person1@recipient.example",
                        ",\"bounce\":{\"type\":\"Permanent\",\"message\":\"no such user\"}"));

        assertThat(scenes.statuses(scene)).containsExactly("bounced", "cancelled");
        assertThat(given.asMachine(
                        scene.workspace().id(), () -> suppressions.isSuppressed(List.of("person1@recipient.example"))))
                .containsExactly("person1@recipient.example");
    }

    @Test
    void a_complaint_after_delivery_suppresses_and_stops() throws Exception {
        var scene = sent(1, 0, 3);

        tell(scene, report("email.delivered", "person1@recipient.example", ""));
        tell(scene, report("email.complained", "person1@recipient.example", ""));

        assertThat(scenes.statuses(scene)).containsExactly("cancelled", "complained");
    }

    @Test
    void an_answer_that_arrives_stops_the_sequence() throws Exception {
        var scene = sent(2, 0, 3);

        tell(
                scene,
                "{\"type\":\"email.received\",\"data\":{\"email_id\":\"in_1\",\"from\":\"Person One"
                        + " <Person1@recipient.example>\",\"to\":[\"michal@mail.sender.example\"]}}");

        assertThat(statusesOf(scene, scene.contacts().get(0))).containsExactly("cancelled", "sent");
        assertThat(statusesOf(scene, scene.contacts().get(1))).containsExactly("queued", "sent");
    }

    @Test
    void a_report_resolves_an_outcome_nobody_knew_by_our_tag() throws Exception {
        var scene = scenes.readyToSend(peer, 1, 0);
        storeSecret(scene);
        peer.next(FaultyResend.Mood.ACCEPT_AND_HANG_UP);
        given.as(scene.workspace().editor(), () -> sending.send(scene.campaign()));
        await().untilAsserted(() -> assertThat(ledger(scene)).containsExactly("unknown"));
        UUID message = scenes.messages(scene).getFirst().id();

        tell(
                scene,
                "{\"type\":\"email.delivered\",\"data\":{\"email_id\":\"" + UUID.randomUUID()
                        + "\",\"tags\":{\"message_id\":\"" + message + "\"}}}");

        assertThat(scenes.statuses(scene)).containsExactly("delivered");
        clock.moveBy(Duration.ofMinutes(5));
        TenantScope.call(scene.workspace().id(), "test", dispatcher::round);
        assertThat(scenes.statuses(scene)).containsExactly("delivered");
        assertThat(peer.recipients()).hasSize(1);
    }

    @Test
    void too_many_bounces_pause_the_domain_and_lifting_lets_mail_leave_again() throws Exception {
        var scene = sent(60, 0);

        tell(scene, report("email.bounced", "person1@recipient.example", ",\"bounce\":{\"type\":\"Permanent\"}"));
        assertThat(domain(scene).paused()).isFalse();
        tell(scene, report("email.bounced", "person2@recipient.example", ",\"bounce\":{\"type\":\"Permanent\"}"));

        assertThat(domain(scene).paused()).isTrue();
        assertThat(domain(scene).pauseReason()).isEqualTo("2 of 60 e-mails bounced, more than 2 %.");
        TenantScope.runAs(
                scene.workspace().admin(), () -> domains.unpause(domain(scene).id()));
        assertThat(domain(scene).sends()).isTrue();
    }

    private SenderDomain domain(SendingScene.Scene scene) {
        return given.as(scene.workspace().admin(), () -> domains.list().getFirst());
    }

    private SendingScene.Scene sent(int people, int... delays) {
        var scene = scenes.readyToSend(peer, people, delays);
        storeSecret(scene);
        given.as(
                scene.workspace().admin(),
                () -> dsl.execute("update workspace_settings set send_from = '00:00', send_until = '23:59:59',"
                        + " working_days = 'MON,TUE,WED,THU,FRI,SAT,SUN', country = 'AQ'"));
        given.as(scene.workspace().editor(), () -> sending.send(scene.campaign()));
        await().untilAsserted(() -> assertThat(ledger(scene)).contains("sent").doesNotContain("batched", "unknown"));
        return scene;
    }

    private void storeSecret(SendingScene.Scene scene) {
        given.as(scene.workspace().admin(), () -> {
            secrets.put(SecretName.RESEND_WEBHOOK_SECRET, FaultyResend.SECRET);
            return true;
        });
    }

    private List<String> ledger(SendingScene.Scene scene) {
        return given.asMachine(
                scene.workspace().id(),
                () -> dsl.selectDistinct(EMAIL_SEND_LOG.STATUS)
                        .from(EMAIL_SEND_LOG)
                        .where(EMAIL_SEND_LOG.TENANT_ID.eq(scene.workspace().id()))
                        .fetch(EMAIL_SEND_LOG.STATUS));
    }

    private List<String> statusesOf(SendingScene.Scene scene, UUID contact) {
        return given.asMachine(
                scene.workspace().id(),
                () -> dsl.select(MESSAGES.STATUS)
                        .from(MESSAGES)
                        .where(MESSAGES.TENANT_ID.eq(scene.workspace().id()))
                        .and(MESSAGES.CONTACT_ID.eq(contact))
                        .orderBy(MESSAGES.STATUS)
                        .fetch(MESSAGES.STATUS));
    }

    private String report(String type, String recipient, String more) {
        return "{\"type\":\"" + type + "\",\"data\":{\"email_id\":\"" + peer.idOf(recipient) + "\"" + more + "}}";
    }

    private void tell(SendingScene.Scene scene, String body) throws Exception {
        tell(scene, "evt_" + ++counter, body);
    }

    private void tell(SendingScene.Scene scene, String id, String body) throws Exception {
        long now = clock.instant().getEpochSecond();
        assertThat(post(scene, id, now, sign(id, now, body), body)).isBetween(200, 204);
    }

    private static String sign(String id, long timestamp, String body) {
        return new WebhookSignature(FaultyResend.SECRET)
                .sign(id, Long.toString(timestamp), body.getBytes(StandardCharsets.UTF_8));
    }

    private int post(SendingScene.Scene scene, String id, long timestamp, String signature, String body)
            throws IOException, InterruptedException {
        return post("/webhooks/resend/" + scene.workspace().slug(), id, timestamp, signature, body);
    }

    private int post(String path, String id, long timestamp, String signature, String body)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/json")
                                .header("svix-id", id)
                                .header("svix-timestamp", Long.toString(timestamp))
                                .header("svix-signature", signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
