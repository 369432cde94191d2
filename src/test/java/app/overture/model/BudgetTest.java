package app.overture.model;

import static app.overture.db.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class BudgetTest {

    @Autowired
    Given given;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Budget budget;

    @Autowired
    Billing billing;

    @Autowired
    SettingsService settings;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext dsl;

    @Autowired
    PlatformTransactionManager transactions;

    Given.Workspace workspace;
    TransactionTemplate transaction;

    @BeforeEach
    void a_workspace() {
        transaction = new TransactionTemplate(transactions);
        workspace = given.workspace();
    }

    @AfterEach
    void put_the_clock_back() {
        clock.reset();
    }

    @Test
    @Tag("FR-10")
    void reservations_at_the_same_moment_never_pass_the_limit_together() throws Exception {
        limit("1.00", BudgetMode.HARD);
        CyclicBarrier start = new CyclicBarrier(12);
        Callable<Boolean> reserve = () -> {
            start.await(30, TimeUnit.SECONDS);
            return reserves("0.30");
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<Boolean>> results = threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(n -> reserve).toList());

            assertThat(results.stream().filter(BudgetTest::won)).hasSize(3);
        }
        assertThat(state().reserved()).isEqualByComparingTo("0.90");
    }

    @Test
    @Tag("FR-10")
    void a_hard_budget_ends_at_the_limit_a_soft_one_at_120_per_cent_and_a_monitored_one_never() {
        limit("1.00", BudgetMode.HARD);
        assertThat(reserves("1.00")).isTrue();
        assertThat(reserves("0.000001")).isFalse();

        limit("1.00", BudgetMode.SOFT);
        assertThat(reserves("0.20")).isTrue();
        assertThat(reserves("0.000001")).isFalse();

        limit("1.00", BudgetMode.MONITOR);
        assertThat(reserves("50.00")).isTrue();
        assertThat(state().left()).isEqualByComparingTo("0");
    }

    @Test
    void work_that_does_not_fit_is_refused_before_it_begins_in_words() {
        limit("1.00", BudgetMode.HARD);
        reserves("0.40");

        ModelFailure refused = catchThrowableOfType(ModelFailure.class, () -> require("0.61"));

        assertThat(refused.code()).isEqualTo("over_budget");
        assertThat(refused.sentence()).contains("$0.61").contains("$1.00").contains("$0.60 left");
        assertThatNoException().isThrownBy(() -> require("0.60"));
    }

    @Test
    void the_month_is_the_workspaces_own() {
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        given.as(
                workspace.admin(),
                () -> settings.update(settings.current()
                        .withSendingWindow(
                                kiritimati,
                                settings.current().workingDays(),
                                settings.current().sendFrom(),
                                settings.current().sendUntil())));
        LocalDate nextMonth = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusMonths(1)
                .withDayOfMonth(1);
        // 20:00 on the last day of the month in UTC is ten in the morning of the first day in Kiritimati
        clock.moveBy(Duration.between(
                clock.instant(), nextMonth.minusDays(1).atTime(20, 0).toInstant(ZoneOffset.UTC)));

        assertThat(state().month()).isEqualTo(nextMonth);
    }

    @Test
    void what_a_dead_process_had_set_aside_comes_back_and_its_estimate_counts_as_spent() {
        limit("1.00", BudgetMode.HARD);
        given.asMachine(
                workspace.id(), () -> budget.send(budget.reserve(wish("0.80")).orElseThrow()));
        assertThat(sweep()).isZero();

        clock.moveBy(Budget.RESERVATION_LIVES.plusSeconds(1));

        assertThat(sweep()).isEqualTo(1);
        assertThat(state().reserved()).isEqualByComparingTo("0");
        assertThat(state().spent()).isEqualByComparingTo("0.02");
    }

    @Test
    void what_was_set_aside_for_a_call_that_never_went_out_comes_back_and_nothing_is_spent() {
        limit("1.00", BudgetMode.HARD);
        reserves("0.80");

        clock.moveBy(Budget.RESERVATION_LIVES.plusSeconds(1));

        assertThat(sweep()).isZero();
        assertThat(state().reserved()).isEqualByComparingTo("0");
        assertThat(state().spent()).isEqualByComparingTo("0");
    }

    @Test
    void a_call_for_which_there_was_no_room_at_first_goes_out_when_there_is_some() {
        limit("1.00", BudgetMode.HARD);
        Budget.Reservation other = given.asMachine(
                workspace.id(), () -> budget.reserve(wish("0.80")).orElseThrow());
        try (Admission waiting = admission("0.50")) {
            given.asMachine(workspace.id(), () -> {
                budget.giveBack(other.id(), other.month());
                return true;
            });

            TenantScope.run(workspace.id(), "test", waiting::run);
            waiting.goesOut();

            assertThat(state().reserved()).isEqualByComparingTo("0.50");
        }
        assertThat(state().reserved()).as("it is under way").isEqualByComparingTo("0.50");
    }

    @Test
    void a_call_that_waits_while_another_spends_the_month_does_not_go_out() {
        limit("1.00", BudgetMode.HARD);
        TenantScope.run(workspace.id(), "test", () -> {
            try (Admission waiting = admission("0.10")) {
                cost("0.20", "1.50");
                assertThat(catchThrowableOfType(ModelFailure.class, waiting::run)
                                .code())
                        .isEqualTo(ModelFailure.OVER_BUDGET);
            }
        });
        assertThat(state().reserved()).isEqualByComparingTo("0");
        assertThat(state().spent()).isEqualByComparingTo("1.50");
    }

    @Test
    void a_call_that_is_not_wanted_any_more_gives_back_what_it_held() {
        limit("1.00", BudgetMode.HARD);
        TenantScope.run(workspace.id(), "test", () -> {
            try (Admission waiting = admission("0.50")) {
                assertThat(state().reserved()).isEqualByComparingTo("0.50");
                assertThatThrownBy(() -> CallGuard.whileWanted(() -> false, () -> {
                            waiting.run();
                            return true;
                        }))
                        .isInstanceOf(ModelFailure.class);
            }
        });
        assertThat(state().reserved()).isEqualByComparingTo("0");
    }

    @Test
    void a_call_that_was_next_to_go_and_found_no_place_gives_back_what_it_held() {
        limit("1.00", BudgetMode.HARD);
        TenantScope.run(workspace.id(), "test", () -> {
            try (Admission waiting = admission("0.50")) {
                waiting.run();
                waiting.run();
                assertThat(state().reserved()).isEqualByComparingTo("0.50");
            }
        });
        assertThat(state().reserved()).isEqualByComparingTo("0");
    }

    @Test
    void passing_80_per_cent_is_marked_once() {
        limit("1.00", BudgetMode.HARD);
        spend("0.79");
        assertThat(state().alertedAt()).isNull();
        spend("0.01");
        spend("0.01");

        assertThat(state().alertedAt()).isNotNull();
        int alerts =
                given.asMachine(workspace.id(), () -> dsl.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.eq("budget.alert")));
        assertThat(alerts).isEqualTo(1);
    }

    private void limit(String usd, BudgetMode mode) {
        given.as(workspace.admin(), () -> settings.update(settings.current().withBudget(new BigDecimal(usd), mode)));
    }

    private boolean reserves(String usd) {
        try {
            return given.asMachine(
                    workspace.id(), () -> budget.reserve(wish(usd)).isPresent());
        } catch (ModelFailure refused) {
            return false;
        }
    }

    private Admission admission(String usd) {
        return TenantScope.call(
                workspace.id(), "test", () -> new Admission(budget, wish(usd), withdrawals, transaction));
    }

    private static Budget.Wish wish(String usd) {
        return new Budget.Wish(
                new BigDecimal(usd), new BigDecimal("0.02"), "test", null, null, null, "peer", "gpt-5.4-mini", 100, 20);
    }

    private void require(String usd) {
        given.asMachine(workspace.id(), () -> {
            budget.require(new BigDecimal(usd));
            return true;
        });
    }

    private void spend(String usd) {
        cost(usd, usd);
    }

    private void cost(String thought, String usd) {
        given.asMachine(workspace.id(), () -> {
            Budget.Reservation reservation = budget.reserve(wish(thought)).orElseThrow();
            budget.settle(reservation.month(), budget.release(reservation.id()), new BigDecimal(usd));
            return true;
        });
    }

    private int sweep() {
        return given.asMachine(workspace.id(), billing::bookLost);
    }

    private BudgetState state() {
        return given.asMachine(workspace.id(), budget::state);
    }

    private static boolean won(Future<Boolean> result) {
        try {
            return result.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
