package app.overture.contacts;

import java.util.UUID;

/** A person was erased on request; nothing of theirs remains here. */
public record ContactErased(UUID tenantId, UUID contactId) {}
