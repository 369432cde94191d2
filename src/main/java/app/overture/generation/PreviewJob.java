package app.overture.generation;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.util.UUID;

/**
 * Points at one sample of a preview; the row says what is to be done.
 *
 * @param attempt from 1
 */
record PreviewJob(UUID tenantId, UUID campaignId, UUID previewId, UUID contactId, int attempt) implements Serializable {

    static final String TASK = "preview-contact";

    TaskInstance<PreviewJob> instance() {
        return new TaskInstance<>(TASK, contactId + "/" + previewId, this);
    }

    PreviewJob next() {
        return new PreviewJob(tenantId, campaignId, previewId, contactId, attempt + 1);
    }
}
