package app.overture.generation;

import app.overture.generation.ContactWriting.Again;
import app.overture.model.ModelTask;
import app.overture.model.ModelTasks;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable jobs of generation: one per contact, and a watch that no run hangs. */
@Configuration(proxyBeanMethods = false)
class GenerationTasks {

    private static final Logger log = LoggerFactory.getLogger(GenerationTasks.class);
    private static final Duration WATCH = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    @Bean
    ModelTask<GenerationJob> generateContact(ContactWriting writing) {
        return new ModelTask<>(Tasks.custom(GenerationJob.TASK, GenerationJob.class)
                // Only when not even the failure could be stored: the database is away.
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_TROUBLE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    GenerationJob job = instance.getData();
                    Optional<Again> again = TenantScope.call(job.tenantId(), "generation", () -> writing.write(job));
                    return (complete, operations) -> again.ifPresentOrElse(
                            left -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(left.delay()), left.job()),
                            operations::stop);
                }));
    }

    /** Jobs and rows are written together, so this finds nothing to do unless somebody meddled with the tables. */
    @Bean
    Task<Void> generationWatch(Workspaces workspaces, RunEnd runEnd, ModelTasks tasks) {
        return Tasks.recurring("generation-watch", FixedDelay.of(WATCH))
                .execute((instance, context) -> workspaces
                        .all()
                        .forEach(workspace ->
                                TenantScope.run(workspace.id(), "generation", () -> watch(runEnd, tasks))));
    }

    static void watch(RunEnd runEnd, ModelTasks tasks) {
        for (Runs.Run run : runEnd.running()) {
            try {
                runEnd.lost(run).forEach(job -> tasks.schedule(job.instance()));
                runEnd.endIfThrough(run.campaignId(), run.id());
            } catch (RuntimeException e) {
                log.error("Run {} could not be looked after", run.id(), e);
            }
        }
    }
}
