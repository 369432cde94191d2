package app.overture.model;

import static app.overture.db.Tables.LLM_USAGE_LOG;

import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes every call into the usage log and settles its reservation. */
@Service
@Transactional
public class Billing {

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
        if (write(bill, outcome, null)) {
            budget.settle(bill.reservationId(), bill.month(), bill.costUsd());
        }
    }

    /** A call that brought nothing usable: without an answer it costs nothing, as far as we know; a malformed one is paid. */
    void bookFailed(Bill bill, String outcome, String error) {
        if (write(bill, outcome, error)) {
            budget.settle(bill.reservationId(), bill.month(), bill.costUsd());
        }
    }

    private boolean write(Bill bill, String outcome, @Nullable String error) {
        UUID tenant = TenantScope.tenantId();
        return dsl.insertInto(LLM_USAGE_LOG)
                        .set(LLM_USAGE_LOG.TENANT_ID, tenant)
                        .set(LLM_USAGE_LOG.ID, bill.reservationId())
                        .set(LLM_USAGE_LOG.OPERATION, bill.operation())
                        .set(LLM_USAGE_LOG.CAMPAIGN_ID, bill.campaignId())
                        .set(LLM_USAGE_LOG.CONTACT_ID, bill.contactId())
                        .set(LLM_USAGE_LOG.USER_ID, bill.userId())
                        .set(LLM_USAGE_LOG.PROVIDER, bill.provider())
                        .set(LLM_USAGE_LOG.MODEL, bill.model())
                        .set(LLM_USAGE_LOG.INPUT_TOKENS, bill.inputTokens())
                        .set(LLM_USAGE_LOG.CACHED_TOKENS, bill.cachedTokens())
                        .set(LLM_USAGE_LOG.OUTPUT_TOKENS, bill.outputTokens())
                        .set(LLM_USAGE_LOG.COST_USD, bill.costUsd())
                        .set(LLM_USAGE_LOG.DURATION_MS, bill.durationMs())
                        .set(LLM_USAGE_LOG.OUTCOME, outcome)
                        .set(LLM_USAGE_LOG.ERROR, error == null ? null : cut(error))
                        .set(LLM_USAGE_LOG.CREATED_AT, clock.instant())
                        .onConflict(LLM_USAGE_LOG.TENANT_ID, LLM_USAGE_LOG.ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    private static String cut(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
