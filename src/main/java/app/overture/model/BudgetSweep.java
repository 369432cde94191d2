package app.overture.model;

import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few minutes, workspace by workspace: calls that a dead process left behind are booked, and their hold is let go. */
@Configuration(proxyBeanMethods = false)
class BudgetSweep {

    @Bean
    Task<Void> budgetSweepTask(Workspaces workspaces, Billing billing) {
        return Tasks.recurring("budget-sweep", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> workspaces
                        .all()
                        .forEach(workspace -> TenantScope.run(workspace.id(), "budget sweep", billing::bookLost)));
    }
}
