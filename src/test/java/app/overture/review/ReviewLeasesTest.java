package app.overture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.messages.MessageFilter;
import app.overture.messages.MessageService;
import app.overture.shared.Problem;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
@Tag("FR-5")
class ReviewLeasesTest {

    @Autowired
    private Given given;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReviewLeases leases;

    @Autowired
    private ReviewDesk review;

    @Autowired
    private MessageService messages;

    @Autowired
    private SettableClock clock;

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private ReviewFixture.Desk desk;
    private SignedIn admin;
    private SignedIn editor;

    @BeforeEach
    void nine_drafts() {
        desk = beans.createBean(ReviewFixture.class).desk(3, 2);
        admin = desk.workspace().admin();
        editor = desk.workspace().editor();
    }

    @Test
    void two_reviewers_never_get_the_same_message() {
        Set<UUID> mine = hold(admin, ours, desk.messages().subList(0, 4));
        Set<UUID> yours = hold(editor, theirs, desk.messages());

        assertThat(mine).containsExactlyInAnyOrderElementsOf(desk.messages().subList(0, 4));
        assertThat(yours)
                .containsExactlyInAnyOrderElementsOf(desk.messages().subList(4, 9))
                .doesNotContainAnyElementsOf(mine);
    }

    @Test
    void not_even_when_both_reach_at_the_same_moment() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            Set<UUID> mine = Collections.synchronizedSet(new HashSet<>());
            Set<UUID> yours = Collections.synchronizedSet(new HashSet<>());
            CountDownLatch go = new CountDownLatch(1);
            List<UUID> backwards = new ArrayList<>(desk.messages()).reversed();
            List<Thread> both = List.of(
                    Thread.startVirtualThread(() -> {
                        await(go);
                        mine.addAll(hold(admin, ours, desk.messages()));
                    }),
                    Thread.startVirtualThread(() -> {
                        await(go);
                        yours.addAll(hold(editor, theirs, backwards));
                    }));
            go.countDown();
            for (Thread one : both) {
                one.join();
            }
            assertThat(mine.size() + yours.size()).isEqualTo(9);
            assertThat(Collections.disjoint(mine, yours)).isTrue();
            leave(admin, ours);
            leave(editor, theirs);
        }
    }

    @Test
    void what_one_goes_past_is_free_for_the_other() {
        hold(admin, ours, desk.messages().subList(0, 4));
        hold(admin, ours, desk.messages().subList(2, 6));

        assertThat(hold(editor, theirs, desk.messages().subList(0, 4)))
                .containsExactlyInAnyOrderElementsOf(desk.messages().subList(0, 2));
    }

    @Test
    void who_leaves_lets_go_and_who_vanishes_lets_go_after_a_while() {
        hold(admin, ours, desk.messages());
        leave(admin, ours);
        assertThat(hold(editor, theirs, desk.messages())).hasSize(9);

        clock.moveBy(ReviewLeases.LASTS.plus(Duration.ofSeconds(1)));
        try {
            assertThat(hold(admin, ours, desk.messages())).hasSize(9);
        } finally {
            clock.reset();
        }
    }

    @Test
    void a_crash_does_not_keep_a_person_from_their_own_messages() {
        hold(admin, ours, desk.messages());

        assertThat(hold(admin, UUID.randomUUID(), desk.messages())).hasSize(9);
    }

    @Test
    void a_decided_message_is_on_nobodys_desk() {
        given.as(admin, () -> messages.approve(desk.messages().getFirst(), null));

        assertThat(hold(editor, theirs, desk.messages())).hasSize(8);
    }

    @Test
    void reviewers_see_each_other_and_what_the_other_decided_today() {
        hold(admin, ours, desk.messages().subList(0, 4));
        given.as(admin, () -> messages.approve(desk.messages().getFirst(), null));

        assertThat(given.as(editor, () -> leases.colleagues(desk.campaignId())))
                .containsExactly(new ReviewLeases.Colleague(admin.userId(), admin.personName(), 1));
        assertThat(given.as(admin, () -> leases.colleagues(desk.campaignId()))).isEmpty();
    }

    @Test
    void a_viewer_takes_nothing_and_another_workspace_neither() {
        assertThatThrownBy(() -> hold(desk.workspace().viewer(), ours, desk.messages()))
                .isInstanceOf(Problem.class);
        assertThat(hold(given.workspace().admin(), theirs, desk.messages())).isEmpty();
    }

    @Test
    void the_place_where_one_stopped_is_found_again() {
        assertThat(place(admin)).isEmpty();
        hold(admin, ours, desk.messages().subList(3, 9));
        hold(admin, ours, desk.messages().subList(5, 9));

        assertThat(place(admin)).contains(desk.messages().get(5));
        assertThat(place(editor)).isEmpty();
    }

    @Test
    void who_leaves_comes_back_to_the_message_they_were_at() {
        hold(admin, ours, desk.messages().subList(2, 9));
        leave(admin, ours, desk.messages().get(4));
        assertThat(place(admin)).contains(desk.messages().get(4));

        // Taken over by another window, which went on; the first one comes to its end late.
        hold(admin, theirs, desk.messages().subList(5, 9));
        leave(admin, ours, desk.messages().get(2));
        assertThat(place(admin)).contains(desk.messages().get(5));
    }

    @Test
    void who_vanished_goes_on_with_the_first_undecided_of_what_lay_ready() {
        hold(admin, ours, desk.messages().subList(3, 7));
        given.as(admin, () -> messages.approve(desk.messages().get(3), null));
        given.as(admin, () -> messages.approve(desk.messages().get(4), null));

        assertThat(place(admin)).contains(desk.messages().get(5));
    }

    @Test
    void by_risk_the_flagged_come_first() {
        List<UUID> byRisk = given.as(
                        admin, () -> review.agenda(MessageFilter.ofCampaign(desk.campaignId()), ReviewOrder.RISK))
                .open();

        assertThat(byRisk.subList(0, 2))
                .containsExactly(desk.messages().get(3), desk.messages().get(6));
        assertThat(byRisk).hasSize(9);
    }

    private Set<UUID> hold(SignedIn person, UUID sitting, List<UUID> wanted) {
        return given.as(person, () -> leases.hold(sitting, desk.campaignId(), wanted));
    }

    private void leave(SignedIn person, UUID sitting) {
        leave(person, sitting, null);
    }

    private void leave(SignedIn person, UUID sitting, @Nullable UUID place) {
        given.as(person, () -> {
            leases.leave(sitting, desk.campaignId(), Optional.ofNullable(place));
            return true;
        });
    }

    private Optional<UUID> place(SignedIn person) {
        return given.as(
                person,
                () -> leases.place(
                        desk.campaignId(), review.agenda(desk.campaignId()).open()));
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
