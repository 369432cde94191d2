package app.overture.tenancy;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * A person at work in one workspace. The role is what it was at sign-in and serves the screens only: {@link Access} reads
 * the membership anew for every command, so a demotion takes effect at once.
 */
public record SignedIn(
        UUID userId, String email, String name, UUID tenantId, String tenantSlug, String tenantName, Role role)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return email;
    }

    /** The person's own name; {@link #getName} is the account, as Java's principals have it. */
    public String personName() {
        return name;
    }
}
