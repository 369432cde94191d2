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

    private static Sitting sitting() {
        return new Sitting(List.of(FIRST, SECOND, THIRD), new Tally(0, 0, 3), NOW);
    }
}
