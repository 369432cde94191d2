package app.overture.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person fills in to begin a campaign; steps and tone come from the template. */
public record NewCampaign(
        String name,
        String description,
        UUID ownerId,
        UUID templateId,
        @Nullable SenderConfig senderConfig) {}
