package app.overture.campaigns;

import java.util.UUID;

/** Nothing more may leave for this campaign until it is resumed. Published in the transaction of the change. */
public record CampaignPaused(UUID tenantId, UUID campaignId) {}
