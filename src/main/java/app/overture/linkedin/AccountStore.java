package app.overture.linkedin;

import static app.overture.db.Tables.LINKEDIN_ACCOUNTS;
import static app.overture.db.Tables.LINKEDIN_ACTIONS;
import static app.overture.db.Tables.LINKEDIN_PAUSES;
import static app.overture.db.Tables.LINKEDIN_STOPS;
import static app.overture.db.Tables.OWNERS;

import app.overture.tenancy.TenantScope;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and counts accounts; the budget is counted from what was begun, whatever came of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountStore {

    static final Duration WEEK = Duration.ofDays(7);
    static final String INVITE = "connection_request";

    private final DSLContext dsl;

    AccountStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<LinkedInAccount> all() {
        return accounts(DSL.noCondition());
    }

    Optional<LinkedInAccount> find(UUID ownerId) {
        return accounts(OWNERS.ID.eq(ownerId)).stream().findFirst();
    }

    Optional<LinkedInAccount> findOfUser(UUID userId) {
        return accounts(OWNERS.USER_ID.eq(userId).and(OWNERS.ACTIVE)).stream().findFirst();
    }

    /** Whoever begins an action of this owner stands in this queue, so that two cannot both take the last of a cap. */
    void lock(UUID ownerId) {
        dsl.selectOne()
                .from(LINKEDIN_ACCOUNTS)
                .where(LINKEDIN_ACCOUNTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(LINKEDIN_ACCOUNTS.OWNER_ID.eq(ownerId))
                .forUpdate()
                .fetch();
    }

    LinkedInStanding standing(LinkedInAccount account, Instant now) {
        SendingHours hours = account.hours();
        Instant day = hours.startOfDay(now);
        Instant week = now.minus(WEEK);
        Instant month = hours.startOfMonth(now);
        Condition invite = LINKEDIN_ACTIONS.ACTION_TYPE.eq(INVITE);
        Field<Instant> at = LINKEDIN_ACTIONS.AT;
        Condition inWeek = at.gt(week);
        return dsl.select(
                        DSL.count().filterWhere(invite.and(at.ge(day))),
                        DSL.count().filterWhere(invite.and(inWeek)),
                        DSL.count().filterWhere(invite.not().and(at.ge(day))),
                        DSL.count().filterWhere(LINKEDIN_ACTIONS.NOTED.eq(true).and(at.ge(month))),
                        DSL.min(at).filterWhere(invite.and(inWeek)))
                .from(LINKEDIN_ACTIONS)
                .where(LINKEDIN_ACTIONS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(LINKEDIN_ACTIONS.OWNER_ID.eq(account.ownerId()))
                .and(at.ge(week.isBefore(month) ? week : month))
                .fetchSingle(row -> new LinkedInStanding(
                        account,
                        new LinkedInUse(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5() == null ? null : row.value5().plus(WEEK)),
                        now));
    }

    private List<LinkedInAccount> accounts(Condition which) {
        UUID tenantId = TenantScope.tenantId();
        Field<List<LinkedInPause>> pauses = DSL.multiset(DSL.select(
                                LINKEDIN_PAUSES.SCOPE,
                                LINKEDIN_PAUSES.REASON,
                                LINKEDIN_PAUSES.SINCE,
                                LINKEDIN_PAUSES.UNTIL,
                                LINKEDIN_PAUSES.SET_BY)
                        .from(LINKEDIN_PAUSES)
                        .where(LINKEDIN_PAUSES.TENANT_ID.eq(OWNERS.TENANT_ID))
                        .and(LINKEDIN_PAUSES.OWNER_ID.eq(OWNERS.ID)))
                .as("pauses")
                .convertFrom(rows -> rows.map(row -> new LinkedInPause(
                        PauseScope.of(row.value1()), row.value2(), row.value3(), row.value4(), row.value5())));
        Field<Boolean> stopped = DSL.field(
                DSL.exists(DSL.selectOne().from(LINKEDIN_STOPS).where(LINKEDIN_STOPS.TENANT_ID.eq(tenantId))));
        return dsl.select(OWNERS.ID, OWNERS.NAME, OWNERS.USER_ID, OWNERS.TIME_ZONE, OWNERS.LONG_NOTES, OWNERS.ACTIVE)
                .select(LINKEDIN_ACCOUNTS.fields())
                .select(stopped.as("stopped"), pauses)
                .from(OWNERS)
                .join(LINKEDIN_ACCOUNTS)
                .on(LINKEDIN_ACCOUNTS.TENANT_ID.eq(OWNERS.TENANT_ID))
                .and(LINKEDIN_ACCOUNTS.OWNER_ID.eq(OWNERS.ID))
                .where(OWNERS.TENANT_ID.eq(tenantId))
                .and(which)
                .orderBy(OWNERS.NAME, OWNERS.ID)
                .fetch(row -> account(row, row.get("stopped", Boolean.class), row.get(pauses)));
    }

    private static LinkedInAccount account(Record row, boolean stopped, List<LinkedInPause> pauses) {
        return new LinkedInAccount(
                row.get(OWNERS.ID),
                row.get(OWNERS.NAME),
                row.get(OWNERS.USER_ID),
                ZoneId.of(row.get(OWNERS.TIME_ZONE)),
                row.get(OWNERS.LONG_NOTES),
                row.get(OWNERS.ACTIVE),
                new LinkedInLimits(
                        row.get(LINKEDIN_ACCOUNTS.INVITES_PER_DAY),
                        row.get(LINKEDIN_ACCOUNTS.INVITES_PER_WEEK),
                        row.get(LINKEDIN_ACCOUNTS.MESSAGES_PER_DAY),
                        row.get(LINKEDIN_ACCOUNTS.WARM_UP),
                        days(row.get(LINKEDIN_ACCOUNTS.WORKING_DAYS)),
                        row.get(LINKEDIN_ACCOUNTS.ACTIVE_FROM),
                        row.get(LINKEDIN_ACCOUNTS.ACTIVE_UNTIL),
                        row.get(LINKEDIN_ACCOUNTS.WITHOUT_NOTE)),
                row.get(LINKEDIN_ACCOUNTS.WARM_UP_SINCE),
                row.get(LINKEDIN_ACCOUNTS.NEXT_ACTION_AT),
                stopped,
                pauses.stream()
                        .sorted(Comparator.comparing(LinkedInPause::scope))
                        .toList(),
                row.get(LINKEDIN_ACCOUNTS.VERSION));
    }

    static Set<DayOfWeek> days(String stored) {
        return Arrays.stream(stored.split(","))
                .map(text -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(text))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toSet());
    }

    static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }
}
