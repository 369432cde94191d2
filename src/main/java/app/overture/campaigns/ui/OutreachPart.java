package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import com.vaadin.flow.component.Component;

/** What another channel shows beside the e-mail on the Outreach tab; a feature makes a bean of it. */
@FunctionalInterface
public interface OutreachPart {

    /** Made anew whenever the campaign changed. */
    Component of(CampaignDetail campaign);
}
