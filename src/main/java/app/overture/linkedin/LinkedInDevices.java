package app.overture.linkedin;

import static app.overture.db.Tables.EXTENSION_DEVICES;
import static app.overture.db.Tables.EXTENSION_PAIR_CODES;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.OWNERS;

import app.overture.shared.Ids;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paired browsers of a workspace, one for each owner. */
@Service
@Transactional
public class LinkedInDevices {

    /** Within this a code must be typed into the extension. */
    public static final Duration CODE_LIVES = Duration.ofMinutes(10);

    private final DSLContext dsl;
    private final Owners owners;
    private final Access access;
    private final AuditLog audit;
    private final LiveUpdates live;
    private final Ids ids;
    private final Clock clock;

    LinkedInDevices(
            DSLContext dsl, Owners owners, Access access, AuditLog audit, LiveUpdates live, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.owners = owners;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A code for one browser, after the person has agreed to the consent text.
     *
     * @param ownerId null for the owner who the person is; an administrator may name any
     * @throws Problem when the person is no owner, or names another without being an administrator, or
     *     agreed to an older text
     */
    public PairCode createCode(@Nullable UUID ownerId, String consentVersion) {
        Actor actor = access.viewer();
        UUID userId = actor.userId()
                .orElseThrow(() -> Problem.forbidden("person_needed", "Only a person can agree to pair a browser."));
        Owner owner = ownerOf(ownerId, userId);
        access.editor();
        if (!consentVersion.isBlank()) {
            Pairing.refuseOlder(consentVersion);
        }
        Instant now = clock.instant();
        // An older code of the same person must not lie about and still open the door.
        dsl.deleteFrom(EXTENSION_PAIR_CODES)
                .where(EXTENSION_PAIR_CODES.TENANT_ID.eq(actor.tenantId()))
                .and(EXTENSION_PAIR_CODES.OWNER_ID.eq(owner.id()))
                .and(EXTENSION_PAIR_CODES.USED_AT.isNull())
                .execute();
        String code = Secrets.code();
        dsl.insertInto(EXTENSION_PAIR_CODES)
                .set(EXTENSION_PAIR_CODES.TENANT_ID, actor.tenantId())
                .set(EXTENSION_PAIR_CODES.ID, ids.next())
                .set(EXTENSION_PAIR_CODES.CODE_HASH, Secrets.hash(code))
                .set(EXTENSION_PAIR_CODES.OWNER_ID, owner.id())
                .set(EXTENSION_PAIR_CODES.USER_ID, userId)
                .set(EXTENSION_PAIR_CODES.CONSENT_VERSION, consentVersion.strip())
                .set(EXTENSION_PAIR_CODES.CREATED_AT, now)
                .set(EXTENSION_PAIR_CODES.EXPIRES_AT, now.plus(CODE_LIVES))
                .execute();
        audit.record("extension.code_shown", owner.name(), "consent text " + consentVersion);
        return new PairCode(code, now.plus(CODE_LIVES));
    }

    /** The paired browsers, those no longer paired last. */
    @Transactional(readOnly = true)
    public List<LinkedInDevice> list() {
        access.viewer();
        return devices(EXTENSION_DEVICES.REVOKED_AT.isNull().or(EXTENSION_DEVICES.LAST_SEEN_AT.isNotNull()));
    }

    /**
     * Ends a pairing at once; what the browser had leased goes back into the queue. A person may unpair their own browser,
     * an administrator any.
     */
    public void revoke(UUID id) {
        Actor actor = access.viewer();
        LinkedInDevice device = devices(EXTENSION_DEVICES.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> access.missing("extension_devices", id, "browser"));
        if (actor.userId().isPresent() && !actor.userId().get().equals(device.userId())) {
            access.admin();
        }
        end(EXTENSION_DEVICES.ID.eq(id), actor.label());
        audit.record("extension.unpaired", device.owner(), device.name());
        live.publish(LinkedInAccounts.topic(actor.tenantId()));
    }

    /** Ends the pairings that fit; never reports whether there were any. */
    void end(Condition which, String by) {
        UUID tenantId = access.viewer().tenantId();
        List<UUID> ended = dsl.update(EXTENSION_DEVICES)
                .set(EXTENSION_DEVICES.REVOKED_AT, clock.instant())
                .set(EXTENSION_DEVICES.REVOKED_BY, by)
                .where(EXTENSION_DEVICES.TENANT_ID.eq(tenantId))
                .and(EXTENSION_DEVICES.REVOKED_AT.isNull())
                .and(which)
                .returning(EXTENSION_DEVICES.ID)
                .fetch(EXTENSION_DEVICES.ID);
        dsl.update(LINKEDIN_SEND_QUEUE)
                .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_TOKEN)
                .setNull(LINKEDIN_SEND_QUEUE.LEASE_EXPIRES_AT)
                .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, clock.instant())
                .where(LINKEDIN_SEND_QUEUE.TENANT_ID.eq(tenantId))
                .and(LINKEDIN_SEND_QUEUE.STATUS.eq("claimed"))
                .and(LINKEDIN_SEND_QUEUE.DEVICE_ID.in(ended))
                .execute();
    }

    private Owner ownerOf(@Nullable UUID wanted, UUID userId) {
        Owner own = owners.findByUser(userId).orElse(null);
        if (wanted == null || own != null && own.id().equals(wanted)) {
            if (own == null) {
                throw Problem.forbidden(
                        "no_owner", "Nothing goes out in your name here. An administrator can link you to an owner.");
            }
            return own;
        }
        Owner other = owners.get(wanted);
        if (access.viewer() instanceof Actor.Person) {
            access.admin();
        }
        return other;
    }

    private List<LinkedInDevice> devices(Condition which) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(EXTENSION_DEVICES.fields())
                .select(OWNERS.NAME.as("owner_name"))
                .from(EXTENSION_DEVICES)
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(EXTENSION_DEVICES.TENANT_ID))
                .and(OWNERS.ID.eq(EXTENSION_DEVICES.OWNER_ID))
                .where(EXTENSION_DEVICES.TENANT_ID.eq(tenantId))
                .and(which)
                .orderBy(
                        EXTENSION_DEVICES.REVOKED_AT.desc().nullsFirst(),
                        EXTENSION_DEVICES.PAIRED_AT.desc(),
                        EXTENSION_DEVICES.ID)
                .limit(200)
                .fetch(LinkedInDevices::device);
    }

    private static LinkedInDevice device(Record row) {
        return new LinkedInDevice(
                row.get(EXTENSION_DEVICES.ID),
                row.get(EXTENSION_DEVICES.OWNER_ID),
                row.get("owner_name", String.class),
                row.get(EXTENSION_DEVICES.USER_ID),
                row.get(EXTENSION_DEVICES.NAME),
                row.get(EXTENSION_DEVICES.CONSENT_VERSION),
                row.get(EXTENSION_DEVICES.CONSENT_AT),
                row.get(EXTENSION_DEVICES.VERSION),
                row.get(EXTENSION_DEVICES.DRIVER_VERSION),
                row.get(EXTENSION_DEVICES.DRY_RUN),
                row.get(EXTENSION_DEVICES.STATE),
                row.get(EXTENSION_DEVICES.REASON),
                row.get(EXTENSION_DEVICES.PAIRED_AT),
                row.get(EXTENSION_DEVICES.LAST_SEEN_AT),
                row.get(EXTENSION_DEVICES.REVOKED_AT));
    }
}
