package app.overture.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One owner on the Outreach tab.
 *
 * @param queued due or due later, and not in anybody's hands
 * @param waiting of the queued: those that wait for the step before them
 * @param inHand leased or begun
 * @param needsCheck unknown outcomes and failures that a person must decide
 * @param nextActionAt when the next action may begin; null when nothing waits or a person must resume first
 * @param device the paired browser, or null
 */
public record LinkedInOwnerState(
        LinkedInStanding standing,
        int queued,
        int waiting,
        int inHand,
        int sent,
        int skipped,
        int needsCheck,
        @Nullable Instant nextActionAt,
        @Nullable LinkedInDevice device) {}
