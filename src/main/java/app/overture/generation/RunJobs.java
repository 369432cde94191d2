package app.overture.generation;

import app.overture.campaigns.CampaignPaused;
import app.overture.campaigns.CampaignResumed;
import app.overture.generation.Runs.Run;
import app.overture.model.ModelTasks;
import app.overture.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waiting jobs of a run. A pause takes them out of the queue and resuming puts them back, so that a paused run costs
 * nothing however long it rests. A job that runs already looks at its run before it calls.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunJobs {

    private final DSLContext dsl;
    private final ModelTasks tasks;
    private final Runs runs;

    RunJobs(DSLContext dsl, ModelTasks tasks, Runs runs) {
        this.dsl = dsl;
        this.tasks = tasks;
        this.runs = runs;
    }

    void schedule(List<GenerationJob> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        tasks.scheduleFairly(
                jobs.stream().map(GenerationJob::instance).toList(),
                runs.running().size());
    }

    /** Those that wait for their turn; those that a node has in hand end by themselves. */
    void takeOff(UUID runId) {
        dsl.execute(
                "delete from model_tasks where task_name = ? and not picked and task_instance like ?",
                GenerationJob.TASK,
                "%/" + runId);
    }

    /** Contacts of a run that goes on and that no job points at, best score first. */
    List<GenerationJob> lost(Run run) {
        UUID tenantId = TenantScope.tenantId();
        return runs.course(run.id()) != Runs.Course.OPEN
                ? List.of()
                : dsl.resultQuery(
                                "select c.id, c.contact_id from campaign_contacts c join contacts p on p.tenant_id ="
                                        + " c.tenant_id and p.id = c.contact_id where c.tenant_id = ? and c.campaign_id = ?"
                                        + " and c.run_id = ? and c.status in ('pending', 'generating') and not exists"
                                        + " (select from model_tasks t where t.task_name = ? and t.task_instance = c.id ||"
                                        + " '/' || c.run_id) order by p.score desc, c.id",
                                tenantId,
                                run.campaignId(),
                                run.id(),
                                GenerationJob.TASK)
                        .fetch(row -> GenerationJob.first(
                                tenantId, run.campaignId(), run.id(), row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    @EventListener
    void campaignPaused(CampaignPaused paused) {
        runs.latest(paused.campaignId()).filter(Run::running).ifPresent(run -> takeOff(run.id()));
    }

    @EventListener
    void campaignResumed(CampaignResumed resumed) {
        runs.latest(resumed.campaignId()).filter(Run::running).ifPresent(run -> schedule(lost(run)));
    }
}
