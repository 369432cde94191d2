package app.overture.generation.ui;

import app.overture.campaigns.GenerationConfig;
import app.overture.generation.Settings;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How the messages should sound. */
final class SoundForm extends Section {

    private final Select<String> language = new Select<>();
    private final Select<String> formality = new Select<>();
    private final Select<String> tone = new Select<>();
    private final TextArea instructions = new TextArea("Instructions for every message");
    private final Span locked = new Span(Icon.of("seal"), new Text("Locked while messages are written"));

    SoundForm(Consumer<GenerationConfig> changed) {
        language.setLabel("Language");
        language.setItems(Settings.languageNames().keySet());
        language.setItemLabelGenerator(code -> Settings.languageNames().getOrDefault(code, code));
        formality.setLabel("Formality");
        formality.setItems(Settings.FORMALITIES);
        nameFormalities("en");
        tone.setLabel("Tone");
        tone.setItems(Settings.TONES);
        tone.setItemLabelGenerator(Settings::toneName);
        instructions.setMaxLength(GenerationConfig.LONGEST_INSTRUCTIONS);
        instructions.setWidthFull();
        instructions.setMinRows(3);
        instructions.setValueChangeMode(ValueChangeMode.LAZY);
        instructions.setPlaceholder(
                "What it is about, what to open with, what to ask. Dates and links that may be used.");
        locked.addClassNames("meta", "row");
        Div head = new Div(new H2("How it should sound"), locked);
        head.addClassNames("row", "spread");
        Div three = new Div(language, formality, tone);
        three.addClassName("three");
        add(head, three, instructions);
        instructions.addValueChangeListener(change -> counter());
        // The words for formal and informal are the language's.
        language.addValueChangeListener(change -> nameFormalities(change.getValue()));
        language.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        formality.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        tone.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        instructions.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    }

    void show(GenerationConfig config) {
        language.setValue(Settings.languageNames().containsKey(config.language()) ? config.language() : "en");
        formality.setValue(Settings.FORMALITIES.contains(config.formality()) ? config.formality() : "");
        tone.setValue(Settings.TONES.contains(config.tone()) ? config.tone() : "professional");
        instructions.setValue(config.customInstructions());
        counter();
    }

    GenerationConfig config() {
        return new GenerationConfig(
                tone.getValue(), language.getValue(), formality.getValue(), instructions.getValue(), Map.of());
    }

    void lock(boolean lock, boolean writing) {
        language.setReadOnly(lock);
        formality.setReadOnly(lock);
        tone.setReadOnly(lock);
        instructions.setReadOnly(lock);
        locked.setVisible(writing);
    }

    private void nameFormalities(String code) {
        formality.setItemLabelGenerator(form -> Settings.formalityName(form, code));
    }

    private void counter() {
        int length = Optional.ofNullable(instructions.getValue()).orElse("").length();
        instructions.setHelperText(
                String.format(Locale.US, "%,d of %,d characters", length, GenerationConfig.LONGEST_INSTRUCTIONS));
    }

    private void tell(boolean byPerson, Consumer<GenerationConfig> changed) {
        if (byPerson) {
            changed.accept(config());
        }
    }
}
