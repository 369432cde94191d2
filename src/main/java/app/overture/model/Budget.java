package app.overture.model;

import static app.overture.db.Tables.BUDGET_PERIODS;
import static app.overture.db.Tables.BUDGET_RESERVATIONS;
import static app.overture.db.Tables.WORKSPACE_SETTINGS;

import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.shared.Ids;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Money;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly budget for language models, held by reservation: before each call its estimate is set aside with one
 * conditional update, so that no number of calls at once, on any number of nodes, can pass the limit together.
 */
@Service
@Transactional
public class Budget {

    /**
     * Longer than any call can be without its booking: the answer, its mending, a second attempt with both, each a minute,
     * and the waits for a place before them. What is older belongs to a process that died.
     */
    static final Duration RESERVATION_LIVES = Duration.ofMinutes(15);

    private final DSLContext dsl;
    private final Access access;
    private final SettingsService settings;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final Ids ids;
    private final Clock clock;

    Budget(
            DSLContext dsl,
            Access access,
            SettingsService settings,
            AuditLog audit,
            LiveUpdates live,
            Ids ids,
            Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.settings = settings;
        this.audit = audit;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An amount set aside for one call.
     *
     * @param ceiling what the month may come to; without one, nothing stops a call
     */
    record Reservation(UUID id, LocalDate month, @Nullable BigDecimal ceiling) {}

    /**
     * A call that is about to be made.
     *
     * @param mostUsd what it costs if it says all that it is allowed to
     * @param likelyUsd what it is expected to cost; counted as spent when the call is lost
     */
    record Wish(
            BigDecimal mostUsd,
            BigDecimal likelyUsd,
            String operation,
            @Nullable UUID campaignId,
            @Nullable UUID contactId,
            @Nullable UUID userId,
            String provider,
            String model,
            int inputTokens,
            int outputTokens) {}

    @Transactional(readOnly = true)
    public BudgetState state() {
        access.viewer();
        WorkspaceSettings current = settings.current();
        LocalDate month = month(current);
        return dsl.selectFrom(BUDGET_PERIODS)
                .where(BUDGET_PERIODS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(BUDGET_PERIODS.MONTH.eq(month))
                .fetchOptional(row -> BudgetState.of(
                        month,
                        current.monthlyBudgetUsd(),
                        row.getSpentUsd(),
                        row.getReservedUsd(),
                        current.budgetMode(),
                        row.getAlertedAt()))
                .orElseGet(() -> BudgetState.of(
                        month,
                        current.monthlyBudgetUsd(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        current.budgetMode(),
                        null));
    }

    /**
     * Refuses work whose estimate the month's budget does not allow, before any of it is begun.
     *
     * @throws ModelFailure {@code over_budget}, answered as 422
     */
    @Transactional(readOnly = true)
    public void require(BigDecimal estimateUsd) {
        BudgetState state = state();
        if (!state.allows(estimateUsd)) {
            throw refusal(state, estimateUsd);
        }
    }

    /**
     * Sets aside what a call can cost at most, so that however much it says, the limit holds; with it goes on record what
     * the call is. One statement while there is room: every call of the workspace wants the same row.
     *
     * @return empty when there is no room at the moment, but calls under way will give some back
     * @throws ModelFailure {@code over_budget} when there will be none
     */
    Optional<Reservation> reserve(Wish wish) {
        WorkspaceSettings current = settings.current();
        LocalDate month = month(current);
        BigDecimal ceiling = BudgetState.ceiling(current.monthlyBudgetUsd(), current.budgetMode());
        UUID id = ids.next();
        boolean held = hold(id, month, ceiling, wish);
        if (!held) {
            begin(month);
            held = hold(id, month, ceiling, wish);
        }
        if (held) {
            return Optional.of(new Reservation(id, month, ceiling));
        }
        BudgetState state = state();
        if (ceiling == null || state.spent().add(wish.mostUsd()).compareTo(ceiling) > 0) {
            throw refusal(state, wish.mostUsd());
        }
        return Optional.empty();
    }

    /** One statement, because the month's row stays locked from it to the commit, and every call wants that row. */
    private boolean hold(UUID id, LocalDate month, @Nullable BigDecimal ceiling, Wish wish) {
        UUID tenant = TenantScope.tenantId();
        BigDecimal amount = wish.mostUsd();
        Condition fits = ceiling == null
                ? DSL.noCondition()
                : BUDGET_PERIODS
                        .SPENT_USD
                        .plus(BUDGET_PERIODS.RESERVED_USD)
                        .plus(amount)
                        .le(ceiling);
        Instant now = clock.instant();
        var held = DSL.name("held")
                .as(DSL.update(BUDGET_PERIODS)
                        .set(BUDGET_PERIODS.RESERVED_USD, BUDGET_PERIODS.RESERVED_USD.plus(amount))
                        .where(period(tenant, month))
                        .and(fits)
                        .returningResult(BUDGET_PERIODS.MONTH));
        return dsl.with(held)
                        .insertInto(
                                BUDGET_RESERVATIONS,
                                BUDGET_RESERVATIONS.TENANT_ID,
                                BUDGET_RESERVATIONS.ID,
                                BUDGET_RESERVATIONS.MONTH,
                                BUDGET_RESERVATIONS.OPERATION,
                                BUDGET_RESERVATIONS.CAMPAIGN_ID,
                                BUDGET_RESERVATIONS.CONTACT_ID,
                                BUDGET_RESERVATIONS.USER_ID,
                                BUDGET_RESERVATIONS.PROVIDER,
                                BUDGET_RESERVATIONS.MODEL,
                                BUDGET_RESERVATIONS.INPUT_TOKENS,
                                BUDGET_RESERVATIONS.OUTPUT_TOKENS,
                                BUDGET_RESERVATIONS.AMOUNT_USD,
                                BUDGET_RESERVATIONS.ESTIMATE_USD,
                                BUDGET_RESERVATIONS.CREATED_AT,
                                BUDGET_RESERVATIONS.EXPIRES_AT)
                        .select(DSL.select(
                                        DSL.val(tenant),
                                        DSL.val(id),
                                        held.field(BUDGET_PERIODS.MONTH),
                                        DSL.val(wish.operation()),
                                        DSL.val(wish.campaignId(), UUID.class),
                                        DSL.val(wish.contactId(), UUID.class),
                                        DSL.val(wish.userId(), UUID.class),
                                        DSL.val(wish.provider()),
                                        DSL.val(wish.model()),
                                        DSL.val(wish.inputTokens()),
                                        DSL.val(wish.outputTokens()),
                                        DSL.val(amount),
                                        DSL.val(wish.likelyUsd()),
                                        DSL.val(now),
                                        DSL.val(now.plus(RESERVATION_LIVES)))
                                .from(held))
                        .execute()
                > 0;
    }

    /**
     * Puts on record that the call goes out. False when the month has been spent meanwhile, by a call that cost more than
     * it was thought it could, or when the sweep took the reservation off.
     */
    boolean send(Reservation reservation) {
        UUID tenant = TenantScope.tenantId();
        @Nullable BigDecimal ceiling = reservation.ceiling();
        Condition within = ceiling == null
                ? DSL.noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(BUDGET_PERIODS)
                        .where(period(tenant, reservation.month()))
                        .and(BUDGET_PERIODS
                                .SPENT_USD
                                .plus(BUDGET_PERIODS.RESERVED_USD)
                                .le(ceiling)));
        return dsl.update(BUDGET_RESERVATIONS)
                        .set(BUDGET_RESERVATIONS.SENT_AT, clock.instant())
                        .where(BUDGET_RESERVATIONS.TENANT_ID.eq(tenant))
                        .and(BUDGET_RESERVATIONS.ID.eq(reservation.id()))
                        .and(within)
                        .execute()
                > 0;
    }

    /** The call never went out. */
    void giveBack(UUID reservationId, LocalDate month) {
        BigDecimal held = release(reservationId);
        if (held.signum() > 0) {
            settle(month, held, BigDecimal.ZERO);
        }
    }

    /** The first call of a month finds no row; of two first ones, one makes it. */
    private void begin(LocalDate month) {
        dsl.insertInto(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.TENANT_ID, TenantScope.tenantId())
                .set(BUDGET_PERIODS.MONTH, month)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes a reservation off the record; zero when the sweep was there before. */
    BigDecimal release(UUID reservationId) {
        return dsl.deleteFrom(BUDGET_RESERVATIONS)
                .where(BUDGET_RESERVATIONS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(BUDGET_RESERVATIONS.ID.eq(reservationId))
                .returning(BUDGET_RESERVATIONS.AMOUNT_USD)
                .fetchOptional(BUDGET_RESERVATIONS.AMOUNT_USD)
                .orElse(BigDecimal.ZERO);
    }

    /**
     * Gives back what was held and counts what was spent. The month's row stays locked until the commit, and whoever
     * releases a reservation does so before: in that order, no two wait for each other.
     */
    void settle(LocalDate month, BigDecimal heldUsd, BigDecimal spentUsd) {
        UUID tenant = TenantScope.tenantId();
        var limit = DSL.field(DSL.select(WORKSPACE_SETTINGS.MONTHLY_BUDGET_USD)
                .from(WORKSPACE_SETTINGS)
                .where(WORKSPACE_SETTINGS.TENANT_ID.eq(tenant)));
        var now = dsl.update(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.RESERVED_USD, BUDGET_PERIODS.RESERVED_USD.minus(heldUsd))
                .set(BUDGET_PERIODS.SPENT_USD, BUDGET_PERIODS.SPENT_USD.plus(spentUsd))
                .where(period(tenant, month))
                .returningResult(BUDGET_PERIODS.SPENT_USD, BUDGET_PERIODS.ALERTED_AT, limit)
                .fetchSingle();
        if (now.value2() == null && BudgetState.nearly(now.value1(), now.value3())) {
            alert(tenant, month, now.value3());
        }
    }

    /** Once a month: whoever sees the mark empty holds the row's lock. */
    private void alert(UUID tenant, LocalDate month, BigDecimal limit) {
        dsl.update(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.ALERTED_AT, clock.instant())
                .where(period(tenant, month))
                .execute();
        audit.record("budget.alert", month.toString().substring(0, 7), "80 % of " + Money.text(limit) + " are spent");
        live.publish(topic(tenant));
    }

    /** Where screens hear that the budget runs low. */
    public static String topic(UUID tenantId) {
        return LiveUpdates.topic(tenantId, "budget", "all");
    }

    /** Locks the month, so that a sweep and the bookings take their rows in one order. */
    void lock(LocalDate month) {
        dsl.selectOne()
                .from(BUDGET_PERIODS)
                .where(period(TenantScope.tenantId(), month))
                .forUpdate()
                .fetch();
    }

    private LocalDate month(WorkspaceSettings current) {
        return LocalDate.ofInstant(clock.instant(), current.timeZone()).withDayOfMonth(1);
    }

    private static Condition period(UUID tenant, LocalDate month) {
        return BUDGET_PERIODS.TENANT_ID.eq(tenant).and(BUDGET_PERIODS.MONTH.eq(month));
    }

    private static ModelFailure refusal(BudgetState state, BigDecimal wanted) {
        return ModelFailure.overBudget("This needs about " + Money.text(wanted) + ", and of this month's budget of "
                + Money.text(state.limit() == null ? BigDecimal.ZERO : state.limit()) + " there is "
                + Money.text(state.left() == null ? BigDecimal.ZERO : state.left())
                + " left. An administrator can raise it in Settings, Workspace.");
    }
}
