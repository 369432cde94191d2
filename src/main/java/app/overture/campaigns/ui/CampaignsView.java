package app.overture.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route("")
@PageTitle("Campaigns")
@Menu(title = "Campaigns", order = 1, icon = "send")
@PermitAll
class CampaignsView extends Div {}
