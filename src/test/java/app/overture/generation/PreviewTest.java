package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.GenerationConfig;
import app.overture.db.Tables;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
@Tag("FR-4")
class PreviewTest {

    private static final GenerationConfig ENGLISH = new GenerationConfig("professional", "en", "", "", Map.of());

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Previews previews;

    @Autowired
    PreviewWriting writing;

    @Autowired
    Generation generation;

    @Autowired
    CampaignService campaigns;

    @Autowired
    MessageService messages;

    @Autowired
    SettingsService settings;

    @Autowired
    DSLContext dsl;

    @Autowired
    AutowireCapableBeanFactory beans;

    GenerationFixture fixture;
    Given.Workspace workspace;
    ModelPeer peer;
    volatile Function<ModelPeer.Request, ModelPeer.Reply> says = WritingPeer::write;

    @BeforeEach
    void a_workspace_with_its_own_model() {
        fixture = beans.createBean(GenerationFixture.class);
        peer = ModelPeer.answering(request -> says.apply(request));
        workspace = fixture.workspace(peer);
    }

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    @Tag("FR-10")
    void three_samples_are_paid_once_and_the_run_takes_them_over() {
        UUID campaign = fixture.campaign(5, 1);
        begin(campaign);
        Preview preview = awaitSamples(campaign);
        assertThat(preview.samples())
                .extracting(Preview.Sample::kind)
                .containsExactly(Preview.Kind.RICH, Preview.Kind.TYPICAL, Preview.Kind.THIN);
        assertThat(preview.samples()).allSatisfy(sample -> {
            assertThat(sample.letters()).hasSize(3);
            assertThat(sample.letters().getFirst().body()).startsWith("Hi Ada");
            assertThat(sample.facts()).hasSize(1);
        });
        assertThat(preview.outdated()).isFalse();
        assertThat(operations()).containsExactly("preview", "preview", "preview");
        assertThat(preview.cost()).isEqualByComparingTo(spent()).isPositive();
        assertThat(messages(campaign)).isEmpty();
        assertThat(status(campaign)).isEqualTo(CampaignStatus.READY);

        given.as(workspace.editor(), () -> generation.start(campaign, ENGLISH));
        awaitRun(campaign);

        assertThat(peer.requests()).as("the three are not paid twice").hasSize(5);
        List<MessageRow> written = messages(campaign);
        assertThat(written).hasSize(15);
        Preview.Sample sample = preview.samples().getFirst();
        assertThat(written)
                .filteredOn(message -> message.contactId().equals(sample.contactId()))
                .extracting(MessageRow::body)
                .containsExactlyElementsOf(
                        sample.letters().stream().map(Preview.Letter::body).toList());
        assertThat(written).allSatisfy(message -> assertThat(message.costUsd()).isPositive());
    }

    @Test
    void other_settings_are_written_anew() {
        UUID campaign = fixture.campaign(1, 0);
        begin(campaign);
        awaitSamples(campaign);
        given.as(
                workspace.editor(),
                () -> generation.start(
                        campaign, new GenerationConfig("bold", "en", "", "Ask about lorries.", Map.of())));
        awaitRun(campaign);
        assertThat(peer.requests()).hasSize(2);
    }

    @Test
    void a_run_does_not_begin_while_samples_are_paid_for() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        says = request -> opened(goOn) ? WritingPeer.write(request) : ModelPeer.failing(500, "test");
        UUID campaign = fixture.campaign(2, 0);
        begin(campaign);
        assertThatThrownBy(() -> given.as(workspace.editor(), () -> generation.start(campaign, ENGLISH)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("preview_running"));

        Api.Answer stopped = api.as(workspace.editor()).delete("/api/campaigns/" + campaign + "/preview");
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.body().path("status").asString()).isEqualTo("finished");
        goOn.countDown();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outcomes().contains("discarded") || peer.requests().isEmpty());
        assertThat(given.as(workspace.viewer(), () -> previews.latest(campaign))
                        .orElseThrow()
                        .samples())
                .allSatisfy(sample -> assertThat(sample.status()).isEqualTo("cancelled"));
    }

    @Test
    void a_job_that_died_between_answer_and_result_is_begun_again_and_stored_once() throws InterruptedException {
        CountDownLatch firstAsked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        says = request -> {
            if (calls.getAndIncrement() == 0) {
                firstAsked.countDown();
                opened(goOn);
            }
            return WritingPeer.write(request);
        };
        UUID campaign = fixture.campaign(1, 0);
        Preview preview = begin(campaign);
        assertThat(firstAsked.await(20, TimeUnit.SECONDS)).isTrue();
        UUID contact = preview.samples().getFirst().contactId();
        // Another node takes the job over, as it does when the first one's heartbeat is gone.
        TenantScope.call(
                workspace.id(),
                "generation",
                () -> writing.write(new PreviewJob(workspace.id(), campaign, preview.id(), contact, 1)));
        assertThat(awaitSamples(campaign).samples().getFirst().status()).isEqualTo("written");
        goOn.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes().contains("discarded"));
        assertThat(outcomes()).containsExactlyInAnyOrder("ok", "discarded");
    }

    @Test
    void the_door_for_scripts_keeps_roles_workspaces_and_bounds() {
        UUID campaign = fixture.campaign(4, 0);
        String path = "/api/campaigns/" + campaign + "/preview";
        assertThat(api.as(workspace.viewer()).post(path, "{}").status()).isEqualTo(403);
        assertThat(api.as(given.workspace().editor()).post(path, "{}").status()).isEqualTo(403);
        assertThat(api.as(workspace.viewer()).get(path).body().path("status").asString())
                .isEqualTo("none");
        assertThat(api.as(workspace.editor()).post(path, "{\"tone\":\"angry\"}").status())
                .isEqualTo(400);
        String four = given.as(workspace.viewer(), () -> previews.candidates(campaign)).stream()
                .map(one -> "\"" + one.contactId() + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        assertThat(api.as(workspace.editor())
                        .post(path, "{\"contact_ids\":[" + four + "]}")
                        .status())
                .isEqualTo(400);
        given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withBudget(new BigDecimal("0.00"), BudgetMode.HARD)));
        Api.Answer refused = api.as(workspace.editor()).post(path, "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("over_budget");
        assertThat(peer.requests()).isEmpty();
    }

    private Preview begin(UUID campaign) {
        return given.as(workspace.editor(), () -> previews.start(campaign, ENGLISH, List.of()));
    }

    private Preview awaitSamples(UUID campaign) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given.as(workspace.viewer(), () -> previews.latest(campaign))
                                .orElseThrow(),
                        preview -> !preview.isRunning());
    }

    private void awaitRun(UUID campaign) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given.as(workspace.viewer(), () -> generation.progress(campaign)),
                        progress -> !(progress instanceof GenerationProgress.Running));
    }

    private List<MessageRow> messages(UUID campaign) {
        return given.as(
                workspace.viewer(),
                () -> messages.list(MessageFilter.ofCampaign(campaign), Paging.first(200))
                        .items());
    }

    private CampaignStatus status(UUID campaign) {
        return given.as(workspace.viewer(), () -> campaigns.get(campaign).status());
    }

    private List<String> operations() {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(Tables.LLM_USAGE_LOG.OPERATION)
                        .from(Tables.LLM_USAGE_LOG)
                        .where(Tables.LLM_USAGE_LOG.TENANT_ID.eq(workspace.id()))
                        .fetch(Tables.LLM_USAGE_LOG.OPERATION));
    }

    private List<String> outcomes() {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(Tables.LLM_USAGE_LOG.OUTCOME)
                        .from(Tables.LLM_USAGE_LOG)
                        .where(Tables.LLM_USAGE_LOG.TENANT_ID.eq(workspace.id()))
                        .fetch(Tables.LLM_USAGE_LOG.OUTCOME));
    }

    private BigDecimal spent() {
        return given.asMachine(
                workspace.id(),
                () -> dsl
                        .select(Tables.LLM_USAGE_LOG.COST_USD)
                        .from(Tables.LLM_USAGE_LOG)
                        .where(Tables.LLM_USAGE_LOG.TENANT_ID.eq(workspace.id()))
                        .fetch(Tables.LLM_USAGE_LOG.COST_USD)
                        .stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean opened(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
