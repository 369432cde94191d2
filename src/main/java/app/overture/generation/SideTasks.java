package app.overture.generation;

import app.overture.model.ModelTask;
import app.overture.tenancy.TenantScope;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable jobs beside a run: a sample of a preview, a message of a rewrite. */
@Configuration(proxyBeanMethods = false)
class SideTasks {

    // Only when not even the failure could be stored: the database is away.
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    @Bean
    ModelTask<PreviewJob> previewContact(PreviewWriting writing) {
        return new ModelTask<>(Tasks.custom(PreviewJob.TASK, PreviewJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_TROUBLE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    PreviewJob job = instance.getData();
                    Optional<Duration> again = TenantScope.call(job.tenantId(), "generation", () -> writing.write(job));
                    return (complete, operations) -> again.ifPresentOrElse(
                            wait -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(wait), job.next()),
                            operations::stop);
                }));
    }

    @Bean
    ModelTask<RewriteJob> rewriteMessage(MessageRewriting writing) {
        return new ModelTask<>(Tasks.custom(RewriteJob.TASK, RewriteJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_TROUBLE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    RewriteJob job = instance.getData();
                    Optional<Duration> again = TenantScope.call(job.tenantId(), "generation", () -> writing.write(job));
                    return (complete, operations) -> again.ifPresentOrElse(
                            wait -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(wait), job.next()),
                            operations::stop);
                }));
    }
}
