/**
 * The screens of campaigns. Other features bring a tab to a campaign's frame: a view with
 * {@code @Route(value = "campaigns/:campaignId/…", layout = CampaignLayout.class)} that may implement
 * {@link app.overture.campaigns.ui.CampaignScreen}, and a {@link app.overture.campaigns.ui.CampaignTab} bean for it.
 */
@NamedInterface("ui")
@NullMarked
package app.overture.campaigns.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
