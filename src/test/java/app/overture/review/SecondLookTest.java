package app.overture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.campaigns.Channel;
import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import app.overture.messages.SecondLook;
import app.overture.shared.Problem;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
@Tag("FR-5")
class SecondLookTest {

    @Autowired
    Given given;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SecondLook secondLook;

    @Autowired
    MessageService messages;

    @Autowired
    Outbox outbox;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Api api;

    ReviewFixture.Desk made;
    SignedIn vera;
    SignedIn anton;
    UUID flagged;

    @BeforeEach
    void a_flagged_draft_in_a_workspace_of_two() {
        made = beans.createBean(ReviewFixture.class).desk(2, 1);
        vera = made.workspace().admin();
        anton = made.workspace().editor();
        flagged = made.messages().get(ReviewFixture.STEPS);
        switchOn();
    }

    @Test
    void a_flagged_message_is_approved_only_by_two_people() {
        MessageDetail once = given.as(vera, () -> messages.approve(flagged, null));

        assertThat(once.status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(once.contentHash()).isNull();
        assertThat(given.as(anton, () -> secondLook.standing(Set.of(flagged)))
                        .get(flagged)
                        .name())
                .isEqualTo("admin");
        assertThat(sendable()).doesNotContain(flagged);
        assertThatThrownBy(() -> given.as(vera, () -> messages.approve(flagged, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("needs_second_reviewer"));

        MessageDetail twice = given.as(anton, () -> messages.approve(flagged, null));

        assertThat(twice.status()).isEqualTo(MessageStatus.APPROVED);
        assertThat(twice.contentHash()).isNotNull();
        assertThat(sendable()).contains(flagged);
    }

    @Test
    void what_carries_no_flag_or_is_in_another_workspace_needs_one() {
        UUID plain = made.messages().getFirst();
        assertThat(given.as(vera, () -> messages.approve(plain, null)).status()).isEqualTo(MessageStatus.APPROVED);

        ReviewFixture.Desk elsewhere = beans.createBean(ReviewFixture.class).desk(2, 1);
        UUID theirs = elsewhere.messages().get(ReviewFixture.STEPS);
        assertThat(given.as(elsewhere.workspace().editor(), () -> messages.approve(theirs, null))
                        .status())
                .isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void two_people_at_once_never_make_one_approval_out_of_two_first_ones() throws InterruptedException {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger refused = new AtomicInteger();
        List<Thread> people = List.of(approving(vera, both, refused), approving(anton, both, refused));
        for (Thread one : people) {
            one.join();
        }

        boolean approved = given.as(vera, () -> messages.get(flagged)).status() == MessageStatus.APPROVED;
        assertThat(approved).isEqualTo(refused.get() == 0);
        if (!approved) {
            assertThat(given.as(vera, () -> secondLook.isFirstApproved(flagged)))
                    .isTrue();
        }
    }

    @Test
    void a_changed_text_starts_again() {
        given.as(vera, () -> messages.approve(flagged, null));
        MessageDetail before = given.as(vera, () -> messages.get(flagged));
        given.as(
                anton,
                () -> messages.edit(
                        flagged, before.subject(), before.body() + " Truly.", EditReason.OTHER, "", before.version()));

        MessageDetail again = given.as(anton, () -> messages.approve(flagged, null));

        assertThat(again.status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(given.as(anton, () -> secondLook.standing(Set.of(flagged)))
                        .get(flagged)
                        .by())
                .isEqualTo(anton.userId());
    }

    @Test
    void the_first_one_sees_it_no_more_the_second_one_does_and_undo_brings_it_back() {
        given.as(vera, () -> messages.approve(flagged, null));

        assertThat(open(vera)).doesNotContain(flagged);
        assertThat(open(anton)).contains(flagged);

        given.as(vera, () -> messages.reopen(flagged, null));
        assertThat(open(vera)).contains(flagged);
        assertThat(given.as(vera, () -> secondLook.isFirstApproved(flagged))).isFalse();
    }

    @Test
    void rest_and_bulk_obey_it() {
        Api.Client first = api.as(vera);
        String address = "/api/messages/" + flagged;
        assertThat(first.patch(address, "{\"status\":\"approved\"}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("draft");
        Api.Answer again = first.patch(address, "{\"status\":\"approved\"}");
        Api.Answer bulk = api.as(anton)
                .post(
                        "/api/campaigns/" + made.campaignId() + "/messages/batch-action",
                        "{\"action\":\"approve\",\"message_ids\":[\"" + flagged + "\"]}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("needs_second_reviewer");
        assertThat(bulk.body().path("updated_count").asInt()).isZero();
        assertThat(bulk.body().path("errors").get(0).path("code").asString()).isEqualTo("needs_second_reviewer");
        assertThat(api.as(anton)
                        .patch(address, "{\"status\":\"approved\"}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("approved");
    }

    @Test
    void only_an_administrator_switches_it() {
        assertThatThrownBy(() -> given.as(anton, () -> {
                    secondLook.want(false);
                    return true;
                }))
                .isInstanceOf(Problem.class);
    }

    private void switchOn() {
        given.as(vera, () -> {
            secondLook.want(true);
            return true;
        });
    }

    private List<UUID> open(SignedIn person) {
        return given.as(person, () -> desk.agenda(made.campaignId())).open();
    }

    private List<UUID> sendable() {
        return given.as(vera, () -> outbox.approvedForSending(made.campaignId(), Channel.EMAIL)).stream()
                .map(app.overture.messages.Sendable::id)
                .toList();
    }

    private Thread approving(SignedIn person, CyclicBarrier both, AtomicInteger refused) {
        return Thread.startVirtualThread(() -> {
            try {
                both.await();
                given.as(person, () -> messages.approve(flagged, null));
            } catch (Exception stale) {
                refused.incrementAndGet();
            }
        });
    }
}
