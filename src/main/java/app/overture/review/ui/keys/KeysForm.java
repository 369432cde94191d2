package app.overture.review.ui.keys;

import app.overture.review.ReviewPreferences;
import app.overture.shared.Problem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A person's own keys: on or off, what is held down with them, and which letter does what. Each change is stored at once. */
final class KeysForm extends Div {

    private final ReviewPreferences preferences;
    private final Consumer<KeyMap> onChange;
    private final Checkbox single = new Checkbox("Single keys");
    private final Select<Chord> chord = new Select<>();
    private final Map<QueueKey, TextField> letters = new EnumMap<>(QueueKey.class);
    private final Div fields = new Div();
    private final Span said = new Span();
    private KeyMap keys;
    private boolean showing;

    KeysForm(ReviewPreferences preferences, Consumer<KeyMap> onChange) {
        this.preferences = preferences;
        this.onChange = onChange;
        keys = KeyMap.of(preferences.keys());
        addClassName("keys-form");
        single.setHelperText("Off, the buttons do the same; Esc, the arrows and Ctrl Enter stay.");
        single.addValueChangeListener(change -> changed(() -> keys.withSingleKeys(change.getValue())));
        chord.setLabel("Held down with them");
        chord.setItems(Chord.values());
        chord.setItemLabelGenerator(Chord::label);
        chord.setHelperText("While the queue is open, the browser’s own meaning of these keys waits.");
        chord.addValueChangeListener(change -> changed(() -> keys.withChord(change.getValue())));
        fields.addClassName("keys-letters");
        Arrays.stream(QueueKey.values())
                .filter(key -> key.letter().isPresent())
                .forEach(key -> fields.add(letter(key)));
        Button usual = new Button("Back to the usual letters", click -> changed(keys::withUsualLetters));
        said.addClassName("quiet");
        said.getElement().setAttribute("role", "status");
        Div foot = new Div(usual, said);
        foot.addClassName("row");
        add(single, chord, fields, foot);
        show();
    }

    void focus() {
        single.focus();
    }

    private TextField letter(QueueKey key) {
        TextField field = new TextField(key.isShifted() ? key.label() + ", with Shift" : key.label());
        field.setMaxLength(1);
        field.setAutoselect(true);
        field.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        // The server says what is wrong, in a sentence.
        field.setManualValidation(true);
        field.addValueChangeListener(change -> changed(field, () -> keys.withLetter(key, change.getValue())));
        letters.put(key, field);
        return field;
    }

    private interface Change {
        KeyMap make();
    }

    private void changed(Change change) {
        if (showing) {
            return;
        }
        try {
            store(change.make());
        } catch (Problem refused) {
            said.setText(refused.sentence());
            show();
        }
    }

    /** A letter that is refused stays in its field, with the reason; the key is the one before. */
    private void changed(TextField field, Change change) {
        if (showing) {
            return;
        }
        try {
            store(change.make());
        } catch (Problem refused) {
            said.setText("");
            field.setErrorMessage(refused.sentence());
            field.setInvalid(true);
        }
    }

    private void store(KeyMap changed) {
        preferences.keys(changed.wishes());
        keys = changed;
        show();
        said.setText("Saved.");
        onChange.accept(keys);
    }

    private void show() {
        showing = true;
        single.setValue(keys.singleKeys());
        chord.setValue(keys.chord());
        chord.setEnabled(keys.singleKeys());
        letters.forEach((key, field) -> {
            field.setInvalid(false);
            field.setValue(keys.letter(key).orElse("").toUpperCase(Locale.ROOT));
            field.setEnabled(keys.singleKeys());
        });
        showing = false;
    }
}
