package app.overture.sandbox.mailbox;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@Conditional(MailboxStandsIn.class)
class MailboxJobs {

    /** One job for the whole cluster: what is due happens, then the webhooks hear of it. */
    @Bean
    Task<Void> sandboxMailbox(Happenings happenings, Deliveries deliveries) {
        return Tasks.recurring("sandbox-mailbox", FixedDelay.of(Duration.ofMillis(500)))
                .execute((instance, context) -> {
                    while (happenings.happen() > 0) {
                        // until nothing is due
                    }
                    deliveries.deliver();
                });
    }
}
