package app.overture.contacts.ui;

import app.overture.contacts.ContactFilter;
import app.overture.contacts.Facet;
import app.overture.contacts.FilterChoices.Option;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One facet: the values to keep, or, turned over, the values to leave out. */
final class FacetField extends Div {

    private final Facet facet;
    private final MultiSelectComboBox<Option> values;
    private final Button sense = new Button();
    private final Map<String, Option> known = new LinkedHashMap<>();
    private final Runnable changed;
    private boolean exclude;
    private boolean filling;

    FacetField(Facet facet, String label, List<Option> options, Runnable changed) {
        this.facet = facet;
        this.changed = changed;
        this.values = new MultiSelectComboBox<>(label);
        options.forEach(option -> known.put(option.value(), option));
        values.setItemLabelGenerator(Option::label);
        values.setItems(known.values());
        values.setPlaceholder("any");
        values.addValueChangeListener(change -> {
            draw();
            tell();
        });
        sense.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        sense.addClickListener(click -> {
            exclude = !exclude;
            draw();
            tell();
        });
        addClassName("facet");
        add(values, sense);
        draw();
    }

    ContactFilter applyTo(ContactFilter filter) {
        return filter.with(facet, values.getValue().stream().map(Option::value).collect(Collectors.toSet()), exclude);
    }

    /** Values that are not offered, for example of an old address, are shown as they are. */
    void show(ContactFilter filter) {
        filling = true;
        Set<String> wanted = filter.values(facet);
        if (wanted.stream().anyMatch(value -> !known.containsKey(value))) {
            wanted.forEach(value -> known.computeIfAbsent(value, unknown -> new Option(unknown, unknown)));
            values.setItems(known.values());
        }
        values.setValue(known.values().stream()
                .filter(option -> wanted.contains(option.value()))
                .toList());
        exclude = filter.excludes(facet);
        draw();
        filling = false;
    }

    boolean isSet() {
        return !values.getValue().isEmpty();
    }

    private void draw() {
        sense.setVisible(isSet());
        sense.setText(exclude ? "is not" : "is");
        sense.setAriaLabel(
                values.getLabel() + (exclude ? ": leave these out" : ": keep these") + ", press to turn over");
        setClassName("set", isSet());
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }
}
