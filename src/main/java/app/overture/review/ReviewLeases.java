package app.overture.review;

import static app.overture.db.Tables.MEMBERSHIPS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.REVIEW_BOOKMARKS;
import static app.overture.db.Tables.REVIEW_LEASES;
import static app.overture.db.Tables.USERS;

import app.overture.db.tables.records.ReviewBookmarksRecord;
import app.overture.db.tables.records.ReviewLeasesRecord;
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
import org.jooq.DeleteConditionStep;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
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

    /** Longer than anyone reads one message; whoever goes on renews it long before. */
    public static final Duration LASTS = Duration.ofMinutes(10);

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
        if (messageIds.isEmpty()) {
            dsl.execute(drop(tenantId, sittingId));
            return Set.of();
        }
        UUID[] wanted = messageIds.toArray(UUID[]::new);
        Instant now = clock.instant();
        var gone = DSL.name("gone")
                .as(drop(tenantId, sittingId)
                        .and(REVIEW_LEASES.MESSAGE_ID.ne(DSL.all(wanted)))
                        .returning(REVIEW_LEASES.MESSAGE_ID));
        var held = DSL.name("held")
                .as(DSL.insertInto(
                                REVIEW_LEASES,
                                REVIEW_LEASES.TENANT_ID,
                                REVIEW_LEASES.MESSAGE_ID,
                                REVIEW_LEASES.CAMPAIGN_ID,
                                REVIEW_LEASES.USER_ID,
                                REVIEW_LEASES.SITTING_ID,
                                REVIEW_LEASES.UNTIL)
                        .select(DSL.select(
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
                                // One order for everybody, so that two who reach for the same messages cannot lock
                                // each other out.
                                .orderBy(MESSAGES.ID))
                        .onConflict(REVIEW_LEASES.TENANT_ID, REVIEW_LEASES.MESSAGE_ID)
                        .doUpdate()
                        .set(REVIEW_LEASES.USER_ID, userId)
                        .set(REVIEW_LEASES.SITTING_ID, sittingId)
                        .set(REVIEW_LEASES.UNTIL, now.plus(LASTS))
                        .where(REVIEW_LEASES.UNTIL.le(now).or(REVIEW_LEASES.USER_ID.eq(userId)))
                        .returning(REVIEW_LEASES.MESSAGE_ID));
        Field<UUID> heldId = held.field(REVIEW_LEASES.MESSAGE_ID);
        var marked = DSL.name("marked")
                .as(bookmark(actor, campaignId, DSL.select(heldId).from(held).where(heldId.eq(wanted[0]))));
        return dsl.with(gone).with(held).with(marked).select(heldId).from(held).fetchSet(heldId);
    }

    /** Tells the others at this queue that somebody sat down. */
    public void arrived(UUID campaignId) {
        live.publish(topic(access.editor().tenantId(), campaignId));
    }

    /** News of who comes and goes at a campaign's queue. */
    public static String topic(UUID tenantId, UUID campaignId) {
        return LiveUpdates.topic(tenantId, "review", campaignId);
    }

    /**
     * The sitting is over: what it held is free at once.
     *
     * @param place where the person is; of no interest when another sitting of theirs took everything over
     */
    public void leave(UUID sittingId, UUID campaignId, Optional<UUID> place) {
        Actor actor = access.viewer();
        UUID tenantId = actor.tenantId();
        live.publish(topic(tenantId, campaignId));
        var gone = DSL.name("gone").as(drop(tenantId, sittingId).returning(REVIEW_LEASES.MESSAGE_ID));
        Field<UUID> message = DSL.val(place.orElse(null), UUID.class);
        var marked = DSL.name("marked")
                .as(bookmark(
                        actor,
                        campaignId,
                        DSL.select(message)
                                .where(message.isNotNull())
                                .and(DSL.exists(DSL.selectOne().from(gone)))));
        dsl.with(gone).with(marked).selectCount().from(marked).fetch();
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

    /**
     * Where they left it: the message they were at, or the first of those that lay ready behind it; empty when they never
     * were there.
     *
     * @param open what is still to be reviewed, in order
     */
    @Transactional(readOnly = true)
    public Optional<UUID> place(UUID campaignId, List<UUID> open) {
        Actor actor = access.viewer();
        Optional<UUID> bookmark = dsl.select(REVIEW_BOOKMARKS.MESSAGE_ID)
                .from(REVIEW_BOOKMARKS)
                .where(REVIEW_BOOKMARKS.TENANT_ID.eq(actor.tenantId()))
                .and(REVIEW_BOOKMARKS.CAMPAIGN_ID.eq(campaignId))
                .and(REVIEW_BOOKMARKS.USER_ID.eq(person(actor)))
                .fetchOptional(REVIEW_BOOKMARKS.MESSAGE_ID);
        return bookmark.filter(open::contains).or(() -> firstReady(actor, campaignId, open));
    }

    private Optional<UUID> firstReady(Actor actor, UUID campaignId, List<UUID> open) {
        Set<UUID> ready = dsl.select(REVIEW_LEASES.MESSAGE_ID)
                .from(REVIEW_LEASES)
                .where(REVIEW_LEASES.TENANT_ID.eq(actor.tenantId()))
                .and(REVIEW_LEASES.CAMPAIGN_ID.eq(campaignId))
                .and(REVIEW_LEASES.USER_ID.eq(person(actor)))
                .fetchSet(REVIEW_LEASES.MESSAGE_ID);
        return open.stream().filter(ready::contains).findFirst();
    }

    private static DeleteConditionStep<ReviewLeasesRecord> drop(UUID tenantId, UUID sittingId) {
        return DSL.deleteFrom(REVIEW_LEASES)
                .where(REVIEW_LEASES.TENANT_ID.eq(tenantId))
                .and(REVIEW_LEASES.SITTING_ID.eq(sittingId));
    }

    /** At the message that this finds, if it finds one. */
    private ResultQuery<ReviewBookmarksRecord> bookmark(
            Actor actor, UUID campaignId, SelectConditionStep<Record1<UUID>> at) {
        Field<UUID> message = DSL.field(DSL.name("at", "message_id"), UUID.class);
        return DSL.insertInto(
                        REVIEW_BOOKMARKS,
                        REVIEW_BOOKMARKS.TENANT_ID,
                        REVIEW_BOOKMARKS.CAMPAIGN_ID,
                        REVIEW_BOOKMARKS.USER_ID,
                        REVIEW_BOOKMARKS.MESSAGE_ID,
                        REVIEW_BOOKMARKS.UPDATED_AT)
                .select(DSL.select(
                                DSL.val(actor.tenantId()),
                                DSL.val(campaignId),
                                DSL.val(person(actor)),
                                message,
                                DSL.val(clock.instant(), REVIEW_BOOKMARKS.UPDATED_AT))
                        .from(at.asTable("at", "message_id")))
                .onConflict(REVIEW_BOOKMARKS.TENANT_ID, REVIEW_BOOKMARKS.CAMPAIGN_ID, REVIEW_BOOKMARKS.USER_ID)
                .doUpdate()
                .set(REVIEW_BOOKMARKS.MESSAGE_ID, DSL.excluded(REVIEW_BOOKMARKS.MESSAGE_ID))
                .set(REVIEW_BOOKMARKS.UPDATED_AT, DSL.excluded(REVIEW_BOOKMARKS.UPDATED_AT))
                .returning(REVIEW_BOOKMARKS.MESSAGE_ID);
    }

    private static UUID person(Actor actor) {
        return actor.userId().orElseThrow(() -> new IllegalStateException("A sitting belongs to a person"));
    }
}
