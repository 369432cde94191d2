package app.overture.model;

import app.overture.shared.LiveUpdates;
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
import org.jooq.DSLContext;
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
    private static final int FIRST_FEW = 16;
    private static final String WAKE = "model-tasks";

    /** For each call under way one more job in hand: it is prepared, or its answer is checked and stored. */
    private static final double HANDS_PER_CALL = 2;

    /** Jobs are fetched a few at a time, so that a small campaign need not wait until half of the hands are free. */
    private static final int FETCHED_AT_ONCE = 4;

    private final DataSource dataSource;
    // Looked up late: a task's handler may itself schedule, so the beans know each other.
    private final ObjectProvider<ModelTask<?>> tasks;
    private final DbSchedulerProperties general;
    private final DSLContext dsl;
    private final LiveUpdates live;
    private final int calls;
    private @Nullable Scheduler scheduler;
    private LiveUpdates.@Nullable Subscription waking;
    private volatile boolean running;

    ModelTasks(
            DataSource dataSource,
            ObjectProvider<ModelTask<?>> tasks,
            DbSchedulerProperties general,
            DSLContext dsl,
            LiveUpdates live,
            OvertureProperties properties) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.general = general;
        this.dsl = dsl;
        this.live = live;
        this.calls = properties.generationConcurrency();
    }

    /** To run as soon as possible. A job of the same name and id that waits already stays as it is. */
    public <T> void schedule(TaskInstance<T> instance) {
        schedule(instance, Instant.now());
    }

    public <T> void schedule(TaskInstance<T> instance, Instant at) {
        if (scheduler().scheduleIfNotExists(instance, at)) {
            wake();
        }
    }

    /** As {@link #scheduleFairly(List, int)}, for jobs that are the only ones of their workspace. */
    public <T> void scheduleFairly(List<TaskInstance<T>> instances) {
        scheduleFairly(instances, 1);
    }

    /**
     * Schedules the jobs of one campaign so that others get their turn. Its first few go before everything that waits, so
     * that a small campaign is through soon; the others join where the queue stands at the moment, one of each campaign
     * in turn.
     *
     * @param share of how many campaigns under way this one is one: a workspace with five of them gets five times its
     *     turn only with the first jobs of each
     */
    public <T> void scheduleFairly(List<TaskInstance<T>> instances, int share) {
        int front = front();
        Instant now = Instant.now();
        List<SchedulableInstance<?>> batch = new ArrayList<>(instances.size());
        for (int n = 0; n < instances.size(); n++) {
            TaskInstance<T> one = instances.get(n);
            batch.add(SchedulableInstance.of(
                    new TaskInstance.Builder<T>(one.getTaskName(), one.getId())
                            .data(one.getData())
                            .priority(priority(n, front, share))
                            .build(),
                    now));
        }
        scheduler().scheduleBatch(batch);
        wake();
    }

    /**
     * The priority of a campaign's n-th job.
     *
     * @param front the best priority that waits
     */
    static int priority(int n, int front, int share) {
        if (n < FIRST_FEW) {
            return FIRST_FEW - n;
        }
        return (int) Math.max(front - (long) (n - FIRST_FEW) * share, LOWEST_PRIORITY);
    }

    private int front() {
        return dsl.resultQuery("select coalesce(max(priority), 0) from model_tasks"
                        + " where priority <= 0 and not picked and execution_time <= now()")
                .fetchSingle(row -> row.get(0, Integer.class));
    }

    /** Every node looks at the queue as soon as the transaction commits, instead of when its next look is due. */
    private void wake() {
        live.publish(WAKE);
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
        waking = live.subscribe(WAKE, () -> scheduler().triggerCheckForDueExecutions());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (waking != null) {
            waking.close();
        }
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
                .threads(calls)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(Math.max(0.5, HANDS_PER_CALL - FETCHED_AT_ONCE / (double) calls), HANDS_PER_CALL)
                .pollingInterval(general.getPollingInterval())
                .heartbeatInterval(general.getHeartbeatInterval())
                .missedHeartbeatsLimit(general.getMissedHeartbeatsLimit())
                .shutdownMaxWait(general.getShutdownMaxWait())
                .enableImmediateExecution()
                .enablePriority()
                .build();
    }
}
