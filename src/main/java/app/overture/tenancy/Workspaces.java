package app.overture.tenancy;

import static app.overture.db.Tables.MEMBERSHIPS;
import static app.overture.db.Tables.TENANTS;
import static app.overture.db.Tables.USERS;

import app.overture.shared.Ids;
import app.overture.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of workspaces and people. It looks across tenants, because sign-in and webhooks must before they know
 * theirs, and does nothing else there.
 */
@Service
@Transactional
public class Workspaces {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Access access;

    Workspaces(
            DSLContext dsl,
            Ids ids,
            Clock clock,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Access access) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.passwords = passwords;
        this.events = events;
        this.access = access;
    }

    /** A workspace and its address part. */
    public record Workspace(UUID id, String slug, String name) {}

    /** A workspace that a person may enter, and as what. */
    public record Membership(Workspace workspace, Role role) {}

    /** A person who can sign in. */
    public record Person(UUID id, String email, String name, String passwordHash) {}

    @Transactional(readOnly = true)
    public Optional<Workspace> findBySlug(String slug) {
        return dsl.select(TENANTS.ID, TENANTS.SLUG, TENANTS.NAME)
                .from(TENANTS)
                .where(TENANTS.SLUG.eq(slug))
                .fetchOptional(row -> new Workspace(row.value1(), row.value2(), row.value3()));
    }

    @Transactional(readOnly = true)
    public List<Workspace> all() {
        return dsl.select(TENANTS.ID, TENANTS.SLUG, TENANTS.NAME)
                .from(TENANTS)
                .orderBy(TENANTS.CREATED_AT, TENANTS.ID)
                .fetch(row -> new Workspace(row.value1(), row.value2(), row.value3()));
    }

    @Transactional(readOnly = true)
    public Optional<Person> findPerson(String email) {
        return dsl.selectFrom(USERS)
                .where(DSL.lower(USERS.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(row -> new Person(row.getId(), row.getEmail(), row.getName(), row.getPasswordHash()));
    }

    @Transactional(readOnly = true)
    public Optional<Person> findPerson(UUID id) {
        return dsl.selectFrom(USERS)
                .where(USERS.ID.eq(id))
                .fetchOptional(row -> new Person(row.getId(), row.getEmail(), row.getName(), row.getPasswordHash()));
    }

    /** The workspaces of a person, oldest membership first. */
    public List<Membership> memberships(UUID userId) {
        dsl.select(DSL.function(
                        "set_config", String.class, DSL.val("app.user_id"), DSL.val(userId.toString()), DSL.val(true)))
                .fetch();
        return dsl.select(TENANTS.ID, TENANTS.SLUG, TENANTS.NAME, MEMBERSHIPS.ROLE)
                .from(MEMBERSHIPS)
                .join(TENANTS)
                .on(TENANTS.ID.eq(MEMBERSHIPS.TENANT_ID))
                .where(MEMBERSHIPS.USER_ID.eq(userId))
                .orderBy(MEMBERSHIPS.CREATED_AT, TENANTS.ID)
                .fetch(row -> new Membership(
                        new Workspace(row.value1(), row.value2(), row.value3()), Role.valueOf(row.value4())));
    }

    /**
     * Makes an empty workspace and announces it, so that each feature lays what it needs there.
     *
     * @throws Problem when the slug is taken or not of letters, digits and hyphens
     */
    public Workspace create(String slug, String name) {
        return create(ids.next(), slug, name);
    }

    /** As above, under an id that the caller has entered the scope of, so that all of it is one transaction. */
    public Workspace create(UUID id, String slug, String name) {
        if (!slug.matches("[a-z0-9][a-z0-9-]{1,38}")) {
            throw Problem.badInput("slug", "The address part is 2 to 39 small letters, digits and hyphens.");
        }
        Workspace made = new Workspace(id, slug, name.strip());
        int inserted = dsl.insertInto(TENANTS)
                .set(TENANTS.ID, made.id())
                .set(TENANTS.SLUG, made.slug())
                .set(TENANTS.NAME, made.name())
                .set(TENANTS.CREATED_AT, clock.instant())
                .onConflict(TENANTS.SLUG)
                .doNothing()
                .execute();
        if (inserted == 0) {
            throw Problem.conflict("slug_taken", "A workspace “" + slug + "” exists already.");
        }
        return made;
    }

    /** To be called inside the new workspace's scope, in a transaction of its own. */
    public void announce(Workspace made) {
        events.publishEvent(new WorkspaceCreated(made.id()));
    }

    public UUID addPerson(String email, String name, String password) {
        UUID id = ids.next();
        dsl.insertInto(USERS)
                .set(USERS.ID, id)
                .set(USERS.EMAIL, email.strip().toLowerCase(Locale.ROOT))
                .set(USERS.NAME, name.strip())
                .set(USERS.PASSWORD_HASH, String.valueOf(passwords.encode(password)))
                .set(USERS.CREATED_AT, clock.instant())
                .execute();
        return id;
    }

    /** Gives a person a role in the workspace of the scope, or changes it. */
    public void join(UUID userId, Role role) {
        dsl.insertInto(MEMBERSHIPS)
                .set(MEMBERSHIPS.TENANT_ID, TenantScope.tenantId())
                .set(MEMBERSHIPS.USER_ID, userId)
                .set(MEMBERSHIPS.ROLE, role.name())
                .set(MEMBERSHIPS.CREATED_AT, clock.instant())
                .onConflict(MEMBERSHIPS.TENANT_ID, MEMBERSHIPS.USER_ID)
                .doUpdate()
                .set(MEMBERSHIPS.ROLE, role.name())
                .execute();
    }

    /** The workspace of the scope, as it is named now. */
    @Transactional(readOnly = true)
    public Workspace current() {
        return dsl.select(TENANTS.ID, TENANTS.SLUG, TENANTS.NAME)
                .from(TENANTS)
                .where(TENANTS.ID.eq(TenantScope.tenantId()))
                .fetchSingle(row -> new Workspace(row.value1(), row.value2(), row.value3()));
    }

    /** Names the workspace of the scope anew; its address part stays. */
    public void rename(String name) {
        Actor actor = access.admin();
        String cleaned = name.strip();
        if (cleaned.isEmpty() || cleaned.length() > 80) {
            throw Problem.badInput("name", "A workspace needs a name of at most 80 characters.");
        }
        dsl.update(TENANTS)
                .set(TENANTS.NAME, cleaned)
                .where(TENANTS.ID.eq(actor.tenantId()))
                .execute();
    }
}
