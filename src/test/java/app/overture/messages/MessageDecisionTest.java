package app.overture.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.Channel;
import app.overture.contacts.ContactService;
import app.overture.shared.Problem;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MessageDecisionTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Outreach outreach;

    @Autowired
    MessageService messages;

    @Autowired
    MessageBatch batch;

    @Autowired
    Outbox outbox;

    @Autowired
    CampaignService campaigns;

    @Autowired
    ContactService contacts;

    Given.Workspace workspace;
    Outreach.Written written;
    Api.Client editor;
    UUID first;

    @BeforeEach
    void a_written_campaign() {
        workspace = given.workspace();
        written = outreach.written(workspace, 2);
        editor = api.as(workspace.editor());
        first = written.messages().getFirst();
    }

    @Test
    @Tag("AC-8")
    @Tag("FR-6")
    void an_edit_needs_a_reason_and_keeps_the_original() {
        Api.Answer without = editor.patch("/api/messages/" + first, "{\"body\":\"Hello again.\"}");
        Api.Answer edited = editor.patch("/api/messages/" + first, """
                {"body":"Hello again.","edit_reason":"too_long","edit_reason_text":"rambling"}""");
        Api.Answer subject = editor.patch("/api/messages/" + first, "{\"subject\":\"Only this\"}");

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.code()).isEqualTo("edit_reason_required");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("body").asString()).isEqualTo("Hello again.");
        assertThat(edited.body().path("original_body").asString()).isEqualTo("Hello Jana, step 1.");
        assertThat(edited.body().path("edit_reason").asString()).isEqualTo("too_long");
        assertThat(edited.body().path("status").asString()).isEqualTo("draft");
        assertThat(subject.code()).isEqualTo("edit_reason_required");
    }

    @Test
    @Tag("AC-8")
    void every_text_is_kept_and_can_be_brought_back() {
        edit("Second text.");
        edit("Third text.");

        given.as(workspace.editor(), () -> messages.restore(first, 2, null));

        List<MessageVersion> versions = given.as(workspace.viewer(), () -> messages.versions(first));
        assertThat(versions)
                .extracting(MessageVersion::cause)
                .containsExactly("restored", "edited", "edited", "written");
        assertThat(versions).extracting(MessageVersion::body).first().isEqualTo("Second text.");
        assertThat(detail().originalBody()).isEqualTo("Hello Jana, step 1.");
    }

    @Test
    @Tag("AC-8")
    void an_edit_opens_an_approved_message_again() {
        given.as(workspace.editor(), () -> messages.approve(first, null));

        edit("Changed after approval.");

        assertThat(detail().status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(detail().contentHash()).isNull();
    }

    @Test
    @Tag("AC-9")
    @Tag("FR-5")
    void thirty_messages_are_approved_in_one_call() {
        Outreach.Written thirty = outreach.written(workspace, 10);

        Api.Answer answer = editor.post(
                "/api/campaigns/" + thirty.campaign() + "/messages/batch-action",
                "{\"action\":\"approve\",\"message_ids\":[\"%s\"]}"
                        .formatted(String.join(
                                "\",\"",
                                thirty.messages().stream().map(UUID::toString).toList())));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("updated_count").asInt()).isEqualTo(30);
        assertThat(answer.body().path("errors").size()).isZero();
        assertThat(status(thirty.campaign())).isEqualTo(CampaignStatus.APPROVED);
        assertThat(given.as(workspace.viewer(), () -> outbox.approvedForSending(thirty.campaign(), Channel.EMAIL)))
                .hasSize(30)
                .allMatch(Sendable::intact);
    }

    @Test
    @Tag("AC-9")
    void what_cannot_be_approved_is_named_and_the_rest_is_done() {
        UUID flagged = flag(written.messages().get(1));
        UUID rejected = written.messages().get(2);
        UUID unknown = UUID.randomUUID();
        UUID elsewhere = outreach.written(workspace, 1).messages().getFirst();
        given.as(workspace.editor(), () -> messages.reject(rejected, "off topic", null));

        BulkOutcome outcome = given.as(
                workspace.editor(),
                () -> batch.approveAllOf(written.campaign(), List.of(first, flagged, rejected, unknown, elsewhere)));

        assertThat(outcome.updated()).containsExactly(first);
        assertThat(outcome.errors())
                .containsExactlyInAnyOrder(
                        new BulkOutcome.Refused(flagged, "flagged"),
                        new BulkOutcome.Refused(rejected, "illegal_move"),
                        new BulkOutcome.Refused(unknown, "not_found"),
                        new BulkOutcome.Refused(elsewhere, "other_campaign"));
    }

    @Test
    @Tag("AC-6")
    void one_foreign_message_refuses_the_whole_call() {
        UUID foreign = outreach.written(given.workspace(), 1).messages().getFirst();

        Api.Answer answer = editor.post(
                "/api/campaigns/" + written.campaign() + "/messages/batch-action",
                "{\"action\":\"approve\",\"message_ids\":[\"%s\",\"%s\"]}".formatted(first, foreign));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(detail().status()).isEqualTo(MessageStatus.DRAFT);
    }

    @Test
    void the_campaign_follows_its_messages() {
        given.as(workspace.editor(), () -> batch.approveAll(written.messages().subList(0, 5)));
        CampaignStatus oneLeft = status(written.campaign());
        given.as(workspace.editor(), () -> messages.reject(written.messages().get(5), "generic", null));
        CampaignStatus allDecided = status(written.campaign());
        given.as(workspace.editor(), () -> messages.reopen(first, null));

        assertThat(oneLeft).isEqualTo(CampaignStatus.REVIEW);
        assertThat(allDecided).isEqualTo(CampaignStatus.APPROVED);
        assertThat(status(written.campaign())).isEqualTo(CampaignStatus.REVIEW);
    }

    @Test
    void a_stale_version_and_a_second_approval_are_refused() {
        Api.Answer approved = editor.patch("/api/messages/" + first, "{\"status\":\"approved\",\"version\":0}");
        Api.Answer stale = editor.patch("/api/messages/" + first, "{\"status\":\"draft\",\"version\":0}");
        Api.Answer again = editor.patch("/api/messages/" + first, "{\"status\":\"approved\"}");
        Api.Answer senders = editor.patch("/api/messages/" + first, "{\"status\":\"sent\"}");

        assertThat(approved.body().path("status").asString()).isEqualTo("approved");
        assertThat(stale.code()).isEqualTo("stale_version");
        assertThat(again.code()).isEqualTo("illegal_move");
        assertThat(again.body().path("allowed_moves").toString()).isEqualTo("[\"draft\",\"queued\"]");
        assertThat(senders.status()).isEqualTo(400);
    }

    @Test
    @Tag("NFR-4")
    void a_queued_or_sent_text_does_not_change() {
        given.as(workspace.editor(), () -> messages.approve(first, null));
        given.asMachine(workspace.id(), () -> outbox.markQueued(List.of(first)));

        assertThatThrownBy(() -> edit("Too late."))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("illegal_move"));
        assertThat(outcome(MessageStatus.SENT)).isTrue();
        assertThat(outcome(MessageStatus.DELIVERED)).isTrue();
        assertThat(outcome(MessageStatus.SENT)).isFalse();
        assertThat(detail().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    @Tag("NFR-4")
    void a_changed_recipient_breaks_the_seal_and_nothing_leaves() {
        given.as(workspace.editor(), () -> messages.approve(first, null));
        UUID contact = detail().contactId();
        Api.Answer changed = editor.patch("/api/contacts/" + contact, "{\"email\":\"other@kovoslav.example\"}");

        List<UUID> queued = given.asMachine(workspace.id(), () -> outbox.markQueued(List.of(first)));
        List<UUID> reopened = given.asMachine(workspace.id(), () -> outbox.reopenUnsealed(List.of(first)));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(queued).isEmpty();
        assertThat(reopened).containsExactly(first);
        assertThat(detail().status()).isEqualTo(MessageStatus.DRAFT);
    }

    @Test
    @Tag("EC-6")
    void a_regenerated_message_keeps_its_original_and_its_edits() {
        edit("My own words.");

        given.as(
                workspace.editor(),
                () -> messages.replaceText(
                        first,
                        new Replacement(
                                "New",
                                "Written anew.",
                                "en",
                                "casual",
                                List.of(),
                                List.of(),
                                new java.math.BigDecimal("0.002"),
                                java.util.Map.of("instruction", "shorter")),
                        null));

        assertThat(detail().body()).isEqualTo("Written anew.");
        assertThat(detail().originalBody()).isEqualTo("Hello Jana, step 1.");
        assertThat(detail().regenCount()).isEqualTo(1);
        assertThat(given.as(workspace.viewer(), () -> messages.versions(first)))
                .extracting(MessageVersion::body)
                .containsExactly("Written anew.", "My own words.", "Hello Jana, step 1.");
    }

    @Test
    void two_who_approve_the_same_at_once_change_each_message_once() throws Exception {
        List<BulkOutcome> both = together(
                () -> given.as(workspace.editor(), () -> batch.approveAll(written.messages())),
                () -> given.as(
                        workspace.admin(),
                        () -> batch.approveAll(written.messages().reversed())));

        assertThat(both.stream().mapToInt(one -> one.updated().size()).sum()).isEqualTo(6);
        assertThat(both.stream().mapToInt(one -> one.errors().size()).sum()).isEqualTo(6);
        assertThat(status(written.campaign())).isEqualTo(CampaignStatus.APPROVED);
    }

    @Test
    void two_who_decide_the_last_two_at_once_finish_the_review() throws Exception {
        given.as(workspace.editor(), () -> batch.approveAll(written.messages().subList(0, 4)));

        together(
                () -> given.as(
                        workspace.editor(),
                        () -> messages.approve(written.messages().get(4), null)),
                () -> given.as(
                        workspace.admin(),
                        () -> messages.approve(written.messages().get(5), null)));

        assertThat(status(written.campaign())).isEqualTo(CampaignStatus.APPROVED);
    }

    @Test
    void who_is_disqualified_everywhere_leaves_the_campaign_and_their_drafts_are_rejected() {
        given.as(workspace.editor(), () -> {
            contacts.disqualify(written.contacts().getFirst(), "competitor");
            return true;
        });

        assertThat(given.as(workspace.viewer(), () -> messages.countByStatus(written.campaign())))
                .containsEntry(MessageStatus.REJECTED, 3)
                .containsEntry(MessageStatus.DRAFT, 3);
        assertThat(given.as(
                        workspace.viewer(),
                        () -> campaigns.get(written.campaign()).stats().excluded()))
                .isEqualTo(1);
    }

    @Test
    void messages_are_listed_by_filter_and_page() {
        Api.Answer page = editor.get("/api/campaigns/" + written.campaign() + "/messages?status=draft&step=2&size=1");
        Api.Answer none = editor.get("/api/campaigns/" + written.campaign() + "/messages?channel=linkedin_message");
        Api.Answer wrong = editor.get("/api/campaigns/" + written.campaign() + "/messages?status=lost");

        assertThat(page.body().path("total").asInt()).isEqualTo(2);
        assertThat(page.body().path("items").size()).isEqualTo(1);
        assertThat(page.body().path("items").get(0).path("contact_name").asString())
                .startsWith("Jana No");
        assertThat(page.body().path("items").get(0).path("channel").asString()).isEqualTo("email");
        assertThat(none.body().path("total").asInt()).isZero();
        assertThat(wrong.status()).isEqualTo(400);
    }

    private MessageDetail detail() {
        return given.as(workspace.viewer(), () -> messages.get(first));
    }

    private CampaignStatus status(UUID campaign) {
        return given.as(workspace.viewer(), () -> campaigns.get(campaign).status());
    }

    private void edit(String body) {
        given.as(workspace.editor(), () -> messages.edit(first, "Subject 1", body, EditReason.GENERIC, "", null));
    }

    private boolean outcome(MessageStatus status) {
        return given.asMachine(workspace.id(), () -> outbox.outcome(first, status, Instant.now(), "", ""));
    }

    private UUID flag(UUID message) {
        given.asMachine(workspace.id(), () -> {
            messages.recheck(
                    message, List.of(new Flag("unknown_number", "block", "body", 0, 5, "Hello", "No fact says so.")));
            return message;
        });
        return message;
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<T> first = both.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return one.call();
            });
            Future<T> second = both.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return other.call();
            });
            return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
        }
    }
}
