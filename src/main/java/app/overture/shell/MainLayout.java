package app.overture.shell;

import app.overture.settings.SettingsService;
import app.overture.shared.ui.CornerCardProvider;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import app.overture.shared.ui.PaletteSource;
import app.overture.tenancy.Actor;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.WorkspaceSwitch;
import app.overture.tenancy.Workspaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** The desk: menu, workspace and person at the left, one sheet with the screen, corner cards above all. */
@JavaScript("context://js/aria.js")
@Layout
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final SideMenu menu = new SideMenu();
    private final Main content = new Main();

    MainLayout(
            Workspaces workspaces,
            WorkspaceSwitch workspaceSwitch,
            AuthenticationContext authentication,
            SettingsService settings,
            List<CornerCardProvider> cards,
            List<PaletteSource> palette) {
        SignedIn person = person();
        addClassName("app");
        content.addClassName("content");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        Div sheet = new Div(new SandboxStrip(settings.sandboxWriter(), settings.sandboxMailbox()), content);
        sheet.addClassName("sheet");
        Div corner = new Div(cards.stream().map(CornerCardProvider::create).toArray(Component[]::new));
        corner.addClassName("corner-cards");
        add(
                skipLink(),
                drawer(
                        person,
                        palette,
                        place(person, workspaces.memberships(person.userId()), workspaceSwitch),
                        signOut(authentication)),
                sheet,
                corner);
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, () -> CommandPalette.open(palette), Key.of("k", "K"), modifier);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        content.getElement().removeAllChildren();
        if (screen != null) {
            content.getElement().appendChild(screen.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.show(event.getLocation().getPath());
    }

    private Aside drawer(SignedIn person, List<PaletteSource> palette, Component place, Component signOut) {
        Image sign = new Image("images/overture.svg", "");
        Anchor brand = new Anchor("/", sign, new Span("Overture"));
        brand.addClassName("brand");
        Div space = new Div();
        space.addClassName("grow");
        Nav nav = new Nav(menu);
        nav.setAriaLabel("Main");
        Aside drawer = new Aside(brand, place, goTo(palette), nav, space, me(person, signOut));
        drawer.getElement().setAttribute("aria-label", "Menu");
        drawer.addClassName("drawer");
        return drawer;
    }

    private static Component goTo(List<PaletteSource> palette) {
        Button button = new Button("Go to…", Icon.of("search"), click -> CommandPalette.open(palette));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("go-to");
        button.setSuffixComponent(new Kbd("Ctrl K"));
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return button;
    }

    private static Component place(
            SignedIn person, List<Workspaces.Membership> memberships, WorkspaceSwitch workspaceSwitch) {
        Select<Workspaces.Workspace> place = new Select<>();
        place.setAriaLabel("Workspace");
        place.addClassName("place");
        place.setItemLabelGenerator(Workspaces.Workspace::name);
        List<Workspaces.Workspace> all =
                memberships.stream().map(Workspaces.Membership::workspace).toList();
        place.setItems(all);
        all.stream()
                .filter(one -> one.id().equals(person.tenantId()))
                .findFirst()
                .ifPresent(place::setValue);
        place.addValueChangeListener(change -> {
            workspaceSwitch.to(
                    change.getValue().id(), VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
            UI.getCurrent().getPage().setLocation("/");
        });
        return place;
    }

    private static Component me(SignedIn person, Component signOut) {
        Span mono = new Span(initials(person.personName()));
        mono.addClassName("mono");
        mono.getElement().setAttribute("aria-hidden", "true");
        Div name = new Div(person.personName());
        name.addClassNames("medium", "cut");
        String roleWord = person.role().name().charAt(0)
                + person.role().name().substring(1).toLowerCase(Locale.ROOT);
        Div role = new Div(roleWord);
        role.addClassName("meta");
        Div words = new Div(name, role);
        words.addClassNames("grow", "cut");
        words.getElement().setAttribute("title", person.email());
        Div me = new Div(mono, words, signOut);
        me.addClassName("me");
        return me;
    }

    private static Component signOut(AuthenticationContext authentication) {
        Button button = new Button(Icon.of("out"), click -> authentication.logout());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel("Sign out");
        button.setTooltipText("Sign out");
        return button;
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#content", "Skip to the content");
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private static SignedIn person() {
        if (TenantScope.require() instanceof Actor.Person(SignedIn person)) {
            return person;
        }
        throw new IllegalStateException("a screen is opened by a person");
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
