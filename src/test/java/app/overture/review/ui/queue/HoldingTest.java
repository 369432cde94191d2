package app.overture.review.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.review.Agenda;
import app.overture.review.ReviewDesk;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.review.ReviewLeases;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The database is asked for more when little is left in hand, or when it gets old; not at every key. */
@IntegrationTest
class HoldingTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReviewLeases leases;

    @Autowired
    private ReviewDesk review;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private SettableClock clock;

    private ReviewFixture fixture;
    private Desk desk;
    private Sitting sitting;
    private Holding holding;

    @BeforeEach
    void thirty_drafts() {
        fixture = beans.createBean(ReviewFixture.class);
        desk = fixture.desk(10);
        Agenda agenda = fixture.given().as(desk.workspace().editor(), () -> review.agenda(desk.campaignId()));
        sitting = new Sitting(agenda.open(), agenda.tally(), Instant.EPOCH);
        holding = new Holding(leases, UUID.randomUUID(), clock, true);
    }

    @AfterEach
    void set_the_clock_right() {
        clock.reset();
    }

    @Test
    void a_key_touches_no_lease_while_enough_lies_ready() {
        assertThat(take()).isEqualTo(desk.messages().subList(0, CardStack.DEPTH));
        List<String> before = leaseRows();

        for (int key = 0; key < 4; key++) {
            sitting.next();
            assertThat(take()).startsWith(desk.messages().get(key + 1));
        }
        assertThat(leaseRows()).isEqualTo(before);

        sitting.next();
        assertThat(take()).isEqualTo(desk.messages().subList(5, 5 + CardStack.DEPTH));
        assertThat(leaseRows()).isNotEqualTo(before).hasSize(CardStack.DEPTH);
    }

    @Test
    void what_gets_old_is_renewed_long_before_it_ends() {
        take();
        List<String> before = leaseRows();
        clock.moveBy(ReviewLeases.LASTS.dividedBy(3).minusSeconds(1));
        take();
        assertThat(leaseRows()).isEqualTo(before);

        clock.moveBy(Duration.ofSeconds(2));
        take();
        assertThat(leaseRows()).isNotEqualTo(before).hasSize(CardStack.DEPTH);
    }

    @Test
    void a_colleague_who_comes_gets_their_share_at_once() {
        take();

        assertThat(holding.isAlone(false)).isTrue();

        assertThat(take()).hasSize(10);
        assertThat(leaseRows()).hasSize(10);
    }

    private List<UUID> take() {
        return fixture.given().as(desk.workspace().editor(), () -> holding.take(sitting, desk.campaignId()));
    }

    /** Each with the transaction that wrote it. */
    private List<String> leaseRows() {
        return fixture.given()
                .as(
                        desk.workspace().editor(),
                        () -> dsl.fetch(
                                        "select message_id, xmin::text, until from review_leases where campaign_id = ? order by 1",
                                        desk.campaignId())
                                .map(Object::toString));
    }
}
