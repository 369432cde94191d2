package app.overture.linkedin;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;

import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every minute, workspace by workspace: leases that ran out go back into the queue; what was begun a day ago and never
 * reported has an unknown outcome; waiting steps get their moment; finished campaigns end.
 */
@Component
class LinkedInSweep {

    private static final Duration REPORT_WITHIN = Duration.ofHours(24);

    private final DSLContext dsl;
    private final QueueRows rows;
    private final Settlement settlement;
    private final LinkedInSchedule schedule;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkedInSweep(
            DSLContext dsl,
            QueueRows rows,
            Settlement settlement,
            LinkedInSchedule schedule,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dsl = dsl;
        this.rows = rows;
        this.settlement = settlement;
        this.schedule = schedule;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    Task<Void> linkedInSweepTask(Workspaces workspaces) {
        return Tasks.recurring("linkedin-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> workspaces
                        .all()
                        .forEach(workspace -> TenantScope.run(workspace.id(), "LinkedIn sweep", this::round)));
    }

    /** In the scope of a workspace. */
    void round() {
        within(this::expireLeases);
        for (UUID lost : within(this::unreported)) {
            within(() -> settleLost(lost));
        }
        within(() -> {
            schedule.releaseAll();
            return true;
        });
        for (UUID campaign : within(this::finished)) {
            within(() -> {
                settlement.endOf(campaign);
                return true;
            });
        }
    }

    private int expireLeases() {
        return dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_TOKEN)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT)
                .setNull(LINKEDIN_SEND_QUEUE.DEVICE_ID)
                .setNull(LINKEDIN_SEND_QUEUE.HELD_BY)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, clock.instant())
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.STATUS.eq("claimed"))
                .and(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT.le(clock.instant()))
                .execute();
    }

    private List<UUID> unreported() {
        return dsl.select(LINKEDIN_SEND_QUEUE.ID)
                .from(LINKEDIN_SEND_QUEUE)
                .where(rows.mine())
                .and(LINKEDIN_SEND_QUEUE.STATUS.eq("executing"))
                .and(LINKEDIN_SEND_QUEUE.BEGUN_AT.lt(longAgo()))
                .fetch(LINKEDIN_SEND_QUEUE.ID);
    }

    /** Never tried again by itself: it may have gone out. */
    private boolean settleLost(UUID id) {
        rows.lock(id)
                .filter(row -> row.status().equals("executing")
                        && row.begunAt() != null
                        && row.begunAt().isBefore(longAgo()))
                .ifPresent(row -> settlement.settle(row, "failed", ReportCodes.UNKNOWN, Settlement.Proof.none()));
        return true;
    }

    private List<UUID> finished() {
        return dsl.select(CAMPAIGNS.ID)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CAMPAIGNS.STATUS.eq("sending"))
                .and(CAMPAIGNS.ID.in(DSL.select(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID)
                        .from(LINKEDIN_SEND_QUEUE)
                        .where(rows.mine())
                        .groupBy(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID)
                        .having(DSL.count()
                                .filterWhere(LINKEDIN_SEND_QUEUE.STATUS.in("queued", "claimed", "executing"))
                                .eq(0))))
                .fetch(CAMPAIGNS.ID);
    }

    private Instant longAgo() {
        return clock.instant().minus(REPORT_WITHIN);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
