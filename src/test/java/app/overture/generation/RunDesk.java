package app.overture.generation;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.GENERATION_RUNS;
import static app.overture.db.Tables.LLM_USAGE_LOG;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.CampaignContactStatus;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.Whom;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.shared.Paging;
import app.overture.testing.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

/** Starts runs and looks at what became of them, as the people of one workspace. */
class RunDesk {

    static final GenerationConfig ENGLISH = new GenerationConfig("professional", "en", "", "", Map.of());
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Given given;
    private final Generation generation;
    private final CampaignService campaigns;
    private final MessageService messages;
    private final DSLContext dsl;
    private Given.Workspace workspace;

    RunDesk(Given given, Generation generation, CampaignService campaigns, MessageService messages, DSLContext dsl) {
        this.given = given;
        this.generation = generation;
        this.campaigns = campaigns;
        this.messages = messages;
        this.dsl = dsl;
    }

    RunDesk of(Given.Workspace one) {
        workspace = one;
        return this;
    }

    Generation.Started start(UUID campaign) {
        return given.as(workspace.editor(), () -> generation.start(campaign, ENGLISH));
    }

    Generation.Started start(UUID campaign, Whom whom) {
        return given.as(workspace.editor(), () -> generation.start(campaign, ENGLISH, whom));
    }

    GenerationProgress progress(UUID campaign) {
        return given.as(workspace.viewer(), () -> generation.progress(campaign));
    }

    GenerationProgress awaitEnd(UUID campaign) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> progress(campaign), progress -> !(progress instanceof GenerationProgress.Running));
    }

    void awaitThat(Callable<Boolean> isSo) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(isSo);
    }

    List<MessageRow> messages(UUID campaign) {
        return given.as(
                workspace.viewer(),
                () -> messages.list(MessageFilter.ofCampaign(campaign), Paging.first(200))
                        .items());
    }

    CampaignStatus status(UUID campaign) {
        return given.as(workspace.viewer(), () -> campaigns.get(campaign).status());
    }

    List<UUID> contacts(UUID campaign, CampaignContactStatus status) {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(CAMPAIGN_CONTACTS.CONTACT_ID)
                        .from(CAMPAIGN_CONTACTS)
                        .where(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaign))
                        .and(CAMPAIGN_CONTACTS.STATUS.eq(status.text()))
                        .fetch(CAMPAIGN_CONTACTS.CONTACT_ID));
    }

    List<String> outcomes() {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(LLM_USAGE_LOG.OUTCOME).from(LLM_USAGE_LOG).fetch(LLM_USAGE_LOG.OUTCOME));
    }

    /** The latest run of a campaign. */
    UUID run(UUID campaign) {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(GENERATION_RUNS.ID)
                        .from(GENERATION_RUNS)
                        .where(GENERATION_RUNS.CAMPAIGN_ID.eq(campaign))
                        .orderBy(GENERATION_RUNS.STARTED_AT.desc())
                        .limit(1)
                        .fetchSingle(GENERATION_RUNS.ID));
    }

    /** Jobs of the latest run, waiting or in hand. */
    int jobs(UUID campaign) {
        UUID run = run(campaign);
        return given.asMachine(
                workspace.id(),
                () -> dsl.fetchSingle("select count(*) from model_tasks where task_instance like ?", "%/" + run)
                        .get(0, Integer.class));
    }

    /** Does to the tables what no verb would. */
    void meddle(String sql, Object... values) {
        given.asMachine(workspace.id(), () -> dsl.execute(sql, values));
    }

    static boolean opened(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
