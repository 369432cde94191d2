package app.overture.generation;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.util.UUID;

/**
 * Points at one contact of one run. The row says what is to be done; the job only says that someone should look.
 *
 * @param attempt from 1
 */
record GenerationJob(UUID tenantId, UUID campaignId, UUID runId, UUID campaignContactId, UUID contactId, int attempt)
        implements Serializable {

    static final String TASK = "generate-contact";

    /** One job per contact and run, however often it is scheduled. */
    TaskInstance<GenerationJob> instance() {
        return new TaskInstance<>(TASK, campaignContactId + "/" + runId, this);
    }

    GenerationJob next() {
        return new GenerationJob(tenantId, campaignId, runId, campaignContactId, contactId, attempt + 1);
    }
}
