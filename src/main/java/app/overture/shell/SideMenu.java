package app.overture.shell;

import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The menu, drawn from the routes that carry {@code @Menu} and that the person may open. Routes below {@code settings/}
 * fold under one entry.
 */
final class SideMenu extends Div {

    private static final String SETTINGS = "/settings/";

    private final Map<String, Anchor> links = new HashMap<>();
    private final Div settings = new Div();

    SideMenu() {
        addClassName("nav");
        settings.addClassName("sub");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        entries.stream().filter(entry -> !isSetting(entry)).forEach(entry -> add(link(entry, true)));
        List<MenuEntry> pages = entries.stream().filter(SideMenu::isSetting).toList();
        if (!pages.isEmpty()) {
            Anchor top = anchor(slash(pages.getFirst().path()), "Settings", "cog");
            links.put(SETTINGS, top);
            pages.forEach(page -> settings.add(link(page, false)));
            add(top, settings);
        }
    }

    /** Marks where the person is; the settings pages show only while one of them is open. */
    void show(String path) {
        String here = slash(path);
        settings.setVisible(here.startsWith(SETTINGS));
        links.forEach((target, link) -> {
            boolean current = target.equals("/")
                    ? here.equals("/") || here.startsWith("/campaigns")
                    : target.equals(SETTINGS) ? false : here.equals(target) || here.startsWith(target + "/");
            if (current) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Anchor link(MenuEntry entry, boolean withIcon) {
        String icon = entry.icon() == null || entry.icon().isBlank() ? "file" : entry.icon();
        Anchor link = anchor(slash(entry.path()), entry.title(), withIcon ? icon : "");
        links.put(slash(entry.path()), link);
        return link;
    }

    private static Anchor anchor(String href, String title, String icon) {
        Anchor anchor = new Anchor(href);
        if (!icon.isEmpty()) {
            anchor.add(Icon.of(icon));
        }
        anchor.add(new Span(title));
        return anchor;
    }

    static boolean isSetting(MenuEntry entry) {
        return slash(entry.path()).startsWith(SETTINGS);
    }

    private static String slash(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
