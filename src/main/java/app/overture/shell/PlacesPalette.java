package app.overture.shell;

import app.overture.shared.ui.PaletteSource;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every screen of the menu that the person may open, settings included. */
@Component
@Order(3)
class PlacesPalette implements PaletteSource {

    @Override
    public List<Entry> find(String words, int most) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> {
                    boolean setting = SideMenu.isSetting(entry);
                    String icon = entry.icon() == null || entry.icon().isBlank() ? "file" : entry.icon();
                    return Entry.place(
                            "Go to",
                            setting ? "cog" : icon,
                            entry.title(),
                            setting ? "Settings" : "",
                            path(entry.path()));
                })
                .filter(entry -> (entry.label() + " " + entry.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(most)
                .toList();
    }

    private static String path(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
