package app.overture.linkedin;

import static app.overture.db.Tables.EXTENSION_DEVICES;
import static app.overture.db.Tables.EXTENSION_PAIR_CODES;
import static app.overture.db.Tables.EXTENSION_PAIR_FAILURES;

import app.overture.db.Routines;
import app.overture.db.tables.records.ExtensionDevicesRecord;
import app.overture.db.tables.records.ExtensionPairCodesRecord;
import app.overture.shared.Ids;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Tokens;
import app.overture.tenancy.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A browser's way in: a code that a person was shown, then tokens that replace one another. The refresh token before the
 * last stays good until the last was used, because a browser may die between our answer and its own saving. One that is
 * older was copied: the pairing ends.
 */
@Service
public class Pairing {

    private static final Duration REFRESH = Duration.ofDays(90);
    private static final Duration FAILURES_COUNT = Duration.ofMinutes(15);
    private static final int FAILURES_ALLOWED = 5;
    private static final int SPENT_KEPT = 50;

    private final DSLContext dsl;
    private final TransactionTemplate transaction;
    private final Tokens tokens;
    private final Owners owners;
    private final Workspaces workspaces;
    private final LinkedInDevices devices;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final Ids ids;
    private final Clock clock;

    Pairing(
            DSLContext dsl,
            PlatformTransactionManager transactions,
            Tokens tokens,
            Owners owners,
            Workspaces workspaces,
            LinkedInDevices devices,
            AuditLog audit,
            LiveUpdates live,
            Ids ids,
            Clock clock) {
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
        this.tokens = tokens;
        this.owners = owners;
        this.workspaces = workspaces;
        this.devices = devices;
        this.audit = audit;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the extension says about itself when it is paired. */
    public record Request(String code, String deviceName, String consentVersion, String version, String zone) {}

    /** A browser that is paired now. */
    public record Paired(UUID deviceId, Owner owner, Workspaces.Workspace workspace, PairedTokens tokens) {}

    /**
     * @param address where the attempt comes from
     * @throws Problem when the code is unknown, used or too old, or there were too many wrong ones
     */
    public Paired pair(Request request, String address) {
        if (request.consentVersion().isBlank()) {
            throw Problem.badInput("consent_version", "Agree to the consent text first.");
        }
        refuseOlder(request.consentVersion());
        refuseAfterTooMany(address);
        String hash = Secrets.hash(Secrets.typed(request.code()));
        UUID tenantId = Routines.tenantOfPairCode(dsl.configuration(), hash);
        Optional<Paired> paired = tenantId == null
                ? Optional.empty()
                : TenantScope.call(
                        tenantId,
                        "pairing",
                        () -> Objects.requireNonNull(transaction.execute(status -> redeem(tenantId, hash, request))));
        if (paired.isEmpty()) {
            dsl.insertInto(EXTENSION_PAIR_FAILURES)
                    .values(address, clock.instant())
                    .execute();
            throw new Problem(
                    Problem.Kind.NOT_FOUND,
                    "unknown_code",
                    "This code is wrong, used or older than ten minutes. Ask for a new one in Settings.");
        }
        dsl.deleteFrom(EXTENSION_PAIR_FAILURES)
                .where(EXTENSION_PAIR_FAILURES.ADDRESS.eq(address))
                .execute();
        return paired.get();
    }

    /**
     * The person before a paired browser has read the text as it is now.
     *
     * @throws Problem when it is another text, or no browser calls
     */
    public void agree(ExtensionCaller caller, String consentVersion) {
        UUID deviceId = caller.deviceId();
        if (deviceId == null) {
            throw Problem.forbidden("browser_needed", "Only a paired browser renews its consent.");
        }
        refuseOlder(consentVersion);
        TenantScope.run(
                caller.tenantId(), caller.label(), () -> transaction.executeWithoutResult(status -> agreed(deviceId)));
        live.publish(LinkedInAccounts.topic(caller.tenantId()));
    }

    private void agreed(UUID deviceId) {
        String name = dsl.update(EXTENSION_DEVICES)
                .set(EXTENSION_DEVICES.CONSENT_VERSION, LinkedInConsent.VERSION)
                .set(EXTENSION_DEVICES.CONSENT_AT, clock.instant())
                .where(EXTENSION_DEVICES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EXTENSION_DEVICES.ID.eq(deviceId))
                .and(EXTENSION_DEVICES.REVOKED_AT.isNull())
                .returning(EXTENSION_DEVICES.NAME)
                .fetchOptional(EXTENSION_DEVICES.NAME)
                .orElseThrow(Pairing::notPaired);
        audit.record("extension.consent_renewed", name, "consent text " + LinkedInConsent.VERSION);
    }

    static void refuseOlder(String consentVersion) {
        if (!LinkedInConsent.isCurrent(consentVersion)) {
            throw Problem.conflict(
                    PauseReasons.CONSENT,
                    "The text about LinkedIn’s rules has changed. Install the extension that belongs to this server"
                            + " (Settings, LinkedIn extension), read it there and agree again.");
        }
    }

    /** @throws Problem when the browser is no longer paired */
    public PairedTokens refresh(String refreshToken) {
        String[] parts = refreshToken.split("\\.", 3);
        if (parts.length != 3 || !isId(parts[0]) || !isId(parts[1])) {
            throw notPaired();
        }
        UUID tenantId = UUID.fromString(parts[0]);
        UUID deviceId = UUID.fromString(parts[1]);
        return TenantScope.call(
                        tenantId,
                        "pairing",
                        () -> Objects.requireNonNull(
                                transaction.execute(status -> rotate(tenantId, deviceId, Secrets.hash(refreshToken)))))
                .orElseThrow(Pairing::notPaired);
    }

    static Problem notPaired() {
        return new Problem(
                Problem.Kind.UNAUTHENTICATED,
                "not_paired",
                "This browser is no longer paired. Pair it again with a new code.");
    }

    private Optional<Paired> redeem(UUID tenantId, String hash, Request request) {
        Instant now = clock.instant();
        ExtensionPairCodesRecord code = dsl.selectFrom(EXTENSION_PAIR_CODES)
                .where(EXTENSION_PAIR_CODES.TENANT_ID.eq(tenantId))
                .and(EXTENSION_PAIR_CODES.CODE_HASH.eq(hash))
                .and(EXTENSION_PAIR_CODES.USED_AT.isNull())
                .and(EXTENSION_PAIR_CODES.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOne();
        if (code == null) {
            return Optional.empty();
        }
        code.setUsedAt(now);
        code.store();
        Owner owner = owners.get(code.getOwnerId());
        devices.end(EXTENSION_DEVICES.OWNER_ID.eq(owner.id()), "a newer browser");
        UUID id = ids.next();
        String refresh = token(tenantId, id);
        dsl.insertInto(EXTENSION_DEVICES)
                .set(EXTENSION_DEVICES.TENANT_ID, tenantId)
                .set(EXTENSION_DEVICES.ID, id)
                .set(EXTENSION_DEVICES.OWNER_ID, owner.id())
                .set(EXTENSION_DEVICES.USER_ID, code.getUserId())
                .set(EXTENSION_DEVICES.NAME, name(request.deviceName()))
                .set(EXTENSION_DEVICES.CONSENT_VERSION, request.consentVersion().strip())
                .set(EXTENSION_DEVICES.CONSENT_AT, now)
                .set(EXTENSION_DEVICES.VERSION, cut(request.version()))
                .set(EXTENSION_DEVICES.ZONE, cut(request.zone()))
                .set(EXTENSION_DEVICES.REFRESH_HASH, Secrets.hash(refresh))
                .set(EXTENSION_DEVICES.REFRESH_EXPIRES, now.plus(REFRESH))
                .set(EXTENSION_DEVICES.PAIRED_AT, now)
                .set(EXTENSION_DEVICES.LAST_SEEN_AT, now)
                .execute();
        audit.record("extension.paired", owner.name(), name(request.deviceName()));
        live.publish(LinkedInAccounts.topic(tenantId));
        return Optional.of(
                new Paired(id, owner, workspaces.current(), tokens(code.getUserId(), tenantId, id, refresh)));
    }

    private Optional<PairedTokens> rotate(UUID tenantId, UUID deviceId, String presented) {
        Instant now = clock.instant();
        ExtensionDevicesRecord device = dsl.selectFrom(EXTENSION_DEVICES)
                .where(EXTENSION_DEVICES.TENANT_ID.eq(tenantId))
                .and(EXTENSION_DEVICES.ID.eq(deviceId))
                .and(EXTENSION_DEVICES.REVOKED_AT.isNull())
                .forUpdate()
                .fetchOne();
        if (device == null || device.getRefreshExpires().isBefore(now)) {
            return Optional.empty();
        }
        List<String> spent = Arrays.asList(device.getSpentHashes());
        if (spent.contains(presented)) {
            devices.end(EXTENSION_DEVICES.ID.eq(deviceId), "a token that was used before");
            audit.record("extension.unpaired", device.getName(), "a token came a second time");
            return Optional.empty();
        }
        boolean last = presented.equals(device.getRefreshHash());
        if (!last && !presented.equals(device.getPreviousHash())) {
            return Optional.empty();
        }
        // With the last one, the one before it is over; with the one before, the last never arrived and is void.
        String over = last ? device.getPreviousHash() : device.getRefreshHash();
        String refresh = token(tenantId, deviceId);
        device.setPreviousHash(presented);
        device.setRefreshHash(Secrets.hash(refresh));
        device.setSpentHashes(Stream.concat(Stream.of(over), spent.stream())
                .filter(one -> !one.isEmpty())
                .limit(SPENT_KEPT)
                .toArray(String[]::new));
        device.setRefreshExpires(now.plus(REFRESH));
        device.setLastSeenAt(now);
        device.store();
        return Optional.of(tokens(device.getUserId(), tenantId, deviceId, refresh));
    }

    private PairedTokens tokens(UUID userId, UUID tenantId, UUID deviceId, String refresh) {
        return new PairedTokens(
                tokens.issueToDevice(userId, tenantId, deviceId),
                refresh,
                Tokens.accessLifetime().toSeconds());
    }

    private void refuseAfterTooMany(String address) {
        Instant since = clock.instant().minus(FAILURES_COUNT);
        int failed = dsl.fetchCount(
                EXTENSION_PAIR_FAILURES,
                EXTENSION_PAIR_FAILURES.ADDRESS.eq(address).and(EXTENSION_PAIR_FAILURES.FAILED_AT.gt(since)));
        if (failed >= FAILURES_ALLOWED) {
            throw new Problem(
                    Problem.Kind.TOO_MANY,
                    "too_many_attempts",
                    "Too many wrong codes. Try again in fifteen minutes.",
                    List.of(),
                    Map.of("retry_after", FAILURES_COUNT.toSeconds()));
        }
        dsl.deleteFrom(EXTENSION_PAIR_FAILURES)
                .where(EXTENSION_PAIR_FAILURES.FAILED_AT.le(since))
                .execute();
    }

    private static String token(UUID tenantId, UUID deviceId) {
        return tenantId + "." + deviceId + "." + Secrets.token();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static String name(String text) {
        return text.isBlank() ? "Chrome" : cut(text.strip());
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
