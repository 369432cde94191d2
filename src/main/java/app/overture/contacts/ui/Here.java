package app.overture.contacts.ui;

import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;

/** What the person at this screen may do. The services check again; the screens only leave out what cannot work. */
final class Here {

    private Here() {}

    static boolean mayEdit() {
        return covers(Role.EDITOR);
    }

    static boolean mayAdminister() {
        return covers(Role.ADMIN);
    }

    private static boolean covers(Role role) {
        return TenantScope.require() instanceof Actor.Person person
                && person.signedIn().role().covers(role);
    }
}
