package app.overture.contacts;

import java.util.UUID;

/** A person is out for good; nothing more may be written or sent to them. */
public record ContactDisqualified(UUID tenantId, UUID contactId, String reason) {}
