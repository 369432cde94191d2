package app.overture.demo;

import app.overture.shared.Ids;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a workspace and all that belongs into it in one transaction of its own. */
@Component
class NewWorkspace {

    private final Workspaces workspaces;
    private final Ids ids;
    private final TransactionTemplate transaction;

    NewWorkspace(Workspaces workspaces, Ids ids, PlatformTransactionManager transactions) {
        this.workspaces = workspaces;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void make(String slug, String name, Runnable fill) {
        UUID id = ids.next();
        // The scope comes first: a transaction carries the tenant that it began with.
        TenantScope.run(
                id,
                "first start",
                () -> transaction.executeWithoutResult(status -> {
                    workspaces.announce(workspaces.create(id, slug, name));
                    fill.run();
                }));
    }
}
