package app.overture.model;

import static app.overture.db.Tables.LLM_USAGE_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.db.tables.records.LlmUsageLogRecord;
import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import app.overture.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a call's money when processes die, months end and many call at once. */
@IntegrationTest
@Tag("FR-10")
class CallMoneyTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();

    @Autowired
    Given given;

    @Autowired
    LanguageModel model;

    @Autowired
    Billing billing;

    @Autowired
    Budget budget;

    @Autowired
    Spending spending;

    @Autowired
    SettingsService settings;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;

    record Word(String word) {}

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @AfterEach
    void put_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_call_whose_process_died_is_booked_as_lost_and_a_live_one_never_is() {
        try (ModelPeer peer = answering(1_000, 250)) {
            use(peer);
            ask(CAMPAIGN); // and nobody books it

            clock.moveBy(Budget.RESERVATION_LIVES.minusSeconds(5));
            assertThat(bookLost()).isZero();
            assertThat(log()).isEmpty();

            clock.moveBy(Duration.ofSeconds(10));
            assertThat(bookLost()).isEqualTo(1);
            assertThat(bookLost()).isZero();

            assertThat(log()).singleElement().satisfies(row -> {
                assertThat(row.getOutcome()).isEqualTo("lost");
                assertThat(row.getCampaignId()).isEqualTo(CAMPAIGN);
                assertThat(row.getOperation()).isEqualTo("test_call");
                assertThat(row.getModel()).isEqualTo("gpt-5.4-mini");
                assertThat(row.getInputTokens()).isPositive();
                assertThat(row.getCostUsd()).isPositive();
                assertThat(row.getError()).contains("probably charged");
            });
            assertThat(state().reserved()).isEqualByComparingTo("0");
            assertThat(state().spent())
                    .isEqualByComparingTo(log().getFirst().getCostUsd())
                    .isEqualByComparingTo(spent(state().month()));
        }
    }

    @Test
    void a_call_that_was_taken_for_lost_and_came_back_counts_once_at_its_true_cost() {
        try (ModelPeer peer = answering(1_000, 250)) {
            use(peer);
            Answer<Word> answer = ask(CAMPAIGN);
            clock.moveBy(Budget.RESERVATION_LIVES.plusSeconds(5));
            bookLost();

            book(answer);
            book(answer);

            assertThat(log())
                    .singleElement()
                    .satisfies(row -> assertThat(row.getOutcome()).isEqualTo("ok"));
            assertThat(state().spent())
                    .isEqualByComparingTo(answer.bill().costUsd())
                    .isEqualByComparingTo(spent(state().month()));
        }
    }

    @Test
    void a_failed_call_gives_back_at_once_what_was_set_aside() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(500, "server_error"))) {
            use(peer);

            assertThat(catchFailure(CAMPAIGN)).isEqualTo("error");

            assertThat(state().reserved()).isEqualByComparingTo("0");
            assertThat(state().spent()).isEqualByComparingTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Prague", "Pacific/Auckland"})
    void a_call_over_the_months_last_midnight_belongs_to_the_month_it_went_out_in(String zone) {
        try (ModelPeer peer = answering(1_000, 250)) {
            use(peer);
            in(ZoneId.of(zone));
            LocalDate month = state().month();
            clock.moveBy(Duration.between(
                            clock.instant(),
                            month.plusMonths(1).atStartOfDay(ZoneId.of(zone)).toInstant())
                    .minusSeconds(5));
            Answer<Word> before = ask(CAMPAIGN);
            clock.moveBy(Duration.ofSeconds(10));
            Answer<Word> after = ask(CAMPAIGN);
            book(before);
            book(after);

            assertThat(state().month()).isEqualTo(month.plusMonths(1));
            assertThat(log())
                    .extracting(LlmUsageLogRecord::getMonth)
                    .containsExactlyInAnyOrder(month, month.plusMonths(1));
            assertThat(state().spent())
                    .isEqualByComparingTo(after.bill().costUsd())
                    .isEqualByComparingTo(spent(month.plusMonths(1)));
            assertThat(spent(month)).isEqualByComparingTo(before.bill().costUsd());
        }
    }

    @Test
    void two_campaigns_that_call_at_once_never_pass_one_budget_together() throws Exception {
        try (ModelPeer peer = answering(2_000, 1_500);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            use(peer);
            BigDecimal limit = new BigDecimal("0.10");
            given.as(workspace.admin(), () -> settings.update(settings.current().withBudget(limit, BudgetMode.HARD)));
            AtomicBoolean over = new AtomicBoolean();
            AtomicBoolean done = new AtomicBoolean();
            List<UUID> campaigns = List.of(UUID.randomUUID(), UUID.randomUUID());
            List<Future<Integer>> calls = IntStream.range(0, 60)
                    .mapToObj(n -> threads.submit(() -> callUntilRefused(campaigns.get(n % 2))))
                    .toList();
            Future<?> watch = threads.submit(() -> {
                while (!done.get()) {
                    BudgetState now = state();
                    if (now.spent().add(now.reserved()).compareTo(limit) > 0) {
                        over.set(true);
                    }
                }
            });

            int answered = 0;
            for (Future<Integer> call : calls) {
                answered += call.get();
            }
            done.set(true);
            watch.get();

            assertThat(over).isFalse();
            assertThat(state().reserved()).isEqualByComparingTo("0");
            assertThat(state().spent())
                    .isLessThanOrEqualTo(limit)
                    .isGreaterThan(new BigDecimal("0.07")) // and little is left lying
                    .isEqualByComparingTo(spent(state().month()));
            assertThat(log()).hasSize(answered);
            assertThat(campaigns)
                    .allSatisfy(
                            campaign -> assertThat(given.asMachine(workspace.id(), () -> spending.ofCampaign(campaign)))
                                    .isPositive());
        }
    }

    /** Calls again while what is left is only set aside for others; 1 when it was answered. */
    private int callUntilRefused(UUID campaign) {
        while (true) {
            try {
                book(ask(campaign));
                return 1;
            } catch (ModelFailure failure) {
                if (!failure.retryable()) {
                    assertThat(failure.code()).isEqualTo(ModelFailure.OVER_BUDGET);
                    return 0;
                }
            }
        }
    }

    private static ModelPeer answering(int input, int output) {
        return ModelPeer.saying(ModelPeer.content("{\"word\":\"yes\"}", input, 0, output));
    }

    private String catchFailure(UUID campaign) {
        try {
            ask(campaign);
            return "";
        } catch (ModelFailure failure) {
            return failure.code();
        }
    }

    private Answer<Word> ask(UUID campaign) {
        return TenantScope.call(
                workspace.id(),
                "test",
                () -> model.ask(
                        new ModelCall("test_call", campaign, null, "Say a word. ".repeat(150), "Now.", 20),
                        Word.class));
    }

    private void book(Answer<Word> answer) {
        given.asMachine(workspace.id(), () -> {
            billing.book(answer.bill(), "ok");
            return true;
        });
    }

    private int bookLost() {
        return given.asMachine(workspace.id(), billing::bookLost);
    }

    private BudgetState state() {
        return given.asMachine(workspace.id(), budget::state);
    }

    private BigDecimal spent(LocalDate month) {
        return given.asMachine(workspace.id(), () -> spending.ofMonth(month));
    }

    private List<LlmUsageLogRecord> log() {
        return given.asMachine(
                workspace.id(), () -> dsl.selectFrom(LLM_USAGE_LOG).fetch());
    }

    private void use(ModelPeer peer) {
        given.as(
                workspace.admin(), () -> settings.update(settings.current().withModel(peer.baseUrl(), "gpt-5.4-mini")));
    }

    private void in(ZoneId zone) {
        given.as(
                workspace.admin(),
                () -> settings.update(settings.current()
                        .withSendingWindow(
                                zone,
                                settings.current().workingDays(),
                                settings.current().sendFrom(),
                                settings.current().sendUntil())));
    }
}
