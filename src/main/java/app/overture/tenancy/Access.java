package app.overture.tenancy;

import static app.overture.db.Tables.MEMBERSHIPS;

import app.overture.db.Routines;
import app.overture.shared.Problem;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service check, first of the four walls between workspaces: who may do this here, and what to answer for an id that
 * is not ours. Called first in every public method of a service, inside its transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Access {

    private final DSLContext dsl;

    Access(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** May read; answers who acts. */
    public Actor viewer() {
        return require(Role.VIEWER);
    }

    /** May do campaign work. */
    public Actor editor() {
        return require(Role.EDITOR);
    }

    /** May change settings, keys, members and budgets. */
    public Actor admin() {
        return require(Role.ADMIN);
    }

    private Actor require(Role needed) {
        Actor actor = TenantScope.require();
        return switch (actor) {
            case Actor.Machine machine -> machine;
            case Actor.Person person -> {
                String role = dsl.select(MEMBERSHIPS.ROLE)
                        .from(MEMBERSHIPS)
                        .where(MEMBERSHIPS.TENANT_ID.eq(person.tenantId()))
                        .and(MEMBERSHIPS.USER_ID.eq(person.signedIn().userId()))
                        .fetchOne(MEMBERSHIPS.ROLE);
                if (role == null) {
                    throw Problem.forbidden(
                            "not_a_member", "You are not a member of this workspace any more. Ask an administrator.");
                }
                if (!Role.valueOf(role).covers(needed)) {
                    throw Problem.forbidden(
                            "role_missing",
                            "This needs the role " + needed + "; yours here is " + role + ". Ask an administrator.");
                }
                yield person;
            }
        };
    }

    /**
     * What to throw when an id was not found here: 403 when it is another workspace's, 404 when it is nobody's (decision
     * 6).
     *
     * @param table an addressable table, as named in the schema
     * @param what the thing in a person's words, for the sentence
     */
    public Problem missing(String table, UUID id, String what) {
        boolean foreign = Boolean.TRUE.equals(Routines.belongsToAnotherTenant(dsl.configuration(), table, id));
        return foreign
                ? Problem.forbidden("other_workspace", "This " + what + " belongs to another workspace.")
                : Problem.notFound(what);
    }
}
