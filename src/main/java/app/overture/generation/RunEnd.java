package app.overture.generation;

import app.overture.campaigns.CampaignContacts;
import app.overture.campaigns.CampaignDeleted;
import app.overture.campaigns.CampaignPaused;
import app.overture.campaigns.CampaignService;
import app.overture.generation.Runs.Run;
import app.overture.model.Withdrawals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a run ends: the last contact is through, somebody cancels it, or its campaign goes away. */
@Component
@Transactional
class RunEnd {

    private final Runs runs;
    private final CampaignService campaigns;
    private final CampaignContacts contacts;
    private final RunJobs jobs;
    private final Withdrawals withdrawals;

    RunEnd(Runs runs, RunJobs jobs, CampaignService campaigns, CampaignContacts contacts, Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.runs = runs;
        this.jobs = jobs;
        this.campaigns = campaigns;
        this.contacts = contacts;
    }

    /**
     * Ends the run when no contact of it waits. Each job asks after its own commit, so the last one sees nobody waiting;
     * of two that ask at once the lock lets one end it.
     */
    void endIfThrough(UUID campaignId, UUID runId) {
        if (runs.waits(campaignId, runId) || !runs.lockRunning(campaignId, runId) || runs.waits(campaignId, runId)) {
            return;
        }
        runs.end(runId, "finished");
        campaigns.generationEnded(campaignId);
    }

    /** False when nothing runs; a paused run can be cancelled too. What is being written at the moment is thrown away when it arrives. */
    boolean cancel(UUID campaignId) {
        Optional<Run> run = runs.latest(campaignId).filter(Run::running);
        if (run.isEmpty() || !runs.lockRunning(campaignId, run.get().id())) {
            return false;
        }
        runs.end(run.get().id(), "cancelled");
        contacts.cancelRun(campaignId, run.get().id());
        jobs.takeOff(run.get().id());
        withdrawals.announce();
        campaigns.generationEnded(campaignId);
        return true;
    }

    /** The run goes first and the campaign takes its contacts away after it: locks in the order of everybody else. */
    @EventListener
    void campaignDeleted(CampaignDeleted deleted) {
        runs.latest(deleted.campaignId()).filter(Run::running).ifPresent(run -> {
            if (runs.lockRunning(deleted.campaignId(), run.id())) {
                runs.end(run.id(), "cancelled");
                jobs.takeOff(run.id());
                withdrawals.announce();
            }
        });
    }

    @EventListener
    void campaignPaused(CampaignPaused paused) {
        withdrawals.announce();
    }

    @Transactional(readOnly = true)
    List<Run> running() {
        return runs.running();
    }

    @Transactional(readOnly = true)
    List<GenerationJob> lost(Run run) {
        return jobs.lost(run);
    }
}
