package app.overture.linkedin;

import static app.overture.db.Tables.LINKEDIN_ACCOUNTS;
import static app.overture.db.Tables.LINKEDIN_PAUSES;
import static app.overture.db.Tables.LINKEDIN_STOPS;

import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owners' LinkedIn accounts: limits, hours, pauses, and the switch that stops them all. */
@Service
@Transactional
public class LinkedInAccounts {

    private final DSLContext dsl;
    private final AccountStore store;
    private final Access access;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final Clock clock;

    LinkedInAccounts(DSLContext dsl, AccountStore store, Access access, AuditLog audit, LiveUpdates live, Clock clock) {
        this.dsl = dsl;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Heard when anything about the accounts or browsers of a workspace changed. */
    public static String topic(UUID tenantId) {
        return LiveUpdates.topic(tenantId, "linkedin", "accounts");
    }

    @Transactional(readOnly = true)
    public List<LinkedInAccount> list() {
        access.viewer();
        return store.all();
    }

    @Transactional(readOnly = true)
    public LinkedInAccount get(UUID ownerId) {
        access.viewer();
        return found(ownerId);
    }

    @Transactional(readOnly = true)
    public LinkedInStanding standing(UUID ownerId) {
        access.viewer();
        return store.standing(found(ownerId), clock.instant());
    }

    /** @throws Problem when a number is beyond its maximum, or the account was changed meanwhile */
    public LinkedInAccount update(UUID ownerId, LinkedInLimits wanted, int version) {
        Actor actor = access.admin();
        LinkedInAccount before = found(ownerId);
        LinkedInLimits limits = wanted.checked();
        int updated = dsl.update(LINKEDIN_ACCOUNTS)
                .set(LINKEDIN_ACCOUNTS.INVITES_PER_DAY, limits.invitesPerDay())
                .set(LINKEDIN_ACCOUNTS.INVITES_PER_WEEK, limits.invitesPerWeek())
                .set(LINKEDIN_ACCOUNTS.MESSAGES_PER_DAY, limits.messagesPerDay())
                .set(LINKEDIN_ACCOUNTS.WARM_UP, limits.warmUp())
                .set(LINKEDIN_ACCOUNTS.WORKING_DAYS, AccountStore.days(limits.days()))
                .set(LINKEDIN_ACCOUNTS.ACTIVE_FROM, limits.from())
                .set(LINKEDIN_ACCOUNTS.ACTIVE_UNTIL, limits.until())
                .set(LINKEDIN_ACCOUNTS.WITHOUT_NOTE, limits.withoutNote())
                .set(LINKEDIN_ACCOUNTS.VERSION, LINKEDIN_ACCOUNTS.VERSION.plus(1))
                .where(LINKEDIN_ACCOUNTS.TENANT_ID.eq(actor.tenantId()))
                .and(LINKEDIN_ACCOUNTS.OWNER_ID.eq(ownerId))
                .and(LINKEDIN_ACCOUNTS.VERSION.eq(version))
                .execute();
        if (updated == 0) {
            throw Problem.stale("account");
        }
        audit.record("linkedin.limits_changed", before.owner(), "");
        changed();
        return found(ownerId);
    }

    /** Lets an owner's account rest until somebody says go on. */
    public void pause(UUID ownerId, String reason) {
        Actor actor = access.editor();
        LinkedInAccount account = found(ownerId);
        put(ownerId, PauseScope.ALL, reason.isBlank() ? PauseReasons.BY_PERSON : reason.strip(), null, actor.label());
        audit.record("linkedin.paused", account.owner(), reason);
    }

    /** Takes one pause back, LinkedIn's own warnings too: a person has looked. */
    public void resume(UUID ownerId, PauseScope scope) {
        Actor actor = access.editor();
        LinkedInAccount account = found(ownerId);
        int gone = dsl.deleteFrom(LINKEDIN_PAUSES)
                .where(LINKEDIN_PAUSES.TENANT_ID.eq(actor.tenantId()))
                .and(LINKEDIN_PAUSES.OWNER_ID.eq(ownerId))
                .and(LINKEDIN_PAUSES.SCOPE.eq(scope.text()))
                .execute();
        if (gone > 0) {
            audit.record("linkedin.resumed", account.owner(), scope.text());
            changed();
        }
    }

    /** Stops every extension of the workspace before its next action. */
    public void stopAll(String reason) {
        Actor actor = access.admin();
        int made = dsl.insertInto(LINKEDIN_STOPS)
                .set(LINKEDIN_STOPS.TENANT_ID, actor.tenantId())
                .set(LINKEDIN_STOPS.STOPPED_AT, clock.instant())
                .set(LINKEDIN_STOPS.STOPPED_BY, actor.label())
                .set(LINKEDIN_STOPS.REASON, reason.strip())
                .onConflictDoNothing()
                .execute();
        if (made > 0) {
            audit.record("linkedin.stopped", "all accounts", reason);
            changed();
        }
    }

    public void allowAgain() {
        Actor actor = access.admin();
        int gone = dsl.deleteFrom(LINKEDIN_STOPS)
                .where(LINKEDIN_STOPS.TENANT_ID.eq(actor.tenantId()))
                .execute();
        if (gone > 0) {
            audit.record("linkedin.allowed_again", "all accounts", "");
            changed();
        }
    }

    @Transactional(readOnly = true)
    public boolean isStopped() {
        Actor actor = access.viewer();
        return dsl.fetchExists(LINKEDIN_STOPS, LINKEDIN_STOPS.TENANT_ID.eq(actor.tenantId()));
    }

    /** A pause replaces a shorter one of the same scope; until null is the longest. */
    void put(UUID ownerId, PauseScope scope, String reason, @Nullable Instant until, String setBy) {
        UUID tenantId = access.viewer().tenantId();
        Instant now = clock.instant();
        LinkedInPause before = found(ownerId).pause(scope, now).orElse(null);
        if (before != null
                && (before.until() == null || until != null && before.until().isAfter(until))) {
            return;
        }
        dsl.insertInto(LINKEDIN_PAUSES)
                .set(LINKEDIN_PAUSES.TENANT_ID, tenantId)
                .set(LINKEDIN_PAUSES.OWNER_ID, ownerId)
                .set(LINKEDIN_PAUSES.SCOPE, scope.text())
                .set(LINKEDIN_PAUSES.REASON, reason)
                .set(LINKEDIN_PAUSES.SINCE, now)
                .set(LINKEDIN_PAUSES.UNTIL, until)
                .set(LINKEDIN_PAUSES.SET_BY, setBy)
                .onConflict(LINKEDIN_PAUSES.TENANT_ID, LINKEDIN_PAUSES.OWNER_ID, LINKEDIN_PAUSES.SCOPE)
                .doUpdate()
                .set(LINKEDIN_PAUSES.REASON, reason)
                .set(LINKEDIN_PAUSES.SINCE, now)
                .set(LINKEDIN_PAUSES.UNTIL, until)
                .set(LINKEDIN_PAUSES.SET_BY, setBy)
                .execute();
        changed();
    }

    private LinkedInAccount found(UUID ownerId) {
        return store.find(ownerId).orElseThrow(() -> access.missing("owners", ownerId, "owner"));
    }

    private void changed() {
        live.publish(topic(access.viewer().tenantId()));
    }
}
