package app.overture.model;

import app.overture.shared.OvertureProperties;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue of jobs that wait for a language model, apart from the general one, so that a long run of drafts never holds
 * up a mail. Scheduling inside a transaction joins it: the job exists if and only if the transaction commits. A job runs
 * at least once; a dead node's jobs are taken over.
 */
@Component
public class ModelTasks implements SmartLifecycle {

    private static final int LOWEST_PRIORITY = Short.MIN_VALUE;

    private final DataSource dataSource;
    // Looked up late: a task's handler may itself schedule, so the beans know each other.
    private final ObjectProvider<ModelTask<?>> tasks;
    private final DbSchedulerProperties general;
    private final int threads;
    private @Nullable Scheduler scheduler;
    private volatile boolean running;

    ModelTasks(
            DataSource dataSource,
            ObjectProvider<ModelTask<?>> tasks,
            DbSchedulerProperties general,
            OvertureProperties properties) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.general = general;
        this.threads = properties.generationConcurrency();
    }

    /** To run as soon as possible. A job of the same name and id that waits already stays as it is. */
    public <T> void schedule(TaskInstance<T> instance) {
        schedule(instance, Instant.now());
    }

    public <T> void schedule(TaskInstance<T> instance, Instant at) {
        scheduler().scheduleIfNotExists(instance, at);
    }

    /**
     * Schedules the jobs of one campaign so that others get their turn: the n-th job has priority −n, hence a campaign of
     * three contacts is through while one of a thousand has its third.
     */
    public <T> void scheduleFairly(List<TaskInstance<T>> instances) {
        Instant now = Instant.now();
        List<SchedulableInstance<?>> batch = new ArrayList<>(instances.size());
        for (int n = 0; n < instances.size(); n++) {
            TaskInstance<T> one = instances.get(n);
            batch.add(SchedulableInstance.of(
                    new TaskInstance.Builder<T>(one.getTaskName(), one.getId())
                            .data(one.getData())
                            .priority(priority(n))
                            .build(),
                    now));
        }
        scheduler().scheduleBatch(batch);
    }

    /** The priority of a campaign's n-th job. */
    public static int priority(int n) {
        return Math.max(-n, LOWEST_PRIORITY);
    }

    /** Takes a waiting job out of the queue; one that runs goes on to its end. */
    public void cancel(TaskInstanceId id) {
        scheduler().cancel(id);
    }

    public boolean isScheduled(TaskInstanceId id) {
        return scheduler().getScheduledExecution(id).isPresent();
    }

    @Override
    public void start() {
        scheduler().start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler().stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized Scheduler scheduler() {
        if (scheduler == null) {
            scheduler = build();
        }
        return scheduler;
    }

    private Scheduler build() {
        List<Task<?>> known = new ArrayList<>();
        tasks.orderedStream().forEach(one -> known.add(one.task()));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
                .tableName("model_tasks")
                .schedulerName(new SchedulerName.Fixed(new SchedulerName.Hostname().getName() + "-model-"
                        + UUID.randomUUID().toString().substring(0, 8)))
                .threads(threads)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(1.0, 2.0)
                .pollingInterval(general.getPollingInterval())
                .heartbeatInterval(general.getHeartbeatInterval())
                .missedHeartbeatsLimit(general.getMissedHeartbeatsLimit())
                .shutdownMaxWait(general.getShutdownMaxWait())
                .enableImmediateExecution()
                .enablePriority()
                .build();
    }
}
