package app.overture.email;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the provider made of a batch. Only {@link Unknown} and its kin leave open whether somebody got a mail. */
sealed interface BatchOutcome {

    /**
     * @param idByPosition the provider's id of each mail; null where that one was refused
     * @param refusals why, by position
     */
    record Accepted(List<@Nullable String> idByPosition, Map<Integer, String> refusals) implements BatchOutcome {}

    /** Too fast, or the quota is used up: the same batch again after the wait. */
    record Throttled(String code, Duration pause) implements BatchOutcome {}

    /** Something in the batch is wrong, and none of it was taken. */
    record Refused(String code, String sentence) implements BatchOutcome {}

    /** The key, the account or the domain is refused: none of it was taken, and the content is not to blame. */
    record Barred(String code, String sentence) implements BatchOutcome {}

    /** The same request is being worked on: ask again after the wait. */
    record InFlight(Duration pause) implements BatchOutcome {}

    /** No answer that says anything: it may have been taken. The same bytes under the same key will tell. */
    record Unknown(String reason) implements BatchOutcome {}

    /** The key is known with other bytes. That is a fault of ours; a replay cannot tell anything any more. */
    record KeyConflict(String sentence) implements BatchOutcome {}
}
