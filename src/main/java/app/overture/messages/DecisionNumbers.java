package app.overture.messages;

import static app.overture.db.Tables.MESSAGE_DECISIONS;
import static app.overture.db.Tables.USERS;
import static app.overture.db.Tables.WORKSPACE_SETTINGS;

import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decided, in numbers. What was taken back is not counted. */
@Service
@Transactional(readOnly = true)
public class DecisionNumbers {

    /** The pace the specification asks for: 100 messages in 15 minutes. */
    public static final Duration PACE_ASKED_FOR = Duration.ofSeconds(9);

    /** A text of this many characters takes longer than {@link #TOO_FAST} even for a fast reader. */
    static final int LONG_TEXT = 300;

    static final Duration TOO_FAST = Duration.ofSeconds(2);

    private static final Condition STANDS = MESSAGE_DECISIONS.UNDONE_AT.isNull();
    private static final Condition DECIDED = MESSAGE_DECISIONS.ACTION.in("approved", "first_approved", "rejected");
    private static final Condition TIMED = DECIDED.and(MESSAGE_DECISIONS.SHOWN_MS.isNotNull());
    private static final Condition LONG =
            TIMED.and(MESSAGE_DECISIONS.ACTION.ne("rejected")).and(MESSAGE_DECISIONS.CHARACTERS.ge(LONG_TEXT));

    private final DSLContext dsl;
    private final Access access;

    DecisionNumbers(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    /** How long decisions took: of those whose time is known, which are {@code timed}. */
    public record Pace(
            int timed, @Nullable Duration median, @Nullable Duration p90) {}

    /**
     * What one person decided.
     *
     * @param firstApproved flagged ones that somebody else has to approve too
     * @param rejected by reason, the most frequent first
     * @param edits likewise, by {@link EditReason#label}
     */
    public record Decided(
            int approvedUnchanged,
            int approvedAfterEdit,
            int firstApproved,
            Map<String, Integer> rejected,
            Map<String, Integer> edits,
            Pace pace) {

        public int total() {
            return approvedUnchanged + approvedAfterEdit + firstApproved + sum(rejected);
        }

        private static int sum(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * One reviewer on one day, as the workspace's zone has it.
     *
     * @param longTexts approvals of long texts whose time is known; null for whoever may not see it
     * @param tooFast of them, those that took less time than reading does; null likewise
     */
    public record ReviewerDay(
            UUID userId,
            String name,
            LocalDate day,
            int decided,
            Pace pace,
            @Nullable Integer longTexts,
            @Nullable Integer tooFast) {}

    /** One's own decisions in a campaign since a moment. */
    public Decided mineSince(UUID campaignId, Instant from) {
        Actor actor = access.viewer();
        Condition mine = STANDS.and(MESSAGE_DECISIONS.TENANT_ID.eq(actor.tenantId()))
                .and(MESSAGE_DECISIONS.CAMPAIGN_ID.eq(campaignId))
                .and(MESSAGE_DECISIONS.USER_ID.eq(actor.userId().orElse(new UUID(0, 0))))
                .and(MESSAGE_DECISIONS.AT.ge(from));
        int[] approved = new int[3];
        Map<String, Integer> rejected = new LinkedHashMap<>();
        Map<String, Integer> edits = new LinkedHashMap<>();
        dsl.select(MESSAGE_DECISIONS.ACTION, MESSAGE_DECISIONS.REASON, MESSAGE_DECISIONS.EDITED, DSL.count())
                .from(MESSAGE_DECISIONS)
                .where(mine)
                .groupBy(MESSAGE_DECISIONS.ACTION, MESSAGE_DECISIONS.REASON, MESSAGE_DECISIONS.EDITED)
                .orderBy(DSL.count().desc(), MESSAGE_DECISIONS.REASON)
                .forEach(row -> {
                    int count = row.value4();
                    switch (row.value1()) {
                        case "approved" -> approved[row.value3() ? 1 : 0] += count;
                        case "first_approved" -> approved[2] += count;
                        case "rejected" ->
                            rejected.merge(row.value2().isEmpty() ? "No reason" : row.value2(), count, Integer::sum);
                        case "edited" -> edits.merge(EditReason.of(row.value2()).label(), count, Integer::sum);
                        default -> {
                            // Written anew and brought back are changes of the text, not decisions about it.
                        }
                    }
                });
        Pace pace = dsl.select(timed(), median(), p90())
                .from(MESSAGE_DECISIONS)
                .where(mine)
                .fetchSingle(row -> pace(row.value1(), row.value2(), row.value3()));
        return new Decided(approved[0], approved[1], approved[2], rejected, edits, pace);
    }

    /** By person and day, oldest first: an administrator sees everybody's, anyone else their own. */
    public List<ReviewerDay> reviewers(UUID campaignId) {
        Actor actor = access.viewer();
        boolean all = seesAll();
        Field<LocalDate> day = DSL.field(
                "({0} at time zone {1})::date", LocalDate.class, MESSAGE_DECISIONS.AT, WORKSPACE_SETTINGS.TIME_ZONE);
        Field<Integer> fast =
                DSL.count().filterWhere(LONG.and(MESSAGE_DECISIONS.SHOWN_MS.lt((int) TOO_FAST.toMillis())));
        return dsl.select(
                        USERS.ID,
                        USERS.NAME,
                        day,
                        DSL.count().filterWhere(DECIDED),
                        timed(),
                        median(),
                        p90(),
                        DSL.count().filterWhere(LONG),
                        fast)
                .from(MESSAGE_DECISIONS)
                .join(USERS)
                .on(USERS.ID.eq(MESSAGE_DECISIONS.USER_ID))
                .join(WORKSPACE_SETTINGS)
                .on(WORKSPACE_SETTINGS.TENANT_ID.eq(MESSAGE_DECISIONS.TENANT_ID))
                .where(MESSAGE_DECISIONS.TENANT_ID.eq(actor.tenantId()))
                .and(MESSAGE_DECISIONS.CAMPAIGN_ID.eq(campaignId))
                .and(STANDS)
                .and(DECIDED)
                .and(all ? DSL.noCondition() : USERS.ID.eq(actor.userId().orElse(new UUID(0, 0))))
                .groupBy(USERS.ID, USERS.NAME, day)
                .orderBy(USERS.NAME, USERS.ID, day)
                .fetch(row -> new ReviewerDay(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        pace(row.value5(), row.value6(), row.value7()),
                        all ? row.value8() : null,
                        all ? row.value9() : null));
    }

    private boolean seesAll() {
        if (TenantScope.require() instanceof Actor.Person person
                && !person.signedIn().role().covers(Role.ADMIN)) {
            return false;
        }
        access.admin();
        return true;
    }

    private static Field<Integer> timed() {
        return DSL.count().filterWhere(TIMED);
    }

    private static Field<Double> median() {
        return percentile("0.5");
    }

    private static Field<Double> p90() {
        return percentile("0.9");
    }

    private static Field<Double> percentile(String share) {
        return DSL.field(
                "percentile_cont(" + share + ") within group (order by {0}) filter (where {1})",
                Double.class,
                MESSAGE_DECISIONS.SHOWN_MS,
                TIMED);
    }

    private static Pace pace(int timed, @Nullable Double median, @Nullable Double p90) {
        return new Pace(timed, duration(median), duration(p90));
    }

    private static @Nullable Duration duration(@Nullable Double ms) {
        return ms == null ? null : Duration.ofMillis(Math.round(ms));
    }
}
