package app.overture.review;

import static app.overture.db.Tables.MEMBERSHIPS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.REVIEW_BOOKMARKS;
import static app.overture.db.Tables.REVIEW_LEASES;
import static app.overture.db.Tables.USERS;

import app.overture.settings.SettingsService;
import app.overture.shared.LiveUpdates;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which message on the desk. A lease is a courtesy, not a lock: it keeps two reviewers from reading the same
 * message, while the message's version keeps them from overwriting each other. It ends with the sitting, or by itself
 * when a person goes away without a word.
 */
@Service
@Transactional
public class ReviewLeases {

    /** Longer than anyone reads one message; every key renews it. */
    static final Duration LASTS = Duration.ofMinutes(10);

    private final DSLContext dsl;
    private final Access access;
    private final SettingsService settings;
    private final LiveUpdates live;
    private final Clock clock;

    ReviewLeases(DSLContext dsl, Access access, SettingsService settings, LiveUpdates live, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.settings = settings;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Someone else who has messages of the campaign on the desk.
     *
     * @param decidedToday how many of the campaign they decided since midnight of the workspace's zone
     */
    public record Colleague(UUID userId, String name, int decidedToday) {}

    /**
     * Takes these messages for a sitting and lets go of all others that it held. A person's own lease from another
     * sitting, such as one that a crash left behind, passes over. The first one is remembered as the place where the
     * person is.
     *
     * @return those that are now the sitting's; the others are with somebody else, or not a draft any more
     */
    public Set<UUID> hold(UUID sittingId, UUID campaignId, List<UUID> messageIds) {
        Actor actor = access.editor();
        UUID tenantId = actor.tenantId();
        UUID userId = person(actor);
        UUID[] wanted = messageIds.toArray(UUID[]::new);
        Instant now = clock.instant();
        dsl.deleteFrom(REVIEW_LEASES)
                .where(REVIEW_LEASES.TENANT_ID.eq(tenantId))
                .and(REVIEW_LEASES.SITTING_ID.eq(sittingId))
                .and(REVIEW_LEASES.MESSAGE_ID.ne(DSL.all(wanted)))
                .execute();
        if (wanted.length == 0) {
            return Set.of();
        }
        Set<UUID> held = dsl.insertInto(
                        REVIEW_LEASES,
                        REVIEW_LEASES.TENANT_ID,
                        REVIEW_LEASES.MESSAGE_ID,
                        REVIEW_LEASES.CAMPAIGN_ID,
                        REVIEW_LEASES.USER_ID,
                        REVIEW_LEASES.SITTING_ID,
                        REVIEW_LEASES.UNTIL)
                .select(dsl.select(
                                MESSAGES.TENANT_ID,
                                MESSAGES.ID,
                                MESSAGES.CAMPAIGN_ID,
                                DSL.val(userId),
                                DSL.val(sittingId),
                                DSL.val(now.plus(LASTS), REVIEW_LEASES.UNTIL))
                        .from(MESSAGES)
                        .where(MESSAGES.TENANT_ID.eq(tenantId))
                        .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                        .and(MESSAGES.ID.eq(DSL.any(wanted)))
                        .and(MESSAGES.STATUS.eq("draft"))
                        // One order for everybody, so that two who reach for the same messages cannot lock each other
                        // out.
                        .orderBy(MESSAGES.ID))
                .onConflict(REVIEW_LEASES.TENANT_ID, REVIEW_LEASES.MESSAGE_ID)
                .doUpdate()
                .set(REVIEW_LEASES.USER_ID, userId)
                .set(REVIEW_LEASES.SITTING_ID, sittingId)
                .set(REVIEW_LEASES.UNTIL, now.plus(LASTS))
                .where(REVIEW_LEASES.UNTIL.le(now).or(REVIEW_LEASES.USER_ID.eq(userId)))
                .returning(REVIEW_LEASES.MESSAGE_ID)
                .fetchSet(REVIEW_LEASES.MESSAGE_ID);
        if (held.contains(wanted[0])) {
            bookmark(actor, campaignId, wanted[0]);
        }
        return held;
    }

    /** Tells the others at this queue that somebody sat down. */
    public void arrived(UUID campaignId) {
        live.publish(topic(access.editor().tenantId(), campaignId));
    }

    /** News of who comes and goes at a campaign's queue. */
    public static String topic(UUID tenantId, UUID campaignId) {
        return LiveUpdates.topic(tenantId, "review", campaignId);
    }

    /** The sitting is over: what it held is free at once. */
    public void leave(UUID sittingId, UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        live.publish(topic(tenantId, campaignId));
        dsl.deleteFrom(REVIEW_LEASES)
                .where(REVIEW_LEASES.TENANT_ID.eq(tenantId))
                .and(REVIEW_LEASES.SITTING_ID.eq(sittingId))
                .execute();
    }

    /** The others at this campaign's queue just now, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(UUID campaignId) {
        Actor actor = access.viewer();
        UUID tenantId = actor.tenantId();
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, settings.current().timeZone())
                .atStartOfDay(settings.current().timeZone())
                .toInstant();
        var decided = DSL.field(DSL.selectCount()
                        .from(MESSAGES)
                        .where(MESSAGES.TENANT_ID.eq(tenantId))
                        .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                        .and(MESSAGES.DECIDED_BY.eq(USERS.ID))
                        .and(MESSAGES.DECIDED_AT.ge(midnight)))
                .as("decided");
        return dsl.select(USERS.ID, USERS.NAME, decided)
                .from(USERS)
                .join(MEMBERSHIPS)
                .on(MEMBERSHIPS.TENANT_ID.eq(tenantId))
                .and(MEMBERSHIPS.USER_ID.eq(USERS.ID))
                .where(USERS.ID.in(DSL.select(REVIEW_LEASES.USER_ID)
                        .from(REVIEW_LEASES)
                        .where(REVIEW_LEASES.TENANT_ID.eq(tenantId))
                        .and(REVIEW_LEASES.CAMPAIGN_ID.eq(campaignId))
                        .and(REVIEW_LEASES.UNTIL.gt(now))))
                .and(USERS.ID.ne(person(actor)))
                .orderBy(USERS.NAME, USERS.ID)
                .fetch(row -> new Colleague(row.value1(), row.value2(), row.value3()));
    }

    private void bookmark(Actor actor, UUID campaignId, UUID messageId) {
        dsl.insertInto(REVIEW_BOOKMARKS)
                .set(REVIEW_BOOKMARKS.TENANT_ID, actor.tenantId())
                .set(REVIEW_BOOKMARKS.CAMPAIGN_ID, campaignId)
                .set(REVIEW_BOOKMARKS.USER_ID, person(actor))
                .set(REVIEW_BOOKMARKS.MESSAGE_ID, messageId)
                .set(REVIEW_BOOKMARKS.UPDATED_AT, clock.instant())
                .onConflict(REVIEW_BOOKMARKS.TENANT_ID, REVIEW_BOOKMARKS.CAMPAIGN_ID, REVIEW_BOOKMARKS.USER_ID)
                .doUpdate()
                .set(REVIEW_BOOKMARKS.MESSAGE_ID, messageId)
                .set(REVIEW_BOOKMARKS.UPDATED_AT, clock.instant())
                .execute();
    }

    /** Where they left it; empty when they never were there. */
    @Transactional(readOnly = true)
    public Optional<UUID> bookmark(UUID campaignId) {
        Actor actor = access.viewer();
        return dsl.select(REVIEW_BOOKMARKS.MESSAGE_ID)
                .from(REVIEW_BOOKMARKS)
                .where(REVIEW_BOOKMARKS.TENANT_ID.eq(actor.tenantId()))
                .and(REVIEW_BOOKMARKS.CAMPAIGN_ID.eq(campaignId))
                .and(REVIEW_BOOKMARKS.USER_ID.eq(person(actor)))
                .fetchOptional(REVIEW_BOOKMARKS.MESSAGE_ID);
    }

    private static UUID person(Actor actor) {
        return actor.userId().orElseThrow(() -> new IllegalStateException("A sitting belongs to a person"));
    }
}
