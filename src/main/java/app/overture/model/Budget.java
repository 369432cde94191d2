package app.overture.model;

import static app.overture.db.Tables.BUDGET_PERIODS;
import static app.overture.db.Tables.BUDGET_RESERVATIONS;

import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.shared.Ids;
import app.overture.shared.Money;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Longer than any call can take; what is older belongs to a process that died. */
    static final Duration RESERVATION_LIVES = Duration.ofMinutes(10);

    private static final BigDecimal ALERT_AT = new BigDecimal("0.8");

    private final DSLContext dsl;
    private final Access access;
    private final SettingsService settings;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Budget(DSLContext dsl, Access access, SettingsService settings, AuditLog audit, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.settings = settings;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** An amount set aside for one call. */
    record Reservation(UUID id, LocalDate month) {}

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

    /** @throws ModelFailure {@code over_budget} */
    Reservation reserve(BigDecimal estimateUsd, String operation, @Nullable UUID campaignId) {
        UUID tenant = TenantScope.tenantId();
        WorkspaceSettings current = settings.current();
        LocalDate month = month(current);
        BigDecimal amount = estimateUsd.setScale(6, RoundingMode.CEILING);
        dsl.insertInto(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.TENANT_ID, tenant)
                .set(BUDGET_PERIODS.MONTH, month)
                .onConflictDoNothing()
                .execute();
        BigDecimal ceiling = BudgetState.ceiling(current.monthlyBudgetUsd(), current.budgetMode());
        Condition fits = ceiling == null
                ? DSL.noCondition()
                : BUDGET_PERIODS
                        .SPENT_USD
                        .plus(BUDGET_PERIODS.RESERVED_USD)
                        .plus(amount)
                        .le(ceiling);
        int reserved = dsl.update(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.RESERVED_USD, BUDGET_PERIODS.RESERVED_USD.plus(amount))
                .where(period(tenant, month))
                .and(fits)
                .execute();
        if (reserved == 0) {
            throw refusal(state(), amount);
        }
        UUID id = ids.next();
        Instant now = clock.instant();
        dsl.insertInto(BUDGET_RESERVATIONS)
                .set(BUDGET_RESERVATIONS.TENANT_ID, tenant)
                .set(BUDGET_RESERVATIONS.ID, id)
                .set(BUDGET_RESERVATIONS.MONTH, month)
                .set(BUDGET_RESERVATIONS.OPERATION, operation)
                .set(BUDGET_RESERVATIONS.CAMPAIGN_ID, campaignId)
                .set(BUDGET_RESERVATIONS.AMOUNT_USD, amount)
                .set(BUDGET_RESERVATIONS.CREATED_AT, now)
                .set(BUDGET_RESERVATIONS.EXPIRES_AT, now.plus(RESERVATION_LIVES))
                .execute();
        return new Reservation(id, month);
    }

    /** Gives back what was set aside and counts what was spent: nothing for a call that failed. */
    void settle(UUID reservationId, LocalDate month, BigDecimal spentUsd) {
        UUID tenant = TenantScope.tenantId();
        // The period first: everyone takes the two rows in this order, so that no two wait for each other.
        dsl.selectOne()
                .from(BUDGET_PERIODS)
                .where(period(tenant, month))
                .forUpdate()
                .fetch();
        BigDecimal held = dsl.deleteFrom(BUDGET_RESERVATIONS)
                .where(BUDGET_RESERVATIONS.TENANT_ID.eq(tenant))
                .and(BUDGET_RESERVATIONS.ID.eq(reservationId))
                .returning(BUDGET_RESERVATIONS.AMOUNT_USD)
                .fetchOptional(BUDGET_RESERVATIONS.AMOUNT_USD)
                .orElse(BigDecimal.ZERO); // swept already
        dsl.update(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.RESERVED_USD, BUDGET_PERIODS.RESERVED_USD.minus(held))
                .set(BUDGET_PERIODS.SPENT_USD, BUDGET_PERIODS.SPENT_USD.plus(spentUsd))
                .where(period(tenant, month))
                .execute();
        alertOnce(tenant, month);
    }

    /** Gives back what processes that died had set aside. */
    int sweep() {
        UUID tenant = TenantScope.tenantId();
        var expired = dsl.select(BUDGET_RESERVATIONS.ID, BUDGET_RESERVATIONS.MONTH)
                .from(BUDGET_RESERVATIONS)
                .where(BUDGET_RESERVATIONS.TENANT_ID.eq(tenant))
                .and(BUDGET_RESERVATIONS.EXPIRES_AT.lt(clock.instant()))
                .fetch();
        expired.forEach(row -> settle(row.value1(), row.value2(), BigDecimal.ZERO));
        return expired.size();
    }

    private void alertOnce(UUID tenant, LocalDate month) {
        BigDecimal limit = settings.current().monthlyBudgetUsd();
        if (limit == null) {
            return;
        }
        int alerted = dsl.update(BUDGET_PERIODS)
                .set(BUDGET_PERIODS.ALERTED_AT, clock.instant())
                .where(period(tenant, month))
                .and(BUDGET_PERIODS.ALERTED_AT.isNull())
                .and(BUDGET_PERIODS.SPENT_USD.ge(limit.multiply(ALERT_AT)))
                .execute();
        if (alerted > 0) {
            audit.record(
                    "budget.alert", month.toString().substring(0, 7), "80 % of " + Money.text(limit) + " are spent");
        }
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
