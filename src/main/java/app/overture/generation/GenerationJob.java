package app.overture.generation;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points at one contact of one run. The row says what is to be done; the job only says that someone should look.
 *
 * @param attempt from 1
 * @param heldSince since when the provider keeps it from having a fair attempt
 */
record GenerationJob(
        UUID tenantId,
        UUID campaignId,
        UUID runId,
        UUID campaignContactId,
        UUID contactId,
        int attempt,
        @Nullable Instant heldSince)
        implements Serializable {

    static final String TASK = "generate-contact";

    /** One job per contact and run, however often it is scheduled. */
    TaskInstance<GenerationJob> instance() {
        return new TaskInstance<>(TASK, campaignContactId + "/" + runId, this);
    }

    static GenerationJob first(UUID tenantId, UUID campaignId, UUID runId, UUID campaignContactId, UUID contactId) {
        return new GenerationJob(tenantId, campaignId, runId, campaignContactId, contactId, 1, null);
    }

    GenerationJob next() {
        return new GenerationJob(tenantId, campaignId, runId, campaignContactId, contactId, attempt + 1, null);
    }

    /** The same attempt, still to be made. */
    GenerationJob held(Instant now) {
        return heldSince != null
                ? this
                : new GenerationJob(tenantId, campaignId, runId, campaignContactId, contactId, attempt, now);
    }
}
