package app.overture.contacts;

import java.util.UUID;

/** A person answered; their later steps must not be sent. */
public record ContactReplied(UUID tenantId, UUID contactId) {}
