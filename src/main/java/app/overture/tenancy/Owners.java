package app.overture.tenancy;

import static app.overture.db.Tables.MEMBERSHIPS;
import static app.overture.db.Tables.OWNERS;

import app.overture.db.tables.records.OwnersRecord;
import app.overture.shared.EmailAddress;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owners of the workspace. They are made inactive, never deleted: what was sent stays theirs. */
@Service
@Transactional
public class Owners {

    private final DSLContext dsl;
    private final Access access;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Owners(DSLContext dsl, Access access, AuditLog audit, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** All owners by name, the inactive ones last. */
    @Transactional(readOnly = true)
    public List<Owner> list() {
        Actor actor = access.viewer();
        return dsl.selectFrom(OWNERS)
                .where(OWNERS.TENANT_ID.eq(actor.tenantId()))
                .orderBy(OWNERS.ACTIVE.desc(), DSL.lower(OWNERS.NAME), OWNERS.ID)
                .fetch(Owners::read);
    }

    @Transactional(readOnly = true)
    public Owner get(UUID id) {
        Actor actor = access.viewer();
        return dsl.selectFrom(OWNERS)
                .where(OWNERS.TENANT_ID.eq(actor.tenantId()))
                .and(OWNERS.ID.eq(id))
                .fetchOptional(Owners::read)
                .orElseThrow(() -> access.missing("owners", id, "owner"));
    }

    /** The owner a member is; empty for a member in whose name nothing goes out. */
    @Transactional(readOnly = true)
    public Optional<Owner> findByUser(UUID userId) {
        Actor actor = access.viewer();
        return dsl.selectFrom(OWNERS)
                .where(OWNERS.TENANT_ID.eq(actor.tenantId()))
                .and(OWNERS.USER_ID.eq(userId))
                .and(OWNERS.ACTIVE)
                .orderBy(OWNERS.CREATED_AT, OWNERS.ID)
                .limit(1)
                .fetchOptional(Owners::read);
    }

    public Owner create(Owner.Draft draft) {
        Actor actor = access.admin();
        Owner.Draft checked = check(draft, actor, null);
        UUID id = ids.next();
        Instant now = clock.instant();
        dsl.insertInto(OWNERS)
                .set(OWNERS.TENANT_ID, actor.tenantId())
                .set(OWNERS.ID, id)
                .set(OWNERS.NAME, checked.name())
                .set(OWNERS.EMAIL, checked.email())
                .set(OWNERS.LINKEDIN_URL, checked.linkedinUrl())
                .set(OWNERS.USER_ID, checked.userId())
                .set(OWNERS.SIGNATURE, checked.signature())
                .set(OWNERS.TIME_ZONE, checked.timeZone().getId())
                .set(OWNERS.ACTIVE, checked.active())
                .set(OWNERS.LONG_NOTES, checked.longNotes())
                .set(OWNERS.CREATED_AT, now)
                .set(OWNERS.UPDATED_AT, now)
                .execute();
        audit.record("owner.added", checked.name(), "");
        return get(id);
    }

    public Owner update(UUID id, Owner.Draft draft, int version) {
        Actor actor = access.admin();
        Owner before = get(id);
        Owner.Draft checked = check(draft, actor, id);
        int updated = dsl.update(OWNERS)
                .set(OWNERS.NAME, checked.name())
                .set(OWNERS.EMAIL, checked.email())
                .set(OWNERS.LINKEDIN_URL, checked.linkedinUrl())
                .set(OWNERS.USER_ID, checked.userId())
                .set(OWNERS.SIGNATURE, checked.signature())
                .set(OWNERS.TIME_ZONE, checked.timeZone().getId())
                .set(OWNERS.ACTIVE, checked.active())
                .set(OWNERS.LONG_NOTES, checked.longNotes())
                .set(OWNERS.UPDATED_AT, clock.instant())
                .set(OWNERS.VERSION, OWNERS.VERSION.plus(1))
                .where(OWNERS.TENANT_ID.eq(actor.tenantId()))
                .and(OWNERS.ID.eq(id))
                .and(OWNERS.VERSION.eq(version))
                .execute();
        if (updated == 0) {
            throw Problem.stale("owner");
        }
        audit.record("owner.changed", before.name(), "");
        return get(id);
    }

    private Owner.Draft check(Owner.Draft draft, Actor actor, @Nullable UUID self) {
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > 120) {
            throw Problem.badInput("name", "An owner needs a name of at most 120 characters.");
        }
        boolean taken = dsl.fetchExists(
                OWNERS,
                OWNERS.TENANT_ID
                        .eq(actor.tenantId())
                        .and(DSL.lower(OWNERS.NAME).eq(name.toLowerCase(Locale.ROOT)))
                        .and(self == null ? DSL.noCondition() : OWNERS.ID.ne(self)));
        if (taken) {
            throw Problem.conflict("owner_name_taken", "There is an owner “" + name + "” already.");
        }
        UUID userId = draft.userId();
        if (userId != null
                && !dsl.fetchExists(
                        MEMBERSHIPS, MEMBERSHIPS.TENANT_ID.eq(actor.tenantId()).and(MEMBERSHIPS.USER_ID.eq(userId)))) {
            throw Problem.badInput("user_id", "The linked user is not a member of this workspace.");
        }
        return new Owner.Draft(
                name,
                email(draft.email()),
                linkedin(draft.linkedinUrl()),
                userId,
                draft.signature().strip(),
                draft.timeZone(),
                draft.active(),
                draft.longNotes());
    }

    private static @Nullable String email(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return EmailAddress.parse(text)
                .map(EmailAddress::value)
                .orElseThrow(() -> Problem.badInput("email", "“" + text + "” is not an e-mail address."));
    }

    private static @Nullable String linkedin(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String url = text.strip();
        if (!url.matches("https://([a-z]{2,3}\\.)?linkedin\\.com/in/[^\\s/?#]+/?")) {
            throw Problem.badInput("linkedin_url", "The LinkedIn address looks like https://www.linkedin.com/in/name.");
        }
        return url;
    }

    private static Owner read(OwnersRecord row) {
        return new Owner(
                row.getId(),
                row.getName(),
                row.getEmail(),
                row.getLinkedinUrl(),
                row.getUserId(),
                row.getSignature(),
                ZoneId.of(row.getTimeZone()),
                row.getActive(),
                row.getLongNotes(),
                row.getVersion());
    }
}
