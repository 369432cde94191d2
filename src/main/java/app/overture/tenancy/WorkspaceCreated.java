package app.overture.tenancy;

import java.util.UUID;

/** A workspace was made; published inside its scope and transaction, so that features lay what it needs. */
public record WorkspaceCreated(UUID tenantId) {}
