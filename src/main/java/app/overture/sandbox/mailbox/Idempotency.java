package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_IDEMPOTENCY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same key and body get the first answer for 24 hours. A row claims the key before the work; the work and its answer
 * are committed together, so a claim without an answer that has grown old stands for work that never happened and may be
 * taken over.
 */
@Component
@Conditional(MailboxStandsIn.class)
class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private final DSLContext dsl;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Idempotency(DSLContext dsl, Clock clock, TransactionTemplate transaction) {
        this.dsl = dsl;
        this.clock = clock;
        this.transaction = transaction;
    }

    String once(String account, @Nullable String key, String request, Supplier<String> work) {
        if (key == null) {
            return answer(work);
        }
        if (key.isEmpty() || key.length() > 256) {
            throw new ResendError(
                    400, "invalid_idempotency_key", "The idempotency key must be between 1-256 characters.");
        }
        String hash = Account.digest(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!claim(account, key, hash, now)) {
            return earlierAnswer(account, key, hash);
        }
        try {
            return answer(() -> {
                String response = work.get();
                if (!finish(account, key, now, response)) {
                    throw concurrent();
                }
                return response;
            });
        } catch (RuntimeException e) {
            // A refusal changed nothing: the key is free for the corrected request.
            release(account, key, now);
            throw e;
        }
    }

    private String answer(Supplier<String> work) {
        return transaction.execute(status -> work.get());
    }

    private boolean claim(String account, String key, String hash, Instant now) {
        var old = SANDBOX_IDEMPOTENCY;
        return dsl.insertInto(old)
                        .set(old.ACCOUNT, account)
                        .set(old.KEY, key)
                        .set(old.BODY_HASH, hash)
                        .set(old.CREATED_AT, now)
                        .onConflict(old.ACCOUNT, old.KEY)
                        .doUpdate()
                        .set(old.BODY_HASH, hash)
                        .set(old.CREATED_AT, now)
                        .setNull(old.STATUS)
                        .setNull(old.RESPONSE)
                        .where(old.CREATED_AT
                                .lt(now.minus(KEPT))
                                .or(old.STATUS
                                        .isNull()
                                        .and(old.BODY_HASH.eq(hash))
                                        .and(old.CREATED_AT.lt(now.minus(ABANDONED)))))
                        .execute()
                == 1;
    }

    private String earlierAnswer(String account, String key, String hash) {
        var row = dsl.selectFrom(SANDBOX_IDEMPOTENCY)
                .where(SANDBOX_IDEMPOTENCY.ACCOUNT.eq(account))
                .and(SANDBOX_IDEMPOTENCY.KEY.eq(key))
                .fetchOne();
        if (row == null) {
            throw concurrent();
        }
        if (!row.getBodyHash().equals(hash)) {
            throw new ResendError(
                    409,
                    "invalid_idempotent_request",
                    "This idempotency key has already been used with a different request payload.");
        }
        if (row.getResponse() == null) {
            throw concurrent();
        }
        return row.getResponse();
    }

    private boolean finish(String account, String key, Instant claimed, String response) {
        return dsl.update(SANDBOX_IDEMPOTENCY)
                        .set(SANDBOX_IDEMPOTENCY.STATUS, 200)
                        .set(SANDBOX_IDEMPOTENCY.RESPONSE, response)
                        .where(SANDBOX_IDEMPOTENCY.ACCOUNT.eq(account))
                        .and(SANDBOX_IDEMPOTENCY.KEY.eq(key))
                        .and(SANDBOX_IDEMPOTENCY.CREATED_AT.eq(claimed))
                        .and(SANDBOX_IDEMPOTENCY.STATUS.isNull())
                        .execute()
                == 1;
    }

    private void release(String account, String key, Instant claimed) {
        dsl.deleteFrom(SANDBOX_IDEMPOTENCY)
                .where(SANDBOX_IDEMPOTENCY.ACCOUNT.eq(account))
                .and(SANDBOX_IDEMPOTENCY.KEY.eq(key))
                .and(SANDBOX_IDEMPOTENCY.CREATED_AT.eq(claimed))
                .and(SANDBOX_IDEMPOTENCY.STATUS.isNull())
                .execute();
    }

    private static ResendError concurrent() {
        return new ResendError(
                409,
                "concurrent_idempotent_requests",
                "Another request with the same idempotency key is currently in progress.");
    }
}
