package app.overture.generation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the writing of a campaign is; derived from its rows each time it is asked for. */
public sealed interface GenerationProgress {

    Numbers numbers();

    /** Nobody pressed "Generate" yet. */
    record NotStarted(Numbers numbers) implements GenerationProgress {}

    record Running(Numbers numbers) implements GenerationProgress {}

    /** Held: nothing new is called until it is resumed. */
    record Paused(Numbers numbers) implements GenerationProgress {}

    /** Every contact has its messages. */
    record Finished(Numbers numbers) implements GenerationProgress {}

    /** The run is over and some contacts could not be written to. */
    record PartlyFailed(Numbers numbers) implements GenerationProgress {}

    record Cancelled(Numbers numbers) implements GenerationProgress {}

    /**
     * Contacts are counted for the whole campaign, so that a retry adds to what was there; the run's own numbers stand
     * beside them.
     *
     * @param total contacts, the excluded ones left out
     * @param written contacts whose messages are there
     * @param waiting contacts of the run that are not through
     * @param now who is being written to, for example "Katrin Osterloh, Steinfurth Pumpen"
     * @param cost of all calls of the campaign
     * @param runCost of the calls that wrote drafts since the run began
     * @param runWaiting contacts of the run at its start
     */
    record Numbers(
            UUID campaignId,
            String campaignName,
            String campaignStatus,
            int total,
            int written,
            int failed,
            int cancelled,
            int waiting,
            String now,
            List<Part> channels,
            List<Part> steps,
            List<Failure> failures,
            BigDecimal cost,
            BigDecimal runCost,
            BigDecimal runEstimate,
            int runContacts,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        public Numbers {
            channels = List.copyOf(channels);
            steps = List.copyOf(steps);
            failures = List.copyOf(failures);
        }

        public int done() {
            return written + failed;
        }

        /** "47 of 50 generated, 3 failed" */
        public String summary() {
            return written + " of " + total + " generated" + (failed == 0 ? "" : ", " + failed + " failed");
        }
    }

    /**
     * Messages of one channel or step.
     *
     * @param key the channel, or the number of the step
     */
    record Part(String key, String channel, String label, int done, int target) {}

    record Failure(UUID contactId, String name, String companyName, String code, String reason) {}
}
