package app.overture.generation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How far the messages of a campaign are that are written anew: of everything that runs, or of the last that ran.
 *
 * @param skipped a person changed or decided them meanwhile, and their word stands
 * @param problems what failed or was skipped, with the reason; the first hundred
 */
public record RewriteProgress(
        int total,
        int done,
        int failed,
        int skipped,
        int cancelled,
        BigDecimal costSoFar,
        BigDecimal estimate,
        List<Trouble> problems) {

    public static final RewriteProgress NONE =
            new RewriteProgress(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of());

    public RewriteProgress {
        problems = List.copyOf(problems);
    }

    /** @param status "failed" or "skipped" */
    public record Trouble(UUID messageId, String contactName, int step, String status, String code, String reason) {}

    public int through() {
        return done + failed + skipped + cancelled;
    }

    public boolean isRunning() {
        return through() < total;
    }
}
