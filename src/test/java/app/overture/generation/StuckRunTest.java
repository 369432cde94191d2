package app.overture.generation;

import static app.overture.campaigns.CampaignContactStatus.GENERATED;
import static app.overture.campaigns.CampaignContactStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.contacts.ContactService;
import app.overture.model.ModelTasks;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Ways in which a run could hang or lose somebody, and that it does not. */
@IntegrationTest
class StuckRunTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Generation generation;

    @Autowired
    CampaignService campaigns;

    @Autowired
    ContactService contacts;

    @Autowired
    ContactWriting writing;

    @Autowired
    RunEnd runEnd;

    @Autowired
    ModelTasks tasks;

    @Autowired
    AutowireCapableBeanFactory beans;

    final CountDownLatch release = new CountDownLatch(1);
    GenerationFixture fixture;
    RunDesk desk;
    Given.Workspace workspace;
    ModelPeer peer;
    volatile Function<ModelPeer.Request, ModelPeer.Reply> says = WritingPeer::write;

    @BeforeEach
    void a_workspace_with_its_own_model() {
        fixture = beans.createBean(GenerationFixture.class);
        peer = ModelPeer.answering(request -> says.apply(request));
        workspace = fixture.workspace(peer);
        desk = beans.createBean(RunDesk.class).of(workspace);
    }

    @AfterEach
    void close() {
        release.countDown();
        peer.close();
    }

    @Test
    @Tag("NFR-2")
    void a_contact_whose_job_died_between_question_and_answer_is_written_to_by_the_watch() {
        UUID campaign = pausedBeforeAnyCall(2);
        desk.meddle("update campaign_contacts set status = 'generating' where campaign_id = ?", campaign);
        desk.meddle("update campaigns set status = 'generating', paused_from = null where id = ?", campaign);

        watch();

        assertThat(desk.awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(desk.messages(campaign)).hasSize(6);
    }

    @Test
    void the_watch_and_with_it_a_restart_leave_a_paused_run_alone() {
        UUID campaign = pausedBeforeAnyCall(2);
        int calls = peer.requests().size();

        watch();

        assertThat(desk.jobs(campaign)).isZero();
        assertThat(desk.progress(campaign)).isInstanceOf(GenerationProgress.Paused.class);
        assertThat(peer.requests()).hasSize(calls);
    }

    @Test
    void a_run_ends_when_the_last_who_waited_were_taken_out_of_it_during_a_pause() {
        UUID campaign = pausedBeforeAnyCall(2);
        given.as(workspace.editor(), () -> {
            desk.contacts(campaign, PENDING).forEach(one -> campaigns.exclude(campaign, one, "Not now"));
            return null;
        });

        watch();

        assertThat(desk.progress(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(desk.status(campaign)).isEqualTo(CampaignStatus.READY);
    }

    @Test
    void a_person_erased_while_being_written_to_ends_the_run_and_leaves_no_message() {
        CountDownLatch asked = new CountDownLatch(1);
        says = request -> {
            asked.countDown();
            return RunDesk.opened(release) ? WritingPeer.write(request) : ModelPeer.failing(500, "test");
        };
        UUID campaign = fixture.campaign(1, 0);
        List<UUID> people = desk.contacts(campaign, PENDING);
        desk.start(campaign);
        assertThat(RunDesk.opened(asked)).isTrue();
        given.as(workspace.admin(), () -> {
            people.forEach(contacts::erase);
            return null;
        });
        release.countDown();

        desk.awaitEnd(campaign);
        assertThat(desk.messages(campaign)).isEmpty();
        assertThat(desk.status(campaign)).isNotEqualTo(CampaignStatus.GENERATING);
        desk.awaitThat(() -> desk.jobs(campaign) == 0);
    }

    @Test
    void a_job_whose_run_is_gone_ends_without_a_call() {
        GenerationJob orphan = GenerationJob.first(
                workspace.id(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        assertThat(write(orphan)).isEmpty();
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void nodes_that_end_a_run_at_the_same_moment_end_it_once() throws Exception {
        UUID campaign = pausedBeforeAnyCall(2);
        UUID run = desk.run(campaign);
        desk.meddle("update campaign_contacts set status = 'generated' where campaign_id = ?", campaign);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n -> nodes.submit(() ->
                            TenantScope.run(workspace.id(), "generation", () -> runEnd.endIfThrough(campaign, run))))
                    .toList();
            for (Future<?> end : ends) {
                end.get();
            }
        }

        assertThat(desk.status(campaign)).isEqualTo(CampaignStatus.READY);
        assertThat(desk.contacts(campaign, GENERATED)).hasSize(2);
        assertThat(desk.progress(campaign)).isInstanceOf(GenerationProgress.Finished.class);
    }

    @Test
    @Tag("EC-5")
    void an_outage_of_the_provider_costs_nobody_his_messages_and_few_calls() {
        says = request -> ModelPeer.failing(503, "overloaded");
        UUID campaign = fixture.campaign(10, 0);
        desk.start(campaign);

        desk.awaitThat(() -> silent(campaign));
        assertThat(desk.progress(campaign)).isInstanceOf(GenerationProgress.Running.class);
        assertThat(peer.requests().size())
                .as("nobody is sent to a silent provider")
                .isLessThanOrEqualTo(10);
        says = WritingPeer::write;

        assertThat(desk.awaitEnd(campaign)).isInstanceOf(GenerationProgress.Finished.class);
        assertThat(desk.messages(campaign)).hasSize(30);
        assertThat(peer.requests().size()).isLessThanOrEqualTo(20);
    }

    @Test
    @Tag("EC-5")
    void after_six_hours_of_silence_a_contact_is_given_up_with_a_reason_and_before_that_it_is_not() {
        says = request -> ModelPeer.failing(503, "overloaded");
        UUID campaign = fixture.campaign(8, 0);
        desk.start(campaign);
        desk.awaitThat(() -> silent(campaign));
        UUID run = desk.run(campaign);
        given.as(workspace.editor(), () -> {
            generation.pause(campaign);
            return null;
        });
        desk.awaitThat(() -> desk.jobs(campaign) == 0);
        desk.meddle("update campaigns set status = 'generating', paused_from = null where id = ?", campaign);
        List<GenerationJob> waiting = TenantScope.call(
                workspace.id(), "test", () -> runEnd.lost(runEnd.running().getFirst()));

        Optional<ContactWriting.Again> patient =
                write(waiting.getFirst().held(Instant.now().minus(Duration.ofHours(5))));
        Optional<ContactWriting.Again> givenUp =
                write(waiting.get(1).held(Instant.now().minus(Duration.ofHours(7))));

        assertThat(patient).hasValueSatisfying(again -> {
            assertThat(again.job().attempt()).isEqualTo(1);
            assertThat(again.delay()).isBetween(Duration.ZERO, Duration.ofSeconds(15));
        });
        assertThat(givenUp).isEmpty();
        assertThat(desk.run(campaign)).isEqualTo(run);
        assertThat(desk.progress(campaign).numbers().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("unavailable");
            assertThat(failure.reason()).isEqualTo("The language model's provider could not be used for 6 hours.");
        });
        given.as(workspace.editor(), () -> {
            generation.cancel(campaign);
            return null;
        });
    }

    @Test
    void each_failure_has_a_reason_that_a_person_understands() {
        says = request -> {
            if (WritingPeer.isFor(request, "Contact0")) {
                return ModelPeer.refusing("I cannot help with that.");
            }
            if (WritingPeer.isFor(request, "Contact1")) {
                return ModelPeer.cut(WritingPeer.write(request));
            }
            return WritingPeer.isFor(request, "Contact2")
                    ? ModelPeer.failing(401, "invalid_api_key")
                    : WritingPeer.write(request);
        };
        UUID campaign = fixture.campaign(4, 1);
        desk.start(campaign);

        GenerationProgress ended = desk.awaitEnd(campaign);

        assertThat(ended.numbers().failures())
                .extracting(failure -> failure.name() + ": " + failure.code() + ": " + failure.reason())
                .containsExactly(
                        "Ada0 Contact0: refused: The language model declined to answer.",
                        "Ada1 Contact1: malformed: The language model answered twice in a form that cannot be read.",
                        "Ada2 Contact2: refused: 127.0.0.1 does not accept the key. An administrator can set another"
                                + " in Settings, Keys.",
                        "Ada4 Contact4: missing_enrichment: Missing enrichment: company profile");
    }

    private boolean silent(UUID campaign) {
        return api.as(workspace.viewer())
                .get("/api/campaigns/" + campaign + "/generation-status")
                .body()
                .path("provider")
                .path("state")
                .asString()
                .equals("silent");
    }

    /** A run that was paused while its first calls were refused a place, so that everybody waits and no job is left. */
    private UUID pausedBeforeAnyCall(int people) {
        says = request -> ModelPeer.rateLimited("1");
        UUID campaign = fixture.campaign(people, 0);
        desk.start(campaign);
        given.as(workspace.editor(), () -> {
            generation.pause(campaign);
            return null;
        });
        desk.awaitThat(() ->
                desk.jobs(campaign) == 0 && desk.contacts(campaign, PENDING).size() == people);
        says = WritingPeer::write;
        return campaign;
    }

    private Optional<ContactWriting.Again> write(GenerationJob job) {
        return TenantScope.call(workspace.id(), "generation", () -> writing.write(job));
    }

    private void watch() {
        TenantScope.run(workspace.id(), "generation", () -> GenerationTasks.watch(runEnd, tasks));
    }
}
