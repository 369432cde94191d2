package app.overture.email;

import app.overture.tenancy.TenantScope;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the dispatcher of a workspace. The job is laid with the transaction that makes work for it, so it cannot be
 * missing; the hurry comes after the commit. Should that be lost, the job looks by itself within a minute.
 */
@Component
class EmailWake {

    static final Duration LATEST = Duration.ofMinutes(1);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Set<UUID> againAtOnce = ConcurrentHashMap.newKeySet();

    EmailWake(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /** To be called inside the transaction that changed what may leave. */
    void now() {
        UUID tenantId = TenantScope.tenantId();
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        EmailDispatchTask.DESCRIPTOR
                                .instance(tenantId.toString())
                                .build(),
                        Instant.now().plus(LATEST));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    hurry(tenantId);
                }
            });
        } else {
            hurry(tenantId);
        }
    }

    /** Whether somebody called while the dispatcher was at work; asking forgets it. */
    boolean calledMeanwhile(UUID tenantId) {
        return againAtOnce.remove(tenantId);
    }

    private void hurry(UUID tenantId) {
        try {
            scheduler
                    .getObject()
                    .reschedule(
                            TaskInstanceId.of(EmailDispatchTask.DESCRIPTOR.getTaskName(), tenantId.toString()),
                            Instant.now());
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException e) {
            // At work, or moved by another caller between the look and the touch: it looks once more when it is done.
            againAtOnce.add(tenantId);
        } catch (TaskInstanceNotFoundException e) {
            // Cannot be: it was laid in the transaction that has just been committed. If so, the next call lays it
            // anew.
            throw new IllegalStateException("The e-mail dispatcher of " + tenantId + " is missing", e);
        }
    }
}
