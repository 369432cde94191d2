package app.overture.shell;

import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import app.overture.shared.ui.PaletteSource;
import app.overture.shared.ui.PaletteSource.Entry;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Ctrl+K or Cmd+K: type a few letters, press Enter, be there. Each entry shows its own shortcut, so that people come to
 * do without the palette. The focus stays in the field; the list is followed by aria-activedescendant.
 */
final class CommandPalette {

    private static final int MOST_OF_A_SOURCE = 6;

    private final List<PaletteSource> sources;
    private final Dialog dialog = Dialogs.create("Go to");
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final List<Div> options = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int marked;

    private CommandPalette(List<PaletteSource> sources) {
        this.sources = sources;
        dialog.addClassName("palette");
        dialog.setCloseOnOutsideClick(true);
        dialog.setWidth("560px");
        field.setWidthFull();
        field.setAriaLabel("Go to a campaign, a contact or a setting");
        field.setPlaceholder("A campaign, a contact, a setting, something to do");
        field.setPrefixComponent(Icon.of("search"));
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(120);
        field.addValueChangeListener(change -> show());
        list.addClassName("palette-list");
        list.setId("palette-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", "Matches");
        field.getElement()
                .executeJs(
                        "const i=this.inputElement; i.setAttribute('role','combobox'); i.setAttribute('aria-expanded','true');"
                                + "i.setAttribute('aria-controls','palette-list'); i.setAttribute('aria-autocomplete','list')");
        dialog.add(field, list);
        listen(Key.ARROW_DOWN, () -> mark(marked + 1));
        listen(Key.ARROW_UP, () -> mark(marked - 1));
        listen(Key.ENTER, () -> go(marked));
        show();
    }

    /** Opens it over whatever is on the screen. */
    static void open(List<PaletteSource> sources) {
        new CommandPalette(sources).dialog.open();
    }

    // Enter must find what was typed a moment ago, hence the focus is taken off the field for a blink.
    private void listen(Key key, Runnable action) {
        Shortcuts.addShortcutListener(dialog, action::run, key).listenOn(dialog).resetFocusOnActiveElement();
    }

    private void show() {
        list.removeAll();
        options.clear();
        entries.clear();
        String words = field.getValue().strip();
        sources.forEach(source -> entries.addAll(source.find(words, MOST_OF_A_SOURCE)));
        String group = "";
        for (Entry entry : entries) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                Div heading = new Div(group);
                heading.addClassNames("palette-group", "meta");
                heading.getElement().setAttribute("role", "presentation");
                list.add(heading);
            }
            list.add(option(entry, options.size()));
        }
        if (entries.isEmpty()) {
            Div nothing = new Div("Nothing is called “" + words + "”.");
            nothing.addClassNames("palette-none", "quiet");
            list.add(nothing);
        }
        mark(0);
    }

    private Div option(Entry entry, int index) {
        Span label = new Span(entry.label());
        label.addClassNames("cut", "palette-label");
        Span detail = new Span(entry.detail());
        detail.addClassNames("quiet", "cut", "grow");
        Div option = new Div(Icon.of(entry.icon()), label, detail);
        if (!entry.keys().isEmpty()) {
            option.add(new Kbd(entry.keys()));
        }
        option.addClassNames("palette-option", "row");
        option.setId("palette-" + index);
        option.getElement().setAttribute("role", "option");
        option.addClickListener(click -> go(index));
        options.add(option);
        return option;
    }

    private void mark(int wanted) {
        if (options.isEmpty()) {
            return;
        }
        marked = Math.floorMod(wanted, options.size());
        for (int index = 0; index < options.size(); index++) {
            options.get(index).getElement().setAttribute("aria-selected", Boolean.toString(index == marked));
        }
        field.getElement()
                .executeJs(
                        "this.inputElement.setAttribute('aria-activedescendant',$0);"
                                + "document.getElementById($0)?.scrollIntoView({block:'nearest'})",
                        "palette-" + marked);
    }

    private void go(int index) {
        if (index < entries.size()) {
            dialog.close();
            Location place = new Location(entries.get(index).address());
            UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
        }
    }
}
