package app.overture.linkedin;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.LINKEDIN_ACCOUNTS;
import static app.overture.db.Tables.LINKEDIN_ACTIONS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.USERS;

import app.overture.contacts.LinkedInProfile;
import app.overture.tenancy.TenantScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the queue and the budget beside them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QueueRows {

    static final Field<String> CONTACT_NAME =
            DSL.trim(DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME));

    private final DSLContext dsl;

    QueueRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    Condition mine() {
        return LINKEDIN_SEND_QUEUE.TENANT_ID.eq(TenantScope.tenantId());
    }

    /** Locked, so that two reports, or a report and a cancellation, come one after the other. */
    Optional<QueueRow> lock(UUID id) {
        return dsl.selectFrom(LINKEDIN_SEND_QUEUE)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(id))
                .forUpdate()
                .fetchOptional(QueueRows::row);
    }

    Optional<QueueRow> find(UUID id) {
        return dsl.selectFrom(LINKEDIN_SEND_QUEUE)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(id))
                .fetchOptional(QueueRows::row);
    }

    List<QueueRow> all(Condition which) {
        return dsl.selectFrom(LINKEDIN_SEND_QUEUE)
                .where(mine())
                .and(which)
                .orderBy(LINKEDIN_SEND_QUEUE.ID)
                .fetch(QueueRows::row);
    }

    /** What is leased and neither begun nor run out, by any caller of this owner. */
    List<QueueRow> leased(UUID ownerId, Instant now) {
        return all(LINKEDIN_SEND_QUEUE
                .OWNER_ID
                .eq(ownerId)
                .and(LINKEDIN_SEND_QUEUE.STATUS.eq("claimed"))
                .and(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT.gt(now)));
    }

    /** @param account for the notes: the first of these get what is left of the month's */
    List<QueueItem> items(Collection<UUID> ids, LinkedInStanding standing) {
        int[] notes = {standing.notesLeft()};
        boolean without = standing.account().limits().withoutNote();
        return dsl.select(LINKEDIN_SEND_QUEUE.fields())
                .select(CONTACT_NAME.as("contact_name"), CAMPAIGNS.NAME.as("campaign_name"))
                .from(LINKEDIN_SEND_QUEUE)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CONTACTS.ID.eq(LINKEDIN_SEND_QUEUE.CONTACT_ID))
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID))
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.in(ids))
                .orderBy(LINKEDIN_SEND_QUEUE.DUE_AT, LINKEDIN_SEND_QUEUE.ID)
                .fetch(found -> {
                    QueueRow row = row(found);
                    String policy = NotePolicy.of(row, notes[0], without);
                    if (row.isInvitation() && !policy.equals(NotePolicy.NONE)) {
                        notes[0]--;
                    }
                    boolean bare = row.isInvitation() && policy.equals(NotePolicy.NONE);
                    return new QueueItem(
                            row.id(),
                            row.actionType(),
                            LinkedInProfile.parse(row.linkedinUrl())
                                    .map(LinkedInProfile::url)
                                    .orElse(row.linkedinUrl()),
                            bare ? "" : row.body(),
                            found.get("contact_name", String.class),
                            found.get("campaign_name", String.class),
                            policy,
                            found.get(LINKEDIN_SEND_QUEUE.LEASE_TOKEN),
                            found.get(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT),
                            row.attempt(),
                            standing.account().nextActionAt());
                });
    }

    /** An attempt of its own, so that it is counted beside those before it. */
    QueueRow takeByHand(QueueRow row, Instant now) {
        return dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "executing")
                .set(LINKEDIN_SEND_QUEUE.ATTEMPT, LINKEDIN_SEND_QUEUE.ATTEMPT.plus(1))
                .set(LINKEDIN_SEND_QUEUE.BEGUN_AT, now)
                .setNull(LINKEDIN_SEND_QUEUE.DEVICE_ID)
                .setNull(LINKEDIN_SEND_QUEUE.HELD_BY)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_TOKEN)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(row.id()))
                .returning()
                .fetchSingle(QueueRows::row);
    }

    /** A person opened the profile: until then it is theirs, and no browser's. */
    QueueRow holdByHand(QueueRow row, UUID userId, Instant now, Instant until) {
        return dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "claimed")
                .set(LINKEDIN_SEND_QUEUE.CLAIMED_AT, now)
                .set(LINKEDIN_SEND_QUEUE.LEASE_TOKEN, UUID.randomUUID())
                .set(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT, until)
                .setNull(LINKEDIN_SEND_QUEUE.DEVICE_ID)
                .set(LINKEDIN_SEND_QUEUE.HELD_BY, userId)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(row.id()))
                .returning()
                .fetchSingle(QueueRows::row);
    }

    /**
     * LinkedIn said no before anything was sent: the row waits behind those that are due until the account may go on. What it
     * was told stays with it, so that the same report again is known.
     */
    void comeBack(QueueRow row, String limit, Instant now) {
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                .set(LINKEDIN_SEND_QUEUE.OUTCOME_CODE, limit)
                .set(LINKEDIN_SEND_QUEUE.DUE_AT, now)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_TOKEN)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT)
                .setNull(LINKEDIN_SEND_QUEUE.DEVICE_ID)
                .setNull(LINKEDIN_SEND_QUEUE.BEGUN_AT)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(row.id()))
                .execute();
    }

    String nameOf(UUID userId) {
        return dsl.select(USERS.NAME)
                .from(USERS)
                .where(USERS.ID.eq(userId))
                .fetchOptional(USERS.NAME)
                .orElse("Somebody else");
    }

    /** How often a row was begun; each time took from the budget. */
    int begunTimes(UUID id) {
        return dsl.fetchCount(
                LINKEDIN_ACTIONS,
                LINKEDIN_ACTIONS.TENANT_ID.eq(TenantScope.tenantId()).and(LINKEDIN_ACTIONS.QUEUE_ID.eq(id)));
    }

    /** Whoever queues invitations stands in this line: two campaigns must not both find a person not invited yet. */
    void invitationsOneAtATime() {
        dsl.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, 26))",
                DSL.val("linkedin invitations " + TenantScope.tenantId()));
    }

    /** LinkedIn takes one invitation per person. */
    boolean invitedElsewhere(QueueRow row) {
        return dsl.fetchExists(
                LINKEDIN_SEND_QUEUE,
                mine().and(LINKEDIN_SEND_QUEUE.CONTACT_ID.eq(row.contactId()))
                        .and(LINKEDIN_SEND_QUEUE.ID.ne(row.id()))
                        .and(LINKEDIN_SEND_QUEUE.ACTION_TYPE.eq(AccountStore.INVITE))
                        .and(LINKEDIN_SEND_QUEUE
                                .STATUS
                                .in("queued", "claimed", "executing", "sent")
                                .or(LINKEDIN_SEND_QUEUE.OUTCOME_CODE.eq(ReportCodes.UNKNOWN))));
    }

    void backToQueue(UUID id, Instant now) {
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_TOKEN)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT)
                .setNull(LINKEDIN_SEND_QUEUE.DEVICE_ID)
                .setNull(LINKEDIN_SEND_QUEUE.HELD_BY)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(id))
                .and(LINKEDIN_SEND_QUEUE.STATUS.eq("claimed"))
                .execute();
    }

    void begun(QueueRow row, boolean noted, Instant now) {
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "executing")
                .set(LINKEDIN_SEND_QUEUE.BEGUN_AT, now)
                .set(LINKEDIN_SEND_QUEUE.WITH_NOTE, noted)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                .where(mine())
                .and(LINKEDIN_SEND_QUEUE.ID.eq(row.id()))
                .execute();
    }

    /** Takes one action from the budget; a second time for the same attempt changes nothing. */
    void spend(QueueRow row, boolean noted, boolean byHand, Instant now, @Nullable Instant next) {
        dsl.insertInto(LINKEDIN_ACTIONS)
                .set(LINKEDIN_ACTIONS.TENANT_ID, TenantScope.tenantId())
                .set(LINKEDIN_ACTIONS.QUEUE_ID, row.id())
                .set(LINKEDIN_ACTIONS.ATTEMPT, row.attempt())
                .set(LINKEDIN_ACTIONS.OWNER_ID, row.ownerId())
                .set(LINKEDIN_ACTIONS.ACTION_TYPE, row.actionType())
                .set(LINKEDIN_ACTIONS.NOTED, noted)
                .set(LINKEDIN_ACTIONS.BY_HAND, byHand)
                .set(LINKEDIN_ACTIONS.AT, now)
                .onConflictDoNothing()
                .execute();
        dsl.update(LINKEDIN_ACCOUNTS)
                .set(LINKEDIN_ACCOUNTS.WARM_UP_SINCE, DSL.coalesce(LINKEDIN_ACCOUNTS.WARM_UP_SINCE, DSL.val(now)))
                .set(LINKEDIN_ACCOUNTS.NEXT_ACTION_AT, next == null ? LINKEDIN_ACCOUNTS.NEXT_ACTION_AT : DSL.val(next))
                .where(LINKEDIN_ACCOUNTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(LINKEDIN_ACCOUNTS.OWNER_ID.eq(row.ownerId()))
                .execute();
    }

    /** After the end of an action, too, the next one keeps its distance. */
    void restUntil(UUID ownerId, Instant earliest) {
        dsl.update(LINKEDIN_ACCOUNTS)
                .set(LINKEDIN_ACCOUNTS.NEXT_ACTION_AT, earliest)
                .where(LINKEDIN_ACCOUNTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(LINKEDIN_ACCOUNTS.OWNER_ID.eq(ownerId))
                .and(LINKEDIN_ACCOUNTS.NEXT_ACTION_AT.lt(earliest))
                .execute();
    }

    static QueueRow row(Record row) {
        return new QueueRow(
                row.get(LINKEDIN_SEND_QUEUE.ID),
                row.get(LINKEDIN_SEND_QUEUE.MESSAGE_ID),
                row.get(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID),
                row.get(LINKEDIN_SEND_QUEUE.CONTACT_ID),
                row.get(LINKEDIN_SEND_QUEUE.OWNER_ID),
                row.get(LINKEDIN_SEND_QUEUE.ACTION_TYPE),
                row.get(LINKEDIN_SEND_QUEUE.LINKEDIN_URL),
                row.get(LINKEDIN_SEND_QUEUE.BODY),
                row.get(LINKEDIN_SEND_QUEUE.STATUS),
                row.get(LINKEDIN_SEND_QUEUE.LEASE_TOKEN),
                row.get(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT),
                row.get(LINKEDIN_SEND_QUEUE.DEVICE_ID),
                row.get(LINKEDIN_SEND_QUEUE.ATTEMPT),
                row.get(LINKEDIN_SEND_QUEUE.BEGUN_AT),
                row.get(LINKEDIN_SEND_QUEUE.OUTCOME_CODE),
                row.get(LINKEDIN_SEND_QUEUE.WITH_NOTE),
                row.get(LINKEDIN_SEND_QUEUE.HELD_BY));
    }
}
