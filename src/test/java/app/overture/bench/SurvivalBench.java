package app.overture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.journeys.KilledNodes;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty processes die at random moments. {@code -Dbench.seed=…} throws the same dice again, {@code -Dbench.kills=…} asks for
 * fewer; the moments themselves depend on the machine.
 */
class SurvivalBench {

    @TempDir
    Path folder;

    @Test
    void fifty_kills_lose_nothing_and_double_nothing() throws Exception {
        long seed = Long.getLong("bench.seed", System.nanoTime());
        int kills = Integer.getInteger("bench.kills", 50);
        System.out.printf(Locale.ROOT, "bench | of the kills: seed %d%n", seed);

        KilledNodes.Outcome seen = new KilledNodes(seed).run(folder, kills);

        System.out.printf(
                Locale.ROOT,
                "bench | of the kills: %d campaigns, %d calls at the provider, %d of them lost with their process and"
                        + " booked as lost%n",
                seen.campaigns(),
                seen.calls(),
                seen.lostCalls());
        assertThat(BenchReport.add(BenchReport.Row.counted(
                                "contacts written exactly once after " + seen.kills() + " kill -9",
                                seen.written(),
                                "contacts",
                                seen.contacts()))
                        .within())
                .isTrue();
    }
}
