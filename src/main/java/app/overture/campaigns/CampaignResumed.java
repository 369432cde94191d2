package app.overture.campaigns;

import java.util.UUID;

/** What was held back by the pause may leave again. Published in the transaction of the change. */
public record CampaignResumed(UUID tenantId, UUID campaignId) {}
