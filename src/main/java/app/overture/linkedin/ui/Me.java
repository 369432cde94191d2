package app.overture.linkedin.ui;

import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import java.util.Optional;
import java.util.UUID;

/** What the person before the screen may do here; the services ask again. */
final class Me {

    private Me() {}

    static boolean may(Role role) {
        return TenantScope.require() instanceof Actor.Person(var person)
                && person.role().covers(role);
    }

    static Optional<UUID> id() {
        return TenantScope.require().userId();
    }
}
