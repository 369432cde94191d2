package app.overture.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.shared.Problem;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
class LateDecisionTest {

    @Autowired
    Given given;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    LateDecisionController controller;

    private ReviewFixture fixture;
    private Desk desk;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
        desk = fixture.desk(1);
    }

    @Test
    void what_arrives_both_ways_is_taken_once_and_what_changed_meanwhile_is_left() {
        UUID first = desk.messages().getFirst();
        int version = fixture.read(desk, first).version();

        late(desk.workspace().editor(), first + ":" + version);
        int approved = fixture.read(desk, first).version();
        late(desk.workspace().editor(), first + ":" + version);
        late(desk.workspace().editor(), desk.messages().get(1) + ":" + (version + 7));

        assertThat(fixture.read(desk, first).status()).isEqualTo(MessageStatus.APPROVED);
        assertThat(fixture.read(desk, first).version()).isEqualTo(approved);
        assertThat(fixture.read(desk, desk.messages().get(1)).status()).isEqualTo(MessageStatus.DRAFT);
    }

    @Test
    void a_late_rejection_has_its_reason() {
        UUID first = desk.messages().getFirst();
        String decision = first + ":" + fixture.read(desk, first).version();

        assertThat(lateNo(desk.workspace().editor(), decision + ":4")).isOne();
        assertThat(lateNo(desk.workspace().editor(), decision + ":2")).isZero();

        assertThat(fixture.read(desk, first).rejectReason()).isEqualTo("Too generic");
        for (String nonsense : List.of(decision, decision + ":0", decision + ":8", decision + ":x", "x:1:4")) {
            assertThatThrownBy(() -> lateNo(desk.workspace().editor(), nonsense))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    @Tag("NFR-3")
    void neither_a_viewer_nor_a_stranger_decides_late() {
        String decision = desk.messages().getFirst() + ":"
                + fixture.read(desk, desk.messages().getFirst()).version();

        late(desk.workspace().viewer(), decision);
        late(given.workspace().admin(), decision);

        assertThat(fixture.read(desk, desk.messages().getFirst()).status()).isEqualTo(MessageStatus.DRAFT);
        assertThatThrownBy(() -> late(desk.workspace().editor(), "yes")).isInstanceOf(Problem.class);
    }

    private void late(SignedIn person, String... decisions) {
        TenantScope.runAs(person, () -> controller.take(List.of(decisions), List.of()));
    }

    private int lateNo(SignedIn person, String decision) {
        int[] taken = new int[1];
        TenantScope.runAs(
                person,
                () -> taken[0] = controller.take(List.of(), List.of(decision)).taken());
        return taken[0];
    }
}
