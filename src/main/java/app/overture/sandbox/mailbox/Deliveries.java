package app.overture.sandbox.mailbox;

import static app.overture.db.Tables.SANDBOX_DELIVERIES;
import static app.overture.db.Tables.SANDBOX_WEBHOOKS;

import app.overture.shared.OwnAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Tells webhooks what happened, again and again in the provider's rhythm until one answers with success. Each statement
 * commits by itself: no transaction is open during a call.
 */
@Component
@Conditional(MailboxStandsIn.class)
class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final int AT_ONCE = 200;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private final DSLContext dsl;
    private final Clock clock;
    private final OwnAddress ownAddress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Deliveries(DSLContext dsl, Clock clock, OwnAddress ownAddress) {
        this.dsl = dsl;
        this.clock = clock;
        this.ownAddress = ownAddress;
    }

    private record Due(UUID id, UUID webhookId, String endpoint, String secret, String payload, int attempts) {}

    void deliver() {
        List<Due> due = dsl.select(
                        SANDBOX_DELIVERIES.ID,
                        SANDBOX_WEBHOOKS.ID,
                        SANDBOX_WEBHOOKS.ENDPOINT,
                        SANDBOX_WEBHOOKS.SECRET,
                        SANDBOX_DELIVERIES.PAYLOAD,
                        SANDBOX_DELIVERIES.ATTEMPTS)
                .from(SANDBOX_DELIVERIES)
                .join(SANDBOX_WEBHOOKS)
                .on(SANDBOX_WEBHOOKS.ID.eq(SANDBOX_DELIVERIES.WEBHOOK_ID))
                .where(SANDBOX_DELIVERIES.DONE_AT.isNull())
                .and(SANDBOX_DELIVERIES.ABANDONED_AT.isNull())
                .and(SANDBOX_DELIVERIES.DUE_AT.le(clock.instant()))
                .orderBy(SANDBOX_DELIVERIES.DUE_AT, SANDBOX_DELIVERIES.ID)
                .limit(AT_ONCE)
                .fetch(row ->
                        new Due(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        java.util.Set<UUID> silent = new java.util.HashSet<>();
        for (Due one : due) {
            // One that does not answer must not hold up the others by a time-out each.
            if (!silent.contains(one.webhookId()) && !attempt(one)) {
                silent.add(one.webhookId());
            }
        }
    }

    /** Whether somebody answered at all. */
    private boolean attempt(Due one) {
        Instant now = clock.instant();
        String id = "msg_" + one.id().toString().replace("-", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(reachable(one.endpoint())))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Svix-Webhooks/1.0 (sandbox)")
                .header("svix-id", id)
                .header("svix-timestamp", Long.toString(now.getEpochSecond()))
                .header("svix-signature", Signature.sign(one.secret(), id, now.getEpochSecond(), one.payload()))
                .POST(HttpRequest.BodyPublishers.ofString(one.payload()))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            record(one, status, now);
            return true;
        } catch (IOException e) {
            log.debug("A sandbox webhook did not answer: {}", e.toString());
            record(one, 0, now);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void record(Due one, int status, Instant now) {
        boolean told = status >= 200 && status < 300;
        boolean last = one.attempts() >= PAUSES.size();
        var update = dsl.update(SANDBOX_DELIVERIES)
                .set(SANDBOX_DELIVERIES.ATTEMPTS, one.attempts() + 1)
                .set(SANDBOX_DELIVERIES.ANSWERED, status == 0 ? null : (Integer) status);
        if (told) {
            update = update.set(SANDBOX_DELIVERIES.DONE_AT, now);
        } else if (last) {
            update = update.set(SANDBOX_DELIVERIES.ABANDONED_AT, now);
        } else {
            update = update.set(SANDBOX_DELIVERIES.DUE_AT, now.plus(PAUSES.get(one.attempts())));
        }
        update.where(SANDBOX_DELIVERIES.ID.eq(one.id())).execute();
    }

    /** Behind a proxy the installation may not reach its own public name; it reaches itself. */
    private String reachable(String endpoint) {
        String own = ownAddress.publicUrl() + "/";
        return endpoint.startsWith(own) ? ownAddress.localUrl() + endpoint.substring(own.length() - 1) : endpoint;
    }
}
