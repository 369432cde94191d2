package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int WIDTH = 32;
    private static final long SECOND = 1_000_000_000L;
    private static final int LONG_RUN = 1_000;

    @Test
    void calls_of_a_long_run_that_take_the_same_time_drift_apart() {
        Run run = run(LONG_RUN, call -> SECOND);

        assertThat(run.mostWithin(run.end() / 2, run.end(), SECOND / 10)).isLessThanOrEqualTo(8);
        // In step it would be 32 rounds; apart, the last round is not empty for the most part.
        assertThat(run.end()).isLessThan(33 * SECOND);
    }

    @Test
    void a_run_of_three_rounds_is_kept_waiting_for_nothing() {
        assertThat(run(3 * WIDTH, call -> SECOND).end()).isEqualTo(3 * SECOND);
    }

    @Test
    void where_calls_take_their_own_time_each_hardly_any_is_kept_waiting() {
        IntToLongFunction times = call -> SECOND / 2 + (call * 7919L % 1000) * SECOND / 1000;
        long work = IntStream.range(0, LONG_RUN).mapToLong(times::applyAsLong).sum();

        assertThat(run(LONG_RUN, times).end()).isLessThan(work / WIDTH + 2 * SECOND);
    }

    @Test
    void a_provider_that_becomes_quicker_is_followed() {
        Run run = run(LONG_RUN, call -> call < LONG_RUN / 2 ? 10 * SECOND : SECOND);

        long ideal = (10 * SECOND + SECOND) * LONG_RUN / 2 / WIDTH;
        assertThat(run.end()).isLessThan(ideal + 15 * SECOND);
    }

    private record Run(List<Long> starts, long end) {

        long mostWithin(long from, long to, long span) {
            return starts.stream()
                    .filter(start -> start >= from && start < to)
                    .mapToLong(start -> starts.stream()
                            .filter(other -> other >= start && other < start + span)
                            .count())
                    .max()
                    .orElseThrow();
        }
    }

    /** As many calls, one behind the other, as soon as there is a place and the pace lets them go. */
    private static Run run(int calls, IntToLongFunction time) {
        Pace pace = new Pace(WIDTH);
        PriorityQueue<Long> ends = new PriorityQueue<>();
        List<Long> starts = new ArrayList<>();
        long now = 0;
        for (int call = 0; call < calls; call++) {
            if (ends.size() == WIDTH) {
                pace.behind(now);
                now = Math.max(now, ends.element());
                ends.remove();
                pace.took(time.applyAsLong(Math.max(0, call - WIDTH)));
            }
            for (long wait = pace.next(now); wait > 0; wait = pace.next(now)) {
                now += wait;
            }
            starts.add(now);
            ends.add(now + time.applyAsLong(call));
        }
        return new Run(starts, ends.stream().mapToLong(Long::longValue).max().orElseThrow());
    }
}
