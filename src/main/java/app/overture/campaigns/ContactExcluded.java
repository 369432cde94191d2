package app.overture.campaigns;

import java.util.UUID;

/** A contact was taken out of a campaign that had messages for them; what is not sent yet must stay. */
public record ContactExcluded(UUID tenantId, UUID campaignId, UUID campaignContactId, UUID contactId, String reason) {}
