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
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
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

    private static final Table<?> JOBS = DSL.table("scheduled_tasks");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final DSLContext dsl;
    private final Set<UUID> againAtOnce = ConcurrentHashMap.newKeySet();

    EmailWake(ObjectProvider<SchedulerClient> scheduler, DSLContext dsl) {
        this.scheduler = scheduler;
        this.dsl = dsl;
    }

    /** To be called inside the transaction that changed what may leave. */
    void now() {
        UUID tenantId = TenantScope.tenantId();
        lay(tenantId);
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

    /** The scheduler's own insert would end the transaction with an error when another caller lays the job too. */
    private void lay(UUID tenantId) {
        dsl.insertInto(JOBS)
                .columns(
                        DSL.field("task_name", String.class),
                        DSL.field("task_instance", String.class),
                        DSL.field("execution_time", Instant.class),
                        DSL.field("picked", Boolean.class),
                        DSL.field("version", Long.class))
                .values(
                        EmailDispatchTask.DESCRIPTOR.getTaskName(),
                        tenantId.toString(),
                        Instant.now().plus(LATEST),
                        false,
                        1L)
                .onConflictDoNothing()
                .execute();
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
