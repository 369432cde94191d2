package app.overture.linkedin;

import static app.overture.db.Tables.LINKEDIN_LIMIT_EVENTS;

import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an account does about a warning: it rests, longer when the warning comes again. Any doubt stops everything. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LimitHits {

    /** Until a person has looked, whatever the report asks for. */
    private static final Set<String> STOP =
            Set.of("checkpoint", "captcha", "logged_out", "restricted", "account_mismatch", "driver_broken");

    private static final Map<String, PauseScope> SCOPES = Map.of(
            "weekly_invite_limit", PauseScope.INVITES,
            "note_quota", PauseScope.NOTED,
            "too_many_requests", PauseScope.ALL);

    private static final Duration SAME_HIT = Duration.ofMinutes(30);
    private static final Duration WEEKLY_AGAIN = Duration.ofDays(14);
    private static final Duration WEEK = Duration.ofDays(7);

    private final DSLContext dsl;
    private final LinkedInAccounts accounts;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    LimitHits(DSLContext dsl, LinkedInAccounts accounts, AuditLog audit, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.accounts = accounts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param evidence a small JSON object */
    public record Hit(
            @Nullable String kind,
            @Nullable String scope,
            @Nullable Instant until,
            String evidence) {}

    static boolean isKind(String code) {
        return STOP.contains(code) || SCOPES.containsKey(code);
    }

    static String kinds() {
        return Stream.concat(STOP.stream(), SCOPES.keySet().stream()).sorted().collect(Collectors.joining(", "));
    }

    void take(LinkedInAccount account, ExtensionCaller caller, Hit hit) {
        String kind = Objects.requireNonNullElse(hit.kind(), "");
        if (!isKind(kind)) {
            throw Problem.badInput("kind", "“" + kind + "” is no kind of limit.");
        }
        Instant now = clock.instant();
        PauseScope scope = scope(kind, hit.scope());
        boolean again = account.pause(scope, now)
                .filter(pause -> pause.reason().equals(kind) && pause.since().isAfter(now.minus(SAME_HIT)))
                .isPresent();
        if (again) {
            return; // the same warning, reported a second time
        }
        Instant until = until(account, kind, hit.until(), now);
        dsl.insertInto(LINKEDIN_LIMIT_EVENTS)
                .set(LINKEDIN_LIMIT_EVENTS.TENANT_ID, TenantScope.tenantId())
                .set(LINKEDIN_LIMIT_EVENTS.ID, ids.next())
                .set(LINKEDIN_LIMIT_EVENTS.OWNER_ID, account.ownerId())
                .set(LINKEDIN_LIMIT_EVENTS.DEVICE_ID, caller.deviceId())
                .set(LINKEDIN_LIMIT_EVENTS.KIND, kind)
                .set(LINKEDIN_LIMIT_EVENTS.SCOPE, scope.text())
                .set(LINKEDIN_LIMIT_EVENTS.UNTIL, until)
                .set(LINKEDIN_LIMIT_EVENTS.EVIDENCE, JSONB.valueOf(hit.evidence()))
                .set(LINKEDIN_LIMIT_EVENTS.AT, now)
                .execute();
        accounts.put(account.ownerId(), scope, kind, until, caller.label());
        audit.record("linkedin.limit_hit", account.owner(), kind);
    }

    private static PauseScope scope(String kind, @Nullable String wanted) {
        if (STOP.contains(kind) || "all".equals(wanted)) {
            return PauseScope.ALL;
        }
        return Objects.requireNonNull(SCOPES.get(kind));
    }

    /** The later of what is asked for and what we know to be wise; null until a person resumes. */
    private @Nullable Instant until(LinkedInAccount account, String kind, @Nullable Instant asked, Instant now) {
        if (STOP.contains(kind)) {
            return null;
        }
        Instant wise = switch (kind) {
            case "note_quota" -> account.hours().nextMonth(now);
            case "weekly_invite_limit" ->
                hitsSince(account.ownerId(), kind, now.minus(WEEKLY_AGAIN)) > 0
                        ? now.plus(WEEK)
                        : account.hours().nextOpening(now.plus(Duration.ofDays(1)));
            default ->
                now.plus(Duration.ofHours(
                        2L << Math.min(2, hitsSince(account.ownerId(), kind, now.minus(Duration.ofDays(1))))));
        };
        return asked != null && asked.isAfter(wise) ? asked : wise;
    }

    private int hitsSince(UUID ownerId, String kind, Instant since) {
        return dsl.fetchCount(
                LINKEDIN_LIMIT_EVENTS,
                LINKEDIN_LIMIT_EVENTS
                        .TENANT_ID
                        .eq(TenantScope.tenantId())
                        .and(LINKEDIN_LIMIT_EVENTS.OWNER_ID.eq(ownerId))
                        .and(LINKEDIN_LIMIT_EVENTS.KIND.eq(kind))
                        .and(LINKEDIN_LIMIT_EVENTS.AT.gt(since)));
    }
}
