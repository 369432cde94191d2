package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.CampaignContactStatus;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.GenerationConfig;
import app.overture.db.Tables;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.model.Budget;
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
class GenerationTest {

    static final GenerationConfig ENGLISH = new GenerationConfig("professional", "en", "", "", Map.of());

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Generation generation;

    @Autowired
    CampaignService campaigns;

    @Autowired
    MessageService messages;

    @Autowired
    SettingsService settings;

    @Autowired
    Budget budget;

    @Autowired
    RunEnd runEnd;

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
    @Tag("AC-2")
    @Tag("FR-4")
    @Tag("EC-2") // the workspace has no playbook
    void fifty_contacts_with_three_steps_become_150_messages() {
        UUID campaign = fixture.campaign(50, 0);
        Generation.Started started = start(campaign);
        assertThat(started.estimate().messages()).isEqualTo(150);
        GenerationProgress progress = awaitEnd(campaign);
        assertThat(progress).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(progress.numbers().written()).isEqualTo(50);
        assertThat(progress.numbers().channels()).singleElement().satisfies(channel -> {
            assertThat(channel.done()).isEqualTo(150);
            assertThat(channel.target()).isEqualTo(150);
        });
        List<MessageRow> written = messages(campaign);
        assertThat(written).hasSize(150).allMatch(message -> message.flags().isEmpty());
        assertThat(status(campaign)).isEqualTo(CampaignStatus.REVIEW);
        assertThat(peer.requests()).hasSize(50);
        assertThat(spent()).isEqualByComparingTo(progress.numbers().cost()).isPositive();
    }

    @Test
    void a_message_says_what_its_sentences_rest_on() {
        UUID campaign = fixture.campaign(1, 0);
        start(campaign);
        awaitEnd(campaign);
        MessageDetail message = given.as(
                workspace.viewer(),
                () -> messages.get(messages(campaign).getFirst().id()));
        assertThat(message.body()).startsWith("Hi Ada0,\n\nRuns 40 lorries out of Brno.");
        assertThat(message.evidence().get(1).factIds()).hasSize(1);
        assertThat(message.language()).isEqualTo("en");
    }

    @Test
    @Tag("AC-7")
    @Tag("EC-1")
    void three_without_a_profile_fail_with_the_reason_and_47_succeed() {
        UUID campaign = fixture.campaign(47, 3);
        start(campaign);
        GenerationProgress progress = awaitEnd(campaign);
        assertThat(progress).isInstanceOf(GenerationProgress.PartlyFailed.class);
        assertThat(progress.numbers().summary()).isEqualTo("47 of 50 generated, 3 failed");
        assertThat(progress.numbers().failures()).hasSize(3).allSatisfy(failure -> {
            assertThat(failure.code()).isEqualTo("missing_enrichment");
            assertThat(failure.reason()).isEqualTo("Missing enrichment: company profile");
        });
        assertThat(peer.requests()).as("nothing is paid for those").hasSize(47);
        assertThat(messages(campaign)).hasSize(141);
    }

    @Test
    void failed_contacts_are_retried_alone_once_they_are_enriched() {
        UUID campaign = fixture.campaign(1, 1);
        start(campaign);
        awaitEnd(campaign);
        given.asMachine(workspace.id(), () -> {
            fixture.enrich(contactsOf(campaign, CampaignContactStatus.FAILED).getFirst());
            return true;
        });
        given.as(workspace.editor(), () -> generation.retryFailed(campaign));
        assertThat(awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(messages(campaign)).hasSize(6);
        assertThat(peer.requests()).hasSize(2);
    }

    @Test
    @Tag("AC-10")
    @Tag("FR-10")
    void the_cost_is_told_before_and_only_a_confirmed_call_begins() {
        UUID campaign = fixture.campaign(2, 0);
        Api.Client editor = api.as(workspace.editor());
        Api.Answer estimate = editor.post("/api/campaigns/" + campaign + "/generate", "{\"confirm_cost\":false}");
        assertThat(estimate.status()).isEqualTo(200);
        assertThat(estimate.body().path("status").asString()).isEqualTo("estimate");
        assertThat(estimate.body().path("cost_estimate").decimalValue()).isPositive();
        assertThat(estimate.body().path("message_count").asInt()).isEqualTo(6);
        assertThat(status(campaign)).isEqualTo(CampaignStatus.READY);

        Api.Answer begun = editor.post(
                "/api/campaigns/" + campaign + "/generate",
                "{\"confirm_cost\":true,\"tone\":\"bold\",\"language\":\"en\",\"custom_instructions\":\"No praise.\"}");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("status").asString()).isEqualTo("generating");
        assertThat(begun.body().path("message_count").asInt()).isEqualTo(6);
        awaitEnd(campaign);
        Api.Answer status = editor.get("/api/campaigns/" + campaign + "/generation-status");
        assertThat(status.body().path("total").asInt()).isEqualTo(2);
        assertThat(status.body().path("done").asInt()).isEqualTo(2);
        assertThat(status.body().path("failed").asInt()).isZero();
        assertThat(status.body().path("cost_so_far").decimalValue()).isPositive();
        assertThat(status.body().path("channels").path("email").path("done").asInt())
                .isEqualTo(6);
        assertThat(status.body().path("channels").path("email").path("target").asInt())
                .isEqualTo(6);
        assertThat(status.body().path("state").asString()).isEqualTo("finished");
        assertThat(WritingPeer.prompt(peer.requests().getFirst())).contains("tone: bold", "instructions: No praise.");
    }

    @Test
    void what_is_wrong_with_a_draft_is_told_and_the_second_attempt_counts() {
        says = request -> WritingPeer.isSecondAttempt(request)
                ? WritingPeer.write(request)
                : WritingPeer.lie(request, "Your 4711 robots impress");
        UUID campaign = fixture.campaign(1, 0);
        start(campaign);
        awaitEnd(campaign);
        assertThat(WritingPeer.prompt(peer.requests().get(1))).contains("“4711” stands in no fact");
        assertThat(messages(campaign)).hasSize(3).allMatch(message -> !message.isFlagged());
        assertThat(outcomes()).containsExactlyInAnyOrder("ok", "discarded");
    }

    @Test
    void what_stays_wrong_becomes_a_flag_that_points_at_it() {
        says = request -> WritingPeer.lie(request, "Your 4711 robots impress");
        UUID campaign = fixture.campaign(1, 0);
        start(campaign);
        awaitEnd(campaign);
        assertThat(peer.requests()).hasSize(2);
        assertThat(messages(campaign)).allSatisfy(message -> {
            assertThat(message.isFlagged()).isTrue();
            assertThat(message.flags()).anySatisfy(flag -> {
                assertThat(flag.code()).isEqualTo("unknown_number");
                assertThat(message.body().substring(flag.start(), flag.end())).isEqualTo("4711");
            });
        });
    }

    @Test
    void a_provider_that_asks_to_slow_down_is_asked_again_later() {
        AtomicInteger calls = new AtomicInteger();
        says = request -> calls.getAndIncrement() == 0 ? ModelPeer.rateLimited("1") : WritingPeer.write(request);
        UUID campaign = fixture.campaign(2, 0);
        start(campaign);
        assertThat(awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(messages(campaign)).hasSize(6);
        assertThat(outcomes()).contains("rate_limited", "ok");
    }

    @Test
    void an_answer_that_cannot_be_read_fails_that_contact_only() {
        says = request -> WritingPeer.isFor(request, "Contact0")
                ? ModelPeer.content("I would rather not.")
                : WritingPeer.write(request);
        UUID campaign = fixture.campaign(2, 0);
        start(campaign);
        GenerationProgress progress = awaitEnd(campaign);
        assertThat(progress.numbers().summary()).isEqualTo("1 of 2 generated, 1 failed");
        assertThat(progress.numbers().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("malformed"));
    }

    @Test
    void a_run_beyond_the_budget_is_refused_before_it_begins() {
        UUID campaign = fixture.campaign(2, 0);
        given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withBudget(new BigDecimal("0.00"), BudgetMode.HARD)));
        Api.Answer refused =
                api.as(workspace.editor()).post("/api/campaigns/" + campaign + "/generate", "{\"confirm_cost\":true}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("over_budget");
        assertThat(status(campaign)).isEqualTo(CampaignStatus.READY);
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void cancelling_keeps_what_is_written_and_throws_away_what_is_under_way() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        says = request -> {
            if (WritingPeer.isFor(request, "Contact0")) {
                return WritingPeer.write(request);
            }
            underWay.countDown();
            return opened(cancelled) ? WritingPeer.write(request) : ModelPeer.failing(500, "test");
        };
        UUID campaign = fixture.campaign(3, 0);
        start(campaign);
        assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> messages(campaign).size() == 3);
        Api.Answer answer = api.as(workspace.editor()).post("/api/campaigns/" + campaign + "/cancel-generation", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("state").asString()).isEqualTo("cancelled");
        assertThat(status(campaign)).isEqualTo(CampaignStatus.REVIEW);
        cancelled.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes().contains("discarded"));
        assertThat(messages(campaign)).hasSize(3);
        assertThat(contactsOf(campaign, CampaignContactStatus.CANCELLED)).hasSize(2);

        says = WritingPeer::write;
        start(campaign);
        assertThat(awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(messages(campaign)).hasSize(9);
    }

    @Test
    @Tag("EC-7")
    void deleting_the_campaign_stops_its_run() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch deleted = new CountDownLatch(1);
        says = request -> {
            underWay.countDown();
            return opened(deleted) ? WritingPeer.write(request) : ModelPeer.failing(500, "test");
        };
        UUID campaign = fixture.campaign(2, 0);
        start(campaign);
        assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
        given.as(workspace.editor(), () -> {
            campaigns.delete(campaign);
            return null;
        });
        deleted.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes().contains("discarded"));
        assertThat(messages(campaign)).isEmpty();
        assertThat(contactsOf(campaign, CampaignContactStatus.CANCELLED)).hasSize(2);
    }

    @Test
    void a_run_that_nobody_ended_is_ended_by_the_watch() {
        UUID campaign = fixture.campaign(1, 0);
        start(campaign);
        awaitEnd(campaign);
        given.asMachine(
                workspace.id(),
                () -> dsl.update(Tables.GENERATION_RUNS)
                        .set(Tables.GENERATION_RUNS.STATUS, "running")
                        .set(Tables.GENERATION_RUNS.FINISHED_AT, (java.time.Instant) null)
                        .where(Tables.GENERATION_RUNS.TENANT_ID.eq(workspace.id()))
                        .execute());
        TenantScope.run(workspace.id(), "test", () -> {
            Runs.Run run = runEnd.running().getFirst();
            runEnd.endIfThrough(run.campaignId(), run.id());
        });
        assertThat(awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
    }

    @Test
    void one_message_is_written_anew_and_its_history_kept() {
        UUID campaign = fixture.campaign(1, 0);
        start(campaign);
        awaitEnd(campaign);
        MessageRow before = messages(campaign).getFirst();
        says = request -> WritingPeer.lie(request, "Brno is where your lorries start");
        Api.Answer answer = api.as(workspace.editor())
                .post(
                        "/api/messages/" + before.id() + "/regenerate",
                        "{\"instruction\":\"Shorter.\",\"tone\":\"direct\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("body").asString()).contains("Brno is where your lorries start.");
        assertThat(answer.body().path("original_body").asString()).isEqualTo(before.body());
        String asked = WritingPeer.prompt(peer.requests().getLast());
        assertThat(asked)
                .contains("instruction for this step: Shorter.", "tone: direct", "write_steps: 1\n", "- step 2");
        MessageDetail after = given.as(workspace.viewer(), () -> messages.get(before.id()));
        assertThat(after.status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(after.regenCount()).isEqualTo(1);
        assertThat(after.regenConfig()).containsEntry("instruction", "Shorter.");
    }

    @Test
    void nobody_to_write_to_is_said_in_words() {
        UUID campaign = fixture.campaign(0, 0);
        Api.Answer refused =
                api.as(workspace.editor()).post("/api/campaigns/" + campaign + "/generate", "{\"confirm_cost\":true}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("no_contacts");
    }

    @Test
    @Tag("AC-6")
    @Tag("NFR-3")
    void another_workspace_gets_403_and_a_viewer_may_not_begin() {
        UUID campaign = fixture.campaign(1, 0);
        Api.Client stranger = api.as(given.workspace().admin());
        String path = "/api/campaigns/" + campaign;
        assertThat(stranger.post(path + "/generate", "{\"confirm_cost\":true}").status())
                .isEqualTo(403);
        assertThat(stranger.get(path + "/generation-status").status()).isEqualTo(403);
        assertThat(stranger.post(path + "/cancel-generation", "").status()).isEqualTo(403);
        assertThat(stranger.post(path + "/retry-failed", "").status()).isEqualTo(403);
        Api.Client viewer = api.as(workspace.viewer());
        assertThat(viewer.post(path + "/generate", "{\"confirm_cost\":true}").status())
                .isEqualTo(403);
        assertThat(viewer.get(path + "/generation-status").status()).isEqualTo(200);
    }

    @Test
    void settings_that_do_not_exist_are_refused() {
        UUID campaign = fixture.campaign(1, 0);
        assertThatThrownBy(() -> given.as(
                        workspace.editor(),
                        () -> generation.estimate(campaign, new GenerationConfig("sarcastic", "en", "", "", Map.of()))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT));
    }

    private Generation.Started start(UUID campaign) {
        return given.as(workspace.editor(), () -> generation.start(campaign, ENGLISH));
    }

    private GenerationProgress awaitEnd(UUID campaign) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
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

    private List<UUID> contactsOf(UUID campaign, CampaignContactStatus status) {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(Tables.CAMPAIGN_CONTACTS.CONTACT_ID)
                        .from(Tables.CAMPAIGN_CONTACTS)
                        .where(Tables.CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaign))
                        .and(Tables.CAMPAIGN_CONTACTS.STATUS.eq(status.text()))
                        .fetch(Tables.CAMPAIGN_CONTACTS.CONTACT_ID));
    }

    private List<String> outcomes() {
        return given.asMachine(
                workspace.id(),
                () -> dsl.select(Tables.LLM_USAGE_LOG.OUTCOME)
                        .from(Tables.LLM_USAGE_LOG)
                        .fetch(Tables.LLM_USAGE_LOG.OUTCOME));
    }

    private BigDecimal spent() {
        return given.as(workspace.viewer(), () -> budget.state().spent());
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
