package app.overture.linkedin;

import static app.overture.db.Tables.EXTENSION_DEVICES;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;

import app.overture.shared.LiveUpdates;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.TenantScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a browser is, and what it is to hold to. */
@Service
public class ExtensionHealth {

    private static final String MIN_VERSION = "1.0.0";

    private final DSLContext dsl;
    private final ExtensionAccounts accounts;
    private final AccountStore store;
    private final QueueRows rows;
    private final LinkedInAccounts owners;
    private final LimitHits hits;
    private final DeskQueries desk;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExtensionHealth(
            DSLContext dsl,
            ExtensionAccounts accounts,
            AccountStore store,
            QueueRows rows,
            LinkedInAccounts owners,
            LimitHits hits,
            DeskQueries desk,
            AuditLog audit,
            LiveUpdates live,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dsl = dsl;
        this.accounts = accounts;
        this.store = store;
        this.rows = rows;
        this.owners = owners;
        this.hits = hits;
        this.desk = desk;
        this.audit = audit;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What a browser says each minute. */
    public record Heartbeat(
            @Nullable String state,
            @Nullable String reason,
            @Nullable String version,
            @Nullable String driverVersion,
            @Nullable String zone,
            @Nullable Boolean dryRun) {}

    /** What the extension holds to; its own hard limits hold whatever this says. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Instructions(
            Instant serverTime,
            String minVersion,
            boolean killSwitch,
            @Nullable Pause pause,
            Config config,
            Counts counts) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Pause(String reason, @Nullable Instant until) {}

    /** @param days ISO: 1 is Monday */
    public record Config(
            String zone,
            List<Integer> days,
            String start,
            String end,
            int invitesPerDay,
            int invitesPerWeek,
            int messagesPerDay,
            int noteLimit) {}

    public record Counts(int invitesToday, int invitesWeek, int messagesToday, int queued) {}

    public record Stats(Counts counts, List<LinkedInCheck> needsCheck) {}

    /** Also renews what the browser has leased. */
    public Instructions heartbeat(ExtensionCaller caller, Heartbeat said) {
        return within(caller, () -> {
            LinkedInAccount account = accounts.of(caller);
            Instant now = clock.instant();
            if (caller.deviceId() != null) {
                seen(caller, said, now);
                dsl.update(LINKEDIN_SEND_QUEUE)
                        .set(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT, now.plus(ExtensionQueue.LEASE))
                        .where(rows.mine())
                        .and(LINKEDIN_SEND_QUEUE.DEVICE_ID.eq(caller.deviceId()))
                        .and(LINKEDIN_SEND_QUEUE.STATUS.eq("claimed"))
                        .and(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT.gt(now))
                        .execute();
            }
            return instructions(caller, store.standing(account, now));
        });
    }

    public Instructions config(ExtensionCaller caller) {
        return within(caller, () -> instructions(caller, store.standing(accounts.of(caller), clock.instant())));
    }

    public Stats stats(ExtensionCaller caller) {
        return within(caller, () -> {
            LinkedInStanding standing = store.standing(accounts.of(caller), clock.instant());
            return new Stats(
                    counts(standing),
                    desk.needsCheck(
                            LINKEDIN_SEND_QUEUE.OWNER_ID.eq(standing.account().ownerId())));
        });
    }

    /** A warning of LinkedIn: the account rests, at least as long as the warning asks for. */
    public Instructions limitHit(ExtensionCaller caller, LimitHits.Hit hit) {
        return within(caller, () -> {
            LinkedInAccount account = caller.deviceId() == null ? accounts.acting(caller) : accounts.of(caller);
            store.lock(account.ownerId());
            hits.take(account, caller, hit);
            return instructions(
                    caller, store.standing(store.find(account.ownerId()).orElseThrow(), clock.instant()));
        });
    }

    public Instructions pause(ExtensionCaller caller, @Nullable String reason) {
        return within(caller, () -> {
            UUID ownerId = accounts.acting(caller).ownerId();
            owners.pause(ownerId, Objects.requireNonNullElse(reason, ""));
            return instructions(caller, store.standing(store.find(ownerId).orElseThrow(), clock.instant()));
        });
    }

    /** A person says go on: what stopped everything is over; LinkedIn's limits on invitations run out by themselves. */
    public Instructions resume(ExtensionCaller caller) {
        return within(caller, () -> {
            UUID ownerId = accounts.acting(caller).ownerId();
            owners.resume(ownerId, PauseScope.ALL);
            return instructions(caller, store.standing(store.find(ownerId).orElseThrow(), clock.instant()));
        });
    }

    private void seen(ExtensionCaller caller, Heartbeat said, Instant now) {
        var device = dsl.selectFrom(EXTENSION_DEVICES)
                .where(EXTENSION_DEVICES.TENANT_ID.eq(caller.tenantId()))
                .and(EXTENSION_DEVICES.ID.eq(Objects.requireNonNull(caller.deviceId())))
                .fetchSingle();
        boolean wasAway = device.getLastSeenAt() == null
                || device.getLastSeenAt().plus(LinkedInDevice.OFFLINE_AFTER).isBefore(now);
        String state = text(said.state(), device.getState());
        String reason = text(said.reason(), "");
        boolean dryRun = said.dryRun() == null ? device.getDryRun() : said.dryRun();
        boolean news = wasAway
                || !state.equals(device.getState())
                || !reason.equals(device.getReason())
                || dryRun != device.getDryRun();
        dsl.update(EXTENSION_DEVICES)
                .set(EXTENSION_DEVICES.STATE, state)
                .set(EXTENSION_DEVICES.REASON, reason)
                .set(EXTENSION_DEVICES.VERSION, text(said.version(), device.getVersion()))
                .set(EXTENSION_DEVICES.DRIVER_VERSION, text(said.driverVersion(), device.getDriverVersion()))
                .set(EXTENSION_DEVICES.ZONE, text(said.zone(), device.getZone()))
                .set(EXTENSION_DEVICES.DRY_RUN, dryRun)
                .set(EXTENSION_DEVICES.LAST_SEEN_AT, now)
                .where(EXTENSION_DEVICES.TENANT_ID.eq(caller.tenantId()))
                .and(EXTENSION_DEVICES.ID.eq(device.getId()))
                .execute();
        if (dryRun != device.getDryRun()) {
            audit.record(dryRun ? "extension.dry_run_on" : "extension.dry_run_off", device.getName(), "");
        }
        if (news) {
            live.publish(LinkedInAccounts.topic(caller.tenantId()));
        }
    }

    private Instructions instructions(ExtensionCaller caller, LinkedInStanding standing) {
        LinkedInAccount account = standing.account();
        Pause pause = accounts.barred(caller)
                .or(() -> standing.stop().filter(halt -> !account.stopped()))
                .map(halt -> new Pause(halt.reason(), halt.until()))
                .orElse(null);
        return new Instructions(
                standing.at(),
                MIN_VERSION,
                account.stopped(),
                pause,
                new Config(
                        account.zone().getId(),
                        account.limits().days().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toList(),
                        account.limits().from().toString(),
                        account.limits().until().toString(),
                        standing.invitesPerDay(),
                        standing.invitesPerWeek(),
                        standing.messagesPerDay(),
                        account.noteLength()),
                counts(standing));
    }

    private Counts counts(LinkedInStanding standing) {
        int queued = dsl.fetchCount(
                LINKEDIN_SEND_QUEUE,
                rows.mine()
                        .and(LINKEDIN_SEND_QUEUE.OWNER_ID.eq(standing.account().ownerId()))
                        .and(LINKEDIN_SEND_QUEUE.STATUS.in("queued", "claimed")));
        LinkedInUse use = standing.use();
        return new Counts(use.invitesToday(), use.invitesThisWeek(), use.messagesToday(), queued);
    }

    private static String text(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said.substring(0, Math.min(100, said.length()));
    }

    private <T> T within(ExtensionCaller caller, Supplier<T> work) {
        return TenantScope.call(
                caller.tenantId(),
                caller.label(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
