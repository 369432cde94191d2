package app.overture.testing;

import app.overture.tenancy.Role;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes what a test starts from, through the product's own verbs. */
public class Given {

    public static final String PASSWORD = "overture-test";
    private static final AtomicInteger counter = new AtomicInteger();

    private final Workspaces workspaces;
    private final TransactionTemplate transaction;

    Given(Workspaces workspaces, PlatformTransactionManager transactions) {
        this.workspaces = workspaces;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A fresh workspace with one person for each role. */
    public record Workspace(UUID id, String slug, SignedIn admin, SignedIn editor, SignedIn viewer) {}

    public Workspace workspace() {
        String slug = "test-" + counter.incrementAndGet() + "-"
                + Long.toString(System.nanoTime(), 36).toLowerCase();
        Workspaces.Workspace made = workspaces.create(slug, "Test " + slug);
        return TenantScope.call(
                made.id(),
                "test",
                () -> transaction.execute(status -> {
                    workspaces.announce(made);
                    return new Workspace(
                            made.id(),
                            slug,
                            person(made, "admin", Role.ADMIN),
                            person(made, "editor", Role.EDITOR),
                            person(made, "viewer", Role.VIEWER));
                }));
    }

    private SignedIn person(Workspaces.Workspace workspace, String name, Role role) {
        String email = name + "@" + workspace.slug() + ".example";
        UUID id = workspaces.addPerson(email, name, PASSWORD);
        workspaces.join(id, role);
        return new SignedIn(id, email, name, workspace.id(), workspace.slug(), workspace.name(), role);
    }

    /** Acts as a person, in one transaction. */
    public <T> T as(SignedIn person, Supplier<T> work) {
        Object[] result = new Object[1];
        TenantScope.runAs(person, () -> result[0] = transaction.execute(status -> work.get()));
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    /** Acts as a machine of the workspace, in one transaction. */
    public <T> T asMachine(UUID tenantId, Supplier<T> work) {
        return TenantScope.call(
                tenantId, "test", () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
