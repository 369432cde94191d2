package app.overture.linkedin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands rows out: each to one caller, however many ask at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QueueClaim {

    /** Rows that another transaction is just taking are passed over, not waited for. */
    static final String SQL = """
            with invites as (
                select q.id, q.due_at from linkedin_send_queue q
                where q.tenant_id = ? and q.owner_id = ? and q.action_type = 'connection_request' and q.due_at <= ?::timestamptz
                  and (q.status = 'queued' or q.status = 'claimed' and q.lease_expires_at <= ?::timestamptz) and (? or q.body = '')
                  and exists (select from campaigns c where c.tenant_id = q.tenant_id and c.id = q.campaign_id and c.status = 'sending')
                order by q.due_at, q.id limit ? for update of q skip locked),
            talks as (
                select q.id, q.due_at from linkedin_send_queue q
                where q.tenant_id = ? and q.owner_id = ? and q.action_type = 'message' and q.due_at <= ?::timestamptz
                  and (q.status = 'queued' or q.status = 'claimed' and q.lease_expires_at <= ?::timestamptz)
                  and exists (select from campaigns c where c.tenant_id = q.tenant_id and c.id = q.campaign_id and c.status = 'sending')
                order by q.due_at, q.id limit ? for update of q skip locked),
            chosen as (
                select id from (select * from invites union all select * from talks) due order by due_at, id limit ?)
            update linkedin_send_queue q
            set status = 'claimed', claimed_at = ?::timestamptz, lease_token = gen_random_uuid(), lease_expires_at = ?::timestamptz, device_id = ?::uuid, held_by = null,
                attempt = q.attempt + 1, updated_at = ?::timestamptz
            from chosen where q.tenant_id = ? and q.id = chosen.id
            returning q.id""";

    private final DSLContext dsl;

    QueueClaim(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * How much of each kind may be handed out.
     *
     * @param notes whether invitations with a note are among them
     */
    record Room(int invites, int messages, boolean notes, int limit) {}

    List<UUID> claim(UUID tenantId, UUID ownerId, @Nullable UUID deviceId, Room room, Instant now, Instant until) {
        return dsl.resultQuery(SQL, bindings(tenantId, ownerId, deviceId, room, now, until))
                .fetch(0, SQLDataType.UUID.getType());
    }

    static Object[] bindings(
            UUID tenantId, UUID ownerId, @Nullable UUID deviceId, Room room, Instant now, Instant until) {
        return new Object[] {
            tenantId,
            ownerId,
            at(now),
            at(now),
            room.notes(),
            Math.min(room.invites(), room.limit()),
            tenantId,
            ownerId,
            at(now),
            at(now),
            Math.min(room.messages(), room.limit()),
            room.limit(),
            at(now),
            at(until),
            DSL.val(deviceId, SQLDataType.UUID),
            at(now),
            tenantId
        };
    }

    private static Object at(Instant instant) {
        return DSL.val(instant, SQLDataType.INSTANT);
    }
}
