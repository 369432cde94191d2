package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Sequences;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.PageHeader;
import app.overture.shell.MainLayout;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of one campaign: crumbs, name, status, the next step, and the tabs that the features bring. It reads the
 * campaign first, so a foreign or unknown one never reaches a tab, and keeps itself and its tab up to date.
 */
@ParentLayout(MainLayout.class)
@PermitAll
public class CampaignLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    /** The route parameter of every tab. */
    public static final String CAMPAIGN_ID = "campaignId";

    private final CampaignService campaigns;
    private final List<CampaignTab> tabs;
    private final LiveRefresh live;
    private final PageHeader header = new PageHeader("");
    private final CampaignTabs strip = new CampaignTabs();
    private final Div content = new Div();
    private final CampaignMenu menu;
    private Optional<Component> screen = Optional.empty();
    private Optional<CampaignDetail> shown = Optional.empty();

    CampaignLayout(CampaignService campaigns, ObjectProvider<CampaignTab> tabs, LiveUpdates updates) {
        this.campaigns = campaigns;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(CampaignTab::order))
                .toList();
        this.menu = new CampaignMenu(campaigns);
        this.live = new LiveRefresh(this, updates, this::refresh);
        addClassNames("screen", "campaign");
        header.add(strip);
        content.addClassName("campaign-content");
        add(header, content);
    }

    /** The campaign of an address; an address that is no id names no campaign. */
    public static UUID campaignId(RouteParameters parameters) {
        String text = parameters.get(CAMPAIGN_ID).orElse("");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("campaign");
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CampaignDetail campaign = campaigns.get(campaignId(event.getRouteParameters()));
        shown = Optional.of(campaign);
        live.listenTo(CampaignNews.topic(TenantScope.tenantId(), campaign.id()));
    }

    @Override
    public void showRouterLayoutContent(HasElement newScreen) {
        content.removeAll();
        screen = Optional.ofNullable((Component) newScreen);
        screen.ifPresent(content::add);
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        content.removeAll();
        screen = Optional.empty();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown.ifPresent(this::show);
    }

    private void refresh() {
        shown.ifPresent(before -> show(campaigns.get(before.id())));
    }

    private void show(CampaignDetail campaign) {
        shown = Optional.of(campaign);
        Class<?> current = screen.<Class<?>>map(Component::getClass).orElse(Component.class);
        header.title(campaign.name());
        header.crumbs(new RouterLink("Campaigns", CampaignsView.class), new Span(about(campaign)));
        header.beside(Badge.of("campaign", campaign.status().text()));
        strip.show(tabs, campaign, current);
        Optional<CampaignScreen> told =
                screen.filter(CampaignScreen.class::isInstance).map(CampaignScreen.class::cast);
        told.ifPresent(one -> one.show(campaign));
        List<Component> actions = told.map(one -> one.actions(campaign)).orElse(List.of());
        menu.show(campaign);
        List<Component> end = new ArrayList<>(actions.isEmpty() ? nextStep(campaign, current) : actions);
        if (mayChange()) {
            end.add(menu);
        }
        header.actions(end.toArray(Component[]::new));
    }

    /** Nothing where the next step is taken on the open tab itself. */
    private List<Component> nextStep(CampaignDetail campaign, Class<?> current) {
        boolean here = tabs.stream()
                .anyMatch(tab -> tab.view() == current && tab.next().test(campaign));
        return here ? List.of() : List.of(NextStep.of(campaign).link(campaign.id()));
    }

    private static boolean mayChange() {
        return TenantScope.require() instanceof Actor.Person(var person)
                && person.role().covers(Role.EDITOR);
    }

    private static String about(CampaignDetail campaign) {
        List<CampaignStep> steps = campaign.enabledSteps();
        return campaign.ownerName() + " · "
                + Sequences.summary(
                        steps.size(),
                        steps.stream().map(CampaignStep::channel).distinct().toList());
    }
}
