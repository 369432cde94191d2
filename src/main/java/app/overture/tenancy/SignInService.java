package app.overture.tenancy;

import static app.overture.db.Tables.LOGIN_FAILURES;

import app.overture.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a password and opens a workspace, for the form and for the API alike. Five failures per account and address
 * within fifteen minutes close the door for the rest of them, over all nodes.
 */
@Service
public class SignInService {

    static final int FAILURES_ALLOWED = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Workspaces workspaces;
    private final PasswordEncoder passwords;
    private final DSLContext dsl;
    private final Clock clock;
    private final String nobody;

    SignInService(Workspaces workspaces, PasswordEncoder passwords, DSLContext dsl, Clock clock) {
        this.workspaces = workspaces;
        this.passwords = passwords;
        this.dsl = dsl;
        this.clock = clock;
        // Checked when the account is unknown, so that the answer takes as long as for a known one.
        this.nobody = String.valueOf(passwords.encode("nobody"));
    }

    /**
     * @param address where the attempt comes from
     * @param workspace slug of the wanted workspace; empty for the person's first
     */
    @Transactional(noRollbackFor = Problem.class)
    public SignedIn signIn(String email, String password, String address, Optional<String> workspace) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        refuseAfterTooMany(account, address);
        Optional<Workspaces.Person> person = workspaces.findPerson(account);
        boolean right = passwords.matches(
                password, person.map(Workspaces.Person::passwordHash).orElse(nobody));
        if (person.isEmpty() || !right) {
            dsl.insertInto(LOGIN_FAILURES)
                    .values(account, address, clock.instant())
                    .execute();
            throw new Problem(
                    Problem.Kind.UNAUTHENTICATED, "wrong_credentials", "The e-mail address or the password is wrong.");
        }
        dsl.deleteFrom(LOGIN_FAILURES)
                .where(LOGIN_FAILURES.ACCOUNT.eq(account))
                .and(LOGIN_FAILURES.ADDRESS.eq(address))
                .execute();
        return enter(person.get(), workspace);
    }

    /** Opens another workspace for a person who is signed in already. */
    @Transactional
    public SignedIn switchTo(UUID userId, UUID tenantId) {
        Workspaces.Person person = workspaces.findPerson(userId).orElseThrow(() -> Problem.notFound("person"));
        return workspaces.memberships(userId).stream()
                .filter(one -> one.workspace().id().equals(tenantId))
                .findFirst()
                .map(one -> signedIn(person, one))
                .orElseThrow(() -> Problem.forbidden("other_workspace", "You are not a member of this workspace."));
    }

    private SignedIn enter(Workspaces.Person person, Optional<String> workspace) {
        List<Workspaces.Membership> memberships = workspaces.memberships(person.id());
        if (memberships.isEmpty()) {
            throw Problem.forbidden("no_workspace", "You are not a member of any workspace. Ask an administrator.");
        }
        if (workspace.isEmpty()) {
            return signedIn(person, memberships.getFirst());
        }
        return memberships.stream()
                .filter(one -> one.workspace().slug().equals(workspace.get()))
                .findFirst()
                .map(one -> signedIn(person, one))
                .orElseThrow(() -> Problem.forbidden("other_workspace", "You are not a member of this workspace."));
    }

    private static SignedIn signedIn(Workspaces.Person person, Workspaces.Membership membership) {
        Workspaces.Workspace workspace = membership.workspace();
        return new SignedIn(
                person.id(),
                person.email(),
                person.name(),
                workspace.id(),
                workspace.slug(),
                workspace.name(),
                membership.role());
    }

    private void refuseAfterTooMany(String account, String address) {
        Instant since = clock.instant().minus(WINDOW);
        var recent = LOGIN_FAILURES
                .ACCOUNT
                .eq(account)
                .and(LOGIN_FAILURES.ADDRESS.eq(address))
                .and(LOGIN_FAILURES.FAILED_AT.gt(since));
        var counted = dsl.select(DSL.count(), DSL.min(LOGIN_FAILURES.FAILED_AT))
                .from(LOGIN_FAILURES)
                .where(recent)
                .fetchSingle();
        if (counted.value1() >= FAILURES_ALLOWED) {
            long seconds = Math.max(
                    1,
                    Duration.between(clock.instant(), counted.value2().plus(WINDOW))
                            .toSeconds());
            throw new Problem(
                    Problem.Kind.TOO_MANY,
                    "too_many_attempts",
                    "Too many failed attempts. Try again in " + Math.max(1, seconds / 60) + " min.",
                    List.of(),
                    Map.of("retry_after", seconds));
        }
        dsl.deleteFrom(LOGIN_FAILURES).where(LOGIN_FAILURES.FAILED_AT.le(since)).execute();
    }
}
