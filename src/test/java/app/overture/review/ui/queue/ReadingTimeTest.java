package app.overture.review.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final ReadingTime reading = new ReadingTime();

    @Test
    void it_runs_from_painted_to_decided() {
        reading.painted(Optional.of(ONE), NINE);
        reading.painted(Optional.of(ONE), NINE.plusSeconds(3));

        assertThat(reading.of(ONE, NINE.plusSeconds(7))).contains(Duration.ofSeconds(7));
        assertThat(reading.of(TWO, NINE.plusSeconds(7))).isEmpty();
    }

    @Test
    void several_looks_at_one_message_add_up() {
        reading.painted(Optional.of(ONE), NINE);
        reading.painted(Optional.of(TWO), NINE.plusSeconds(4));
        reading.painted(Optional.of(ONE), NINE.plusSeconds(10));

        assertThat(reading.of(ONE, NINE.plusSeconds(13))).contains(Duration.ofSeconds(7));
    }

    @Test
    void after_a_break_nobody_knows() {
        reading.painted(Optional.of(ONE), NINE);
        assertThat(reading.of(ONE, NINE.plusSeconds(121))).isEmpty();

        reading.painted(Optional.of(TWO), NINE.plusSeconds(300));
        reading.painted(Optional.of(ONE), NINE.plusSeconds(305));
        assertThat(reading.of(ONE, NINE.plusSeconds(308))).isEmpty();
    }
}
