package app.overture.review.ui.grid;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns are shown: a menu that stays open while they are ticked. */
final class ColumnChoice extends MenuBar {

    ColumnChoice(Map<String, String> words, Set<String> hiddenAtFirst, Consumer<Set<String>> onChange) {
        Set<String> hidden = new HashSet<>(hiddenAtFirst);
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        MenuItem columns = addItem("Columns");
        words.forEach((key, word) -> {
            MenuItem item = columns.getSubMenu().addItem(word);
            item.setCheckable(true);
            item.setChecked(!hidden.contains(key));
            item.setKeepOpen(true);
            item.addClickListener(click -> {
                if (item.isChecked()) {
                    hidden.remove(key);
                } else {
                    hidden.add(key);
                }
                onChange.accept(Set.copyOf(hidden));
            });
        });
    }
}
