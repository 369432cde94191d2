package app.overture.model;

import static app.overture.db.Tables.BUDGET_RESERVATIONS;
import static app.overture.db.Tables.LLM_USAGE_LOG;

import app.overture.db.tables.records.BudgetReservationsRecord;
import app.overture.db.tables.records.LlmUsageLogRecord;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes every call into the usage log and settles its reservation. */
@Service
@Transactional
public class Billing {

    /** The outcome of a call whose process died between the answer and this book. */
    static final String LOST = "lost";

    private static final String LOST_SENTENCE =
            "The process that made this call ended before it was booked. The provider"
                    + " has probably charged for it, so its estimate counts as spent.";
    private static final int LONGEST_ERROR = 500;

    private final DSLContext dsl;
    private final Budget budget;
    private final Clock clock;

    Billing(DSLContext dsl, Budget budget, Clock clock) {
        this.dsl = dsl;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Books an answered call, in the transaction that stores what it brought, and late in it: the month's row stays
     * locked until the commit. Booking a bill twice counts once.
     *
     * @param outcome "ok", or "discarded" for an answer that was paid and not used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(Bill bill, String outcome) {
        book(bill, outcome, null);
    }

    /** A call that brought nothing usable: without an answer it costs nothing, as far as we know; a malformed one is paid. */
    void bookFailed(Bill bill, String outcome, String error) {
        book(bill, outcome, error);
    }

    private void book(Bill bill, String outcome, @Nullable String error) {
        BigDecimal held = budget.release(bill.reservationId());
        if (write(bill, outcome, error)) {
            budget.settle(bill.month(), held, bill.costUsd());
        } else {
            correct(bill, outcome, error);
        }
    }

    /** It was taken for lost and came back after all: what is known now replaces what was supposed. */
    private void correct(Bill bill, String outcome, @Nullable String error) {
        Condition supposed = one(bill.reservationId()).and(LLM_USAGE_LOG.OUTCOME.eq(LOST));
        dsl.select(LLM_USAGE_LOG.COST_USD)
                .from(LLM_USAGE_LOG)
                .where(supposed)
                .forUpdate()
                .fetchOptional(LLM_USAGE_LOG.COST_USD)
                .ifPresent(counted -> {
                    dsl.update(LLM_USAGE_LOG)
                            .set(row(bill, outcome, error))
                            .where(supposed)
                            .execute();
                    budget.settle(bill.month(), BigDecimal.ZERO, bill.costUsd().subtract(counted));
                });
    }

    /**
     * Books the calls that processes took to their graves; the provider has probably charged for them. What was set aside
     * for one that never went out is given back.
     *
     * @return how many were booked
     */
    int bookLost() {
        UUID tenant = TenantScope.tenantId();
        Condition expired =
                BUDGET_RESERVATIONS.TENANT_ID.eq(tenant).and(BUDGET_RESERVATIONS.EXPIRES_AT.lt(clock.instant()));
        int lost = 0;
        for (LocalDate month : dsl.selectDistinct(BUDGET_RESERVATIONS.MONTH)
                .from(BUDGET_RESERVATIONS)
                .where(expired)
                .fetch(BUDGET_RESERVATIONS.MONTH)) {
            budget.lock(month);
            for (BudgetReservationsRecord call : dsl.selectFrom(BUDGET_RESERVATIONS)
                    .where(expired)
                    .and(BUDGET_RESERVATIONS.MONTH.eq(month))
                    .forUpdate()
                    .skipLocked() // being booked at this moment, so not lost
                    .fetch()) {
                if (call.getSentAt() == null) {
                    budget.giveBack(call.getId(), call.getMonth());
                } else {
                    book(lost(call), LOST, LOST_SENTENCE);
                    lost++;
                }
            }
        }
        return lost;
    }

    private static Bill lost(BudgetReservationsRecord call) {
        return new Bill(
                call.getId(),
                call.getMonth(),
                call.getOperation(),
                call.getCampaignId(),
                call.getContactId(),
                call.getUserId(),
                call.getProvider(),
                call.getModel(),
                call.getInputTokens(),
                0,
                call.getOutputTokens(),
                call.getEstimateUsd(),
                0);
    }

    private boolean write(Bill bill, String outcome, @Nullable String error) {
        return dsl.insertInto(LLM_USAGE_LOG)
                        .set(row(bill, outcome, error))
                        .onConflict(LLM_USAGE_LOG.TENANT_ID, LLM_USAGE_LOG.ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    private LlmUsageLogRecord row(Bill bill, String outcome, @Nullable String error) {
        LlmUsageLogRecord row = new LlmUsageLogRecord();
        row.setTenantId(TenantScope.tenantId());
        row.setId(bill.reservationId());
        row.setMonth(bill.month());
        row.setOperation(bill.operation());
        row.setCampaignId(bill.campaignId());
        row.setContactId(bill.contactId());
        row.setUserId(bill.userId());
        row.setProvider(bill.provider());
        row.setModel(bill.model());
        row.setInputTokens(bill.inputTokens());
        row.setCachedTokens(bill.cachedTokens());
        row.setOutputTokens(bill.outputTokens());
        row.setCostUsd(bill.costUsd());
        row.setDurationMs(bill.durationMs());
        row.setOutcome(outcome);
        row.setError(error == null ? null : cut(error));
        row.setCreatedAt(clock.instant());
        return row;
    }

    private static Condition one(UUID id) {
        return LLM_USAGE_LOG.TENANT_ID.eq(TenantScope.tenantId()).and(LLM_USAGE_LOG.ID.eq(id));
    }

    private static String cut(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
