package app.overture.generation;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.util.UUID;

/**
 * Points at one wish of a rewrite; the row says what is to be done.
 *
 * @param attempt from 1
 */
record RewriteJob(UUID tenantId, UUID campaignId, UUID rewriteId, UUID messageId, int attempt) implements Serializable {

    static final String TASK = "rewrite-message";

    TaskInstance<RewriteJob> instance() {
        return new TaskInstance<>(TASK, messageId + "/" + rewriteId, this);
    }

    RewriteJob next() {
        return new RewriteJob(tenantId, campaignId, rewriteId, messageId, attempt + 1);
    }
}
