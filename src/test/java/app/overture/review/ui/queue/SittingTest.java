package app.overture.review.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.review.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SittingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void position_counts_what_was_decided_before_too() {
        Sitting sitting = new Sitting(List.of(FIRST, SECOND), new Tally(19, 3, 2), NOW);

        assertThat(sitting.position()).isEqualTo(23);
        assertThat(sitting.total()).isEqualTo(24);
    }

    @Test
    void what_was_passed_over_comes_back_after_the_last_one() {
        Sitting sitting = sitting();
        sitting.next();
        sitting.decided(SECOND, Sitting.Kind.APPROVED, NOW);
        sitting.decided(THIRD, Sitting.Kind.APPROVED, NOW);

        assertThat(sitting.current()).contains(FIRST);
        assertThat(sitting.position()).isEqualTo(3);
    }

    @Test
    void undo_puts_the_message_where_the_person_is() {
        Sitting sitting = sitting();
        sitting.decided(FIRST, Sitting.Kind.REJECTED, NOW);
        sitting.undone();

        assertThat(sitting.upcoming(8)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(sitting.rejected()).isZero();
        assertThat(sitting.lastDecision()).isEmpty();
    }

    @Test
    void the_pace_leaves_breaks_out() {
        Sitting sitting = sitting();
        sitting.decided(FIRST, Sitting.Kind.APPROVED, NOW.plusSeconds(4));
        sitting.decided(SECOND, Sitting.Kind.APPROVED, NOW.plusSeconds(1_000));
        sitting.decided(THIRD, Sitting.Kind.APPROVED, NOW.plusSeconds(1_008));

        assertThat(sitting.pace()).contains(Duration.ofSeconds(6));
        assertThat(sitting.isDone()).isTrue();
    }

    @Test
    void what_is_on_another_desk_is_left_but_not_next() {
        Sitting sitting = sitting();
        sitting.setAside(List.of(FIRST, SECOND));

        assertThat(sitting.current()).contains(THIRD);
        assertThat(sitting.left()).isEqualTo(3);
        sitting.decided(THIRD, Sitting.Kind.APPROVED, NOW);
        assertThat(sitting.isDone()).isTrue();
        assertThat(sitting.aside()).isEqualTo(2);
    }

    @Test
    void what_is_on_another_desk_stays_aside_until_the_last_one_is_decided() {
        Sitting sitting = sitting();
        sitting.setAside(List.of(FIRST));

        sitting.sync(List.of(FIRST, SECOND, THIRD), new Tally(0, 0, 3));
        assertThat(sitting.current()).contains(SECOND);
        assertThat(sitting.position()).isEqualTo(1);

        sitting.decided(SECOND, Sitting.Kind.APPROVED, NOW);
        sitting.decided(THIRD, Sitting.Kind.APPROVED, NOW);
        sitting.sync(List.of(FIRST), new Tally(2, 0, 1));
        assertThat(sitting.current()).contains(FIRST);
    }

    @Test
    void what_others_did_is_taken_over_without_moving_the_person() {
        Sitting sitting = sitting();
        sitting.next();
        Tally now = new Tally(1, 0, 2);
        assertThat(sitting.agrees(now)).isFalse();

        sitting.sync(List.of(SECOND, THIRD), now);

        assertThat(sitting.current()).contains(SECOND);
        assertThat(sitting.approved()).isEqualTo(1);
        assertThat(sitting.agrees(now)).isTrue();
        sitting.decided(SECOND, Sitting.Kind.APPROVED, NOW);
        assertThat(sitting.agrees(new Tally(2, 0, 1))).isTrue();
    }

    @Test
    void the_last_fifty_decisions_can_be_taken_back() {
        List<UUID> many = java.util.stream.LongStream.range(0, 60)
                .mapToObj(n -> new UUID(1, n))
                .toList();
        Sitting sitting = new Sitting(many, new Tally(0, 0, 60), NOW);
        many.forEach(id -> sitting.decided(id, Sitting.Kind.APPROVED, NOW));

        int back = 0;
        while (sitting.lastDecision().isPresent()) {
            sitting.undone();
            back++;
        }
        assertThat(back).isEqualTo(50);
        assertThat(sitting.current()).contains(many.get(10));
    }

    private static Sitting sitting() {
        return new Sitting(List.of(FIRST, SECOND, THIRD), new Tally(0, 0, 3), NOW);
    }
}
