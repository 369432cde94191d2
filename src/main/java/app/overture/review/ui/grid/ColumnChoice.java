package app.overture.review.ui.grid;

import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns are shown: a list of boxes that stays open while they are ticked. */
final class ColumnChoice extends Div {

    ColumnChoice(Map<String, String> words, Set<String> hiddenAtFirst, Consumer<Set<String>> onChange) {
        CheckboxGroup<String> shown = new CheckboxGroup<>("Columns shown");
        shown.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        shown.setItems(words.keySet());
        shown.setItemLabelGenerator(key -> words.getOrDefault(key, key));
        shown.setValue(without(words.keySet(), hiddenAtFirst));
        shown.addValueChangeListener(change -> onChange.accept(without(words.keySet(), change.getValue())));
        Button columns = new Button("Columns", Icon.of("down"));
        columns.setIconAfterText(true);
        columns.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Popover boxes = new Popover(shown);
        boxes.setTarget(columns);
        boxes.setPosition(PopoverPosition.BOTTOM_END);
        boxes.setAriaLabel("Columns");
        boxes.setAutofocus(true);
        add(columns, boxes);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> others = new HashSet<>(all);
        others.removeAll(some);
        return Set.copyOf(others);
    }
}
