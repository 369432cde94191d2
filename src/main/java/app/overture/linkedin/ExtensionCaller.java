package app.overture.linkedin;

import app.overture.tenancy.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the extension's addresses: a paired browser, or a member with their own sign-in.
 *
 * @param deviceId null for a member's own sign-in
 */
public record ExtensionCaller(SignedIn person, @Nullable UUID deviceId) {

    public UUID tenantId() {
        return person.tenantId();
    }

    /** How the audit log calls what this caller does. */
    public String label() {
        return deviceId == null ? person.personName() : "Extension of " + person.personName();
    }
}
