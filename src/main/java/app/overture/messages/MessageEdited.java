package app.overture.messages;

import java.util.UUID;

/** A person changed the text of a message, or brought an earlier one back; the checker may look again. */
public record MessageEdited(UUID tenantId, UUID campaignId, UUID messageId) {}
