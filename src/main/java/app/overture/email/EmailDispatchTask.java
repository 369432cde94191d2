package app.overture.email;

import app.overture.tenancy.TenantScope;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One job per workspace, in which its e-mail leaves: two of them at once would only get in each other's way. */
@Configuration(proxyBeanMethods = false)
class EmailDispatchTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("email-dispatch");

    @Bean
    Task<Void> emailDispatch(EmailDispatcher dispatcher, EmailWake wake) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(EmailWake.LATEST)))
                .execute((instance, context) -> {
                    UUID tenantId = UUID.fromString(instance.getId());
                    Duration wait = TenantScope.call(tenantId, "e-mail dispatcher", dispatcher::round);
                    return (complete, operations) -> operations.reschedule(
                            complete,
                            complete.getTimeDone().plus(wake.calledMeanwhile(tenantId) ? Duration.ZERO : wait));
                });
    }
}
