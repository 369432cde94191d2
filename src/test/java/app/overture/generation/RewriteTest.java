package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.GenerationConfig;
import app.overture.db.Tables;
import app.overture.messages.EditReason;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.messages.MessageVersion;
import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
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
import java.util.Set;
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
@Tag("FR-6")
class RewriteTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Rewrites rewrites;

    @Autowired
    RewriteTable table;

    @Autowired
    MessageRewriting rewriting;

    @Autowired
    Generation generation;

    @Autowired
    MessageService messages;

    @Autowired
    MessageBatch batch;

    @Autowired
    SettingsService settings;

    @Autowired
    DSLContext dsl;

    @Autowired
    AutowireCapableBeanFactory beans;

    final CountDownLatch goOn = new CountDownLatch(1);
    final CountDownLatch asked = new CountDownLatch(1);
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
        goOn.countDown();
        peer.close();
    }

    @Test
    @Tag("EC-6")
    void one_step_is_written_again_for_everyone_with_its_history() {
        UUID campaign = written(3);
        Api.Client editor = api.as(workspace.editor());
        String path = "/api/campaigns/" + campaign + "/messages/regenerate";
        Api.Answer estimate = editor.post(path, "{\"step\":2,\"instruction\":\"Ask about lorries.\"}");
        assertThat(estimate.status()).isEqualTo(200);
        assertThat(estimate.body().path("status").asString()).isEqualTo("estimate");
        assertThat(estimate.body().path("message_count").asInt()).isEqualTo(3);
        assertThat(estimate.body().path("cost_estimate").decimalValue()).isPositive();
        assertThat(editor.get(path).body().path("status").asString()).isEqualTo("none");

        Api.Answer begun = editor.post(
                path, "{\"step\":2,\"instruction\":\"Ask about lorries.\",\"tone\":\"bold\",\"confirm_cost\":true}");
        assertThat(begun.status()).isEqualTo(202);
        RewriteProgress end = awaitEnd(campaign);

        assertThat(end.done()).isEqualTo(3);
        assertThat(end.costSoFar()).isPositive();
        assertThat(editor.get(path).body().path("status").asString()).isEqualTo("finished");
        assertThat(ids(campaign, 2)).allSatisfy(id -> {
            MessageDetail message = read(id);
            assertThat(message.regenCount()).isEqualTo(1);
            assertThat(message.tone()).isEqualTo("bold");
            assertThat(message.regenConfig()).containsEntry("instruction", "Ask about lorries.");
            assertThat(message.status()).isEqualTo(MessageStatus.DRAFT);
            assertThat(message.beingRewritten()).isFalse();
            assertThat(given.as(workspace.viewer(), () -> messages.versions(id)))
                    .extracting(MessageVersion::cause)
                    .containsExactly("regenerated", "written");
        });
        assertThat(read(ids(campaign, 1).getFirst()).regenCount()).isZero();
        assertThat(WritingPeer.prompt(peer.requests().getLast())).contains("Ask about lorries.");
    }

    @Test
    void everything_that_matches_but_a_few_is_written_again_by_one_call() {
        UUID campaign = written(3);
        UUID spared = ids(campaign, 2).getFirst();
        given.as(workspace.editor(), () -> batch.rejectAll(ids(campaign, 2), "Too generic"));
        String path = "/api/campaigns/" + campaign + "/messages/regenerate";
        String wanted = "{\"filter\":{\"status\":[\"rejected\"]},\"except\":[\"" + spared + "\"],\"confirm_cost\":true,"
                + "\"instruction\":\"Be specific.\",\"tone\":\"casual\",\"formality\":\"informal\",\"language\":\"de\"}";

        Api.Answer begun = api.as(workspace.editor()).post(path, wanted);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("message_count").asInt()).isEqualTo(2);
        assertThat(awaitEnd(campaign).total()).isEqualTo(2);
        assertThat(read(spared).status()).isEqualTo(MessageStatus.REJECTED);
        assertThat(ids(campaign, 2)).filteredOn(id -> !id.equals(spared)).allSatisfy(id -> {
            assertThat(read(id).status()).isEqualTo(MessageStatus.DRAFT);
            assertThat(read(id).rejectReason()).isEmpty();
            assertThat(read(id).regenConfig())
                    .containsEntry("instruction", "Be specific.")
                    .containsEntry("language", "de")
                    .containsEntry("formality", "informal");
        });
        assertThat(read(ids(campaign, 1).getFirst()).regenCount()).isZero();
    }

    @Test
    void a_message_in_work_is_not_approved_and_a_persons_change_wins() throws InterruptedException {
        UUID campaign = written(1);
        UUID first = ids(campaign, 1).getFirst();
        UUID second = ids(campaign, 2).getFirst();
        says = this::wait;
        begin(campaign, List.of(first, second));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(read(first).beingRewritten()).isTrue();
        assertThatThrownBy(() -> given.as(workspace.editor(), () -> messages.approve(first, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("being_rewritten"));
        assertThat(given.as(workspace.editor(), () -> batch.approveAll(List.of(first)))
                        .errors())
                .singleElement()
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("being_rewritten"));
        given.as(
                workspace.editor(),
                () -> messages.edit(second, "Mine", "My own words.", EditReason.values()[0], "", null));
        given.as(workspace.editor(), () -> messages.approve(second, null));
        goOn.countDown();

        RewriteProgress end = awaitEnd(campaign);
        assertThat(end.done()).isEqualTo(1);
        assertThat(end.skipped()).isEqualTo(1);
        assertThat(end.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.messageId()).isEqualTo(second);
            assertThat(problem.code()).isEqualTo("changed_meanwhile");
        });
        assertThat(read(second).body()).isEqualTo("My own words.");
        assertThat(read(second).status()).isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void stopping_keeps_the_texts_of_whoever_waits() throws InterruptedException {
        UUID campaign = written(1);
        UUID first = ids(campaign, 1).getFirst();
        says = this::wait;
        begin(campaign, List.of(first));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        Api.Answer stopped = api.as(workspace.editor()).delete("/api/campaigns/" + campaign + "/messages/regenerate");
        assertThat(stopped.body().path("cancelled").asInt()).isEqualTo(1);
        goOn.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes().contains("discarded"));
        assertThat(read(first).regenCount()).isZero();
        assertThat(read(first).beingRewritten()).isFalse();
    }

    @Test
    void a_job_that_is_begun_twice_stores_one_text() throws InterruptedException {
        UUID campaign = written(1);
        UUID first = ids(campaign, 1).getFirst();
        AtomicInteger calls = new AtomicInteger();
        says = request -> calls.getAndIncrement() == 0 ? wait(request) : WritingPeer.write(request);
        begin(campaign, List.of(first));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        UUID rewrite =
                given.asMachine(workspace.id(), () -> table.latest(campaign).orElseThrow());
        // Another node takes the job over, as it does when the first one's heartbeat is gone.
        TenantScope.call(
                workspace.id(),
                "generation",
                () -> rewriting.write(new RewriteJob(workspace.id(), campaign, rewrite, first, 1)));
        assertThat(awaitEnd(campaign).done()).isEqualTo(1);
        goOn.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes().contains("discarded"));
        assertThat(read(first).regenCount()).isEqualTo(1);
        assertThat(given.as(workspace.viewer(), () -> messages.versions(first))).hasSize(2);
    }

    @Test
    void many_alike_at_once_do_not_wait_for_each_other() {
        UUID campaign = written(12);
        says = request -> WritingPeer.lie(request, "Your 4711 robots impress");
        List<UUID> all =
                given.as(workspace.viewer(), () -> messages.idsMatching(MessageFilter.ofCampaign(campaign), "", 100));
        begin(campaign, all);
        RewriteProgress end = awaitEnd(campaign);
        assertThat(end.done()).isEqualTo(36);
        assertThat(read(all.getLast()).isFlagged()).isTrue();
    }

    @Test
    void what_fails_says_why_and_lets_go() {
        UUID campaign = written(1);
        UUID first = ids(campaign, 1).getFirst();
        says = request -> ModelPeer.content("I would rather not.");
        begin(campaign, List.of(first));
        RewriteProgress end = awaitEnd(campaign);
        assertThat(end.failed()).isEqualTo(1);
        assertThat(end.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("malformed"));
        assertThat(read(first).beingRewritten()).isFalse();
    }

    @Test
    void what_left_is_left_out_and_nothing_is_begun_over_budget_or_by_strangers() {
        UUID campaign = written(1);
        UUID first = ids(campaign, 1).getFirst();
        given.asMachine(
                workspace.id(),
                () -> dsl.update(Tables.MESSAGES)
                        .set(Tables.MESSAGES.STATUS, "sent")
                        .where(Tables.MESSAGES.TENANT_ID.eq(workspace.id()))
                        .and(Tables.MESSAGES.ID.eq(first))
                        .execute());
        String path = "/api/campaigns/" + campaign + "/messages/regenerate";
        Api.Client editor = api.as(workspace.editor());
        Api.Answer estimate = editor.post(path, "{\"filter\":{\"q\":\"\"}}");
        assertThat(estimate.body().path("message_count").asInt()).isEqualTo(2);
        assertThat(estimate.body().path("left_out_count").asInt()).isEqualTo(1);
        Api.Answer nothing = editor.post(path, "{\"message_ids\":[\"" + first + "\"],\"confirm_cost\":true}");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.code()).isEqualTo("nothing_to_rewrite");
        assertThat(editor.post(path, "{}").status()).isEqualTo(400);
        assertThat(editor.post(path, "{\"step\":1,\"formality\":\"rude\"}").status())
                .isEqualTo(400);
        assertThat(api.as(workspace.viewer())
                        .post(path, "{\"step\":2,\"confirm_cost\":true}")
                        .status())
                .isEqualTo(403);
        Given.Workspace other = given.workspace();
        assertThat(api.as(other.editor()).post(path, "{\"step\":2}").status()).isEqualTo(403);
        assertThat(api.as(other.editor()).get(path).status()).isEqualTo(403);

        given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withBudget(new BigDecimal("0.00"), BudgetMode.HARD)));
        Api.Answer refused = editor.post(path, "{\"step\":2,\"confirm_cost\":true}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("over_budget");
        assertThat(read(ids(campaign, 2).getFirst()).beingRewritten()).isFalse();
    }

    private UUID written(int contacts) {
        UUID campaign = fixture.campaign(contacts, 0);
        given.as(
                workspace.editor(),
                () -> generation.start(campaign, new GenerationConfig("professional", "en", "", "", Map.of())));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given.as(workspace.viewer(), () -> generation.progress(campaign)),
                        progress -> !(progress instanceof GenerationProgress.Running));
        return campaign;
    }

    private void begin(UUID campaign, List<UUID> ids) {
        given.as(workspace.editor(), () -> rewrites.start(campaign, ids, RegenerateRequest.with("Shorter.")));
    }

    private RewriteProgress awaitEnd(UUID campaign) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given.as(workspace.viewer(), () -> rewrites.progress(campaign)),
                        progress -> !progress.isRunning());
    }

    private List<UUID> ids(UUID campaign, int step) {
        return given.as(
                workspace.viewer(),
                () -> messages.idsMatching(MessageFilter.ofCampaign(campaign).withSteps(Set.of(step)), "", 100));
    }

    private MessageDetail read(UUID id) {
        return given.as(workspace.viewer(), () -> messages.get(id));
    }

    private List<String> outcomes() {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(Tables.LLM_USAGE_LOG.OUTCOME)
                        .from(Tables.LLM_USAGE_LOG)
                        .where(Tables.LLM_USAGE_LOG.TENANT_ID.eq(workspace.id()))
                        .fetch(Tables.LLM_USAGE_LOG.OUTCOME));
    }

    private ModelPeer.Reply wait(ModelPeer.Request request) {
        asked.countDown();
        try {
            goOn.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return WritingPeer.write(request);
    }
}
