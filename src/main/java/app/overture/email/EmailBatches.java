package app.overture.email;

import static app.overture.db.Tables.EMAIL_BATCHES;

import app.overture.shared.Ids;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Batches with their frozen bytes. "frozen" means that nobody has got any of it for certain; "unknown" that somebody may
 * have. A batch is marked unknown before each call, so that dying during the call leaves the truth behind.
 */
@Repository
class EmailBatches {

    /** The provider keeps a key for a day; an hour less leaves room for clocks that differ. */
    static final Duration REPLAYABLE = Duration.ofHours(23);

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;

    EmailBatches(DSLContext dsl, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param doubtful whether an earlier attempt may have been taken
     * @param account what the earlier attempts went to; empty before the first
     */
    record Batch(UUID id, String key, String request, int size, int attempts, boolean doubtful, String account) {}

    Batch freeze(String request, int size) {
        Instant now = clock.instant();
        UUID id = ids.next();
        String key = "overture-" + id;
        dsl.insertInto(EMAIL_BATCHES)
                .set(EMAIL_BATCHES.TENANT_ID, TenantScope.tenantId())
                .set(EMAIL_BATCHES.ID, id)
                .set(EMAIL_BATCHES.IDEMPOTENCY_KEY, key)
                .set(EMAIL_BATCHES.REQUEST, request)
                .set(EMAIL_BATCHES.SIZE, size)
                .set(EMAIL_BATCHES.STATUS, "frozen")
                .set(EMAIL_BATCHES.FROZEN_AT, now)
                .set(EMAIL_BATCHES.NEXT_ATTEMPT_AT, now)
                .execute();
        return new Batch(id, key, request, size, 0, false, "");
    }

    /** Open batches whose moment has come, the oldest first; an unknown one only while its key is remembered. */
    List<UUID> due() {
        return dsl.select(EMAIL_BATCHES.ID)
                .from(EMAIL_BATCHES)
                .where(replayable())
                .and(EMAIL_BATCHES.NEXT_ATTEMPT_AT.le(clock.instant()))
                .orderBy(EMAIL_BATCHES.NEXT_ATTEMPT_AT, EMAIL_BATCHES.ID)
                .fetch(EMAIL_BATCHES.ID);
    }

    @Nullable
    Instant nextAttempt() {
        return dsl.select(DSL.min(EMAIL_BATCHES.NEXT_ATTEMPT_AT))
                .from(EMAIL_BATCHES)
                .where(replayable())
                .fetchOne(0, Instant.class);
    }

    /** Empty when it is settled meanwhile. Locked to the end of the transaction. */
    Optional<Batch> lock(UUID id) {
        return dsl.selectFrom(EMAIL_BATCHES)
                .where(mine(id))
                .and(EMAIL_BATCHES.STATUS.in("frozen", "unknown"))
                .forUpdate()
                .fetchOptional(row -> new Batch(
                        row.getId(),
                        row.getIdempotencyKey(),
                        row.getRequest(),
                        row.getSize(),
                        row.getAttempts(),
                        row.getStatus().equals("unknown"),
                        row.getAccount()));
    }

    /** Before the call: from here on it may have been taken. */
    void attempting(UUID id, String account, Duration lookAgain) {
        Instant now = clock.instant();
        dsl.update(EMAIL_BATCHES)
                .set(EMAIL_BATCHES.STATUS, "unknown")
                .set(EMAIL_BATCHES.ACCOUNT, account)
                .set(EMAIL_BATCHES.ATTEMPTS, EMAIL_BATCHES.ATTEMPTS.plus(1))
                .set(
                        EMAIL_BATCHES.FIRST_ATTEMPT_AT,
                        DSL.coalesce(EMAIL_BATCHES.FIRST_ATTEMPT_AT, DSL.val(now, EMAIL_BATCHES.FIRST_ATTEMPT_AT)))
                .set(EMAIL_BATCHES.LAST_ATTEMPT_AT, now)
                .set(EMAIL_BATCHES.NEXT_ATTEMPT_AT, now.plus(lookAgain))
                .where(mine(id))
                .execute();
    }

    /**
     * @param doubtful whether it may have been taken after all
     */
    void waiting(UUID id, boolean doubtful, Instant next, String error) {
        var update = dsl.update(EMAIL_BATCHES)
                .set(EMAIL_BATCHES.STATUS, doubtful ? "unknown" : "frozen")
                .set(EMAIL_BATCHES.NEXT_ATTEMPT_AT, next)
                .set(EMAIL_BATCHES.ERROR, error);
        if (!doubtful) {
            // Nothing was taken, so the day in which the key holds begins with the next attempt.
            update = update.setNull(EMAIL_BATCHES.FIRST_ATTEMPT_AT);
        }
        update.where(mine(id)).execute();
    }

    void accepted(UUID id) {
        end(id, "accepted", "");
    }

    void refused(UUID id, String error) {
        end(id, "refused", error);
    }

    private void end(UUID id, String status, String error) {
        dsl.update(EMAIL_BATCHES)
                .set(EMAIL_BATCHES.STATUS, status)
                .set(EMAIL_BATCHES.ERROR, error)
                .where(mine(id))
                .execute();
    }

    /** Unknown ones whose first attempt lies so far back that a webhook would have told by now. */
    List<UUID> hopeless(Duration patience) {
        return dsl.select(EMAIL_BATCHES.ID)
                .from(EMAIL_BATCHES)
                .where(EMAIL_BATCHES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_BATCHES.STATUS.eq("unknown"))
                .and(EMAIL_BATCHES.FIRST_ATTEMPT_AT.lt(clock.instant().minus(patience)))
                .fetch(EMAIL_BATCHES.ID);
    }

    private Condition replayable() {
        return EMAIL_BATCHES
                .TENANT_ID
                .eq(TenantScope.tenantId())
                .and(EMAIL_BATCHES
                        .STATUS
                        .eq("frozen")
                        .or(EMAIL_BATCHES
                                .STATUS
                                .eq("unknown")
                                .and(EMAIL_BATCHES.FIRST_ATTEMPT_AT.gt(
                                        clock.instant().minus(REPLAYABLE)))));
    }

    private static Condition mine(UUID id) {
        return EMAIL_BATCHES.TENANT_ID.eq(TenantScope.tenantId()).and(EMAIL_BATCHES.ID.eq(id));
    }
}
