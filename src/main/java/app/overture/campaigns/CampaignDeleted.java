package app.overture.campaigns;

import java.util.UUID;

/** A campaign was deleted (archived); whoever works for it stops. Published in the transaction of the change. */
public record CampaignDeleted(UUID tenantId, UUID campaignId) {}
