package app.overture.tenancy;

import static app.overture.db.Tables.MEMBERSHIPS;
import static app.overture.db.Tables.OWNERS;
import static app.overture.db.Tables.REFRESH_TOKENS;
import static app.overture.db.Tables.TENANTS;
import static app.overture.db.Tables.USERS;

import app.overture.shared.EmailAddress;
import app.overture.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in the workspace, and as what. One administrator always remains. */
@Service
@Transactional
public class Members {

    private static final int SHORTEST_PASSWORD = 10;

    private final DSLContext dsl;
    private final Access access;
    private final Workspaces workspaces;
    private final AuditLog audit;
    private final Clock clock;

    Members(DSLContext dsl, Access access, Workspaces workspaces, AuditLog audit, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.workspaces = workspaces;
        this.audit = audit;
        this.clock = clock;
    }

    public record Member(UUID userId, String email, String name, Role role, Instant since) {}

    /** The members by name. */
    @Transactional(readOnly = true)
    public List<Member> list() {
        Actor actor = access.viewer();
        return dsl.select(USERS.ID, USERS.EMAIL, USERS.NAME, MEMBERSHIPS.ROLE, MEMBERSHIPS.CREATED_AT)
                .from(MEMBERSHIPS)
                .join(USERS)
                .on(USERS.ID.eq(MEMBERSHIPS.USER_ID))
                .where(MEMBERSHIPS.TENANT_ID.eq(actor.tenantId()))
                .orderBy(DSL.lower(USERS.NAME), USERS.ID)
                .fetch(row ->
                        new Member(row.value1(), row.value2(), row.value3(), Role.valueOf(row.value4()), row.value5()));
    }

    /**
     * Lets a person in. Someone who signs in to another workspace already keeps their own name and password, and the
     * ones given here are not used.
     */
    public Member add(String email, String name, String initialPassword, Role role) {
        access.admin();
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> Problem.badInput("email", "“" + email + "” is not an e-mail address."));
        Optional<Workspaces.Person> known = workspaces.findPerson(address.value());
        UUID userId = known.map(Workspaces.Person::id).orElseGet(() -> newPerson(address, name, initialPassword));
        if (find(userId).isPresent()) {
            throw Problem.conflict("already_a_member", address + " is a member already.");
        }
        workspaces.join(userId, role);
        audit.record("member.added", address.value(), "as " + role);
        return find(userId).orElseThrow();
    }

    public void changeRole(UUID userId, Role role) {
        Actor actor = access.admin();
        lock(actor);
        Member member = get(userId);
        if (member.role() == Role.ADMIN && role != Role.ADMIN) {
            requireAnotherAdmin(userId);
        }
        workspaces.join(userId, role);
        audit.record("member.role_changed", member.email(), member.role() + " to " + role);
    }

    /** Takes the person out of the workspace; their account and what they did stay. */
    public void remove(UUID userId) {
        Actor actor = access.admin();
        lock(actor);
        Member member = get(userId);
        if (member.role() == Role.ADMIN) {
            requireAnotherAdmin(userId);
        }
        dsl.update(OWNERS)
                .setNull(OWNERS.USER_ID)
                .where(OWNERS.TENANT_ID.eq(actor.tenantId()))
                .and(OWNERS.USER_ID.eq(userId))
                .execute();
        dsl.update(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKENS.TENANT_ID.eq(actor.tenantId()))
                .and(REFRESH_TOKENS.USER_ID.eq(userId))
                .and(REFRESH_TOKENS.REVOKED_AT.isNull())
                .execute();
        dsl.deleteFrom(MEMBERSHIPS)
                .where(MEMBERSHIPS.TENANT_ID.eq(actor.tenantId()))
                .and(MEMBERSHIPS.USER_ID.eq(userId))
                .execute();
        audit.record("member.removed", member.email(), "was " + member.role());
    }

    private UUID newPerson(EmailAddress address, String name, String password) {
        if (name.isBlank()) {
            throw Problem.badInput("name", "A new member needs a name.");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw Problem.badInput("password", "The password needs at least 10 characters.");
        }
        return workspaces.addPerson(address.value(), name, password);
    }

    private Member get(UUID userId) {
        return find(userId).orElseThrow(() -> Problem.notFound("member"));
    }

    private Optional<Member> find(UUID userId) {
        return list().stream().filter(one -> one.userId().equals(userId)).findFirst();
    }

    // Two administrators who demote each other at the same moment would leave none: one waits for the other here.
    private void lock(Actor actor) {
        dsl.select(TENANTS.ID)
                .from(TENANTS)
                .where(TENANTS.ID.eq(actor.tenantId()))
                .forUpdate()
                .fetch();
    }

    private void requireAnotherAdmin(UUID userId) {
        boolean another = list().stream()
                .anyMatch(one -> one.role() == Role.ADMIN && !one.userId().equals(userId));
        if (!another) {
            throw Problem.conflict(
                    "last_admin", "This is the last administrator. Make someone else administrator first.");
        }
    }
}
