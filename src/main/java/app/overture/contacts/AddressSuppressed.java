package app.overture.contacts;

import java.util.UUID;

/** An address went on the suppression list; what waits for it must not be sent. */
public record AddressSuppressed(UUID tenantId, String email, Suppressions.Origin origin) {}
