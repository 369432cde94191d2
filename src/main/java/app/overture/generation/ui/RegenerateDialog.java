package app.overture.generation.ui;

import app.overture.generation.RegenerateRequest;
import app.overture.generation.Rewrites;
import app.overture.generation.Settings;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Kbd;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How a message, or many, shall be written anew. What a reviewer or the checker objected to is offered as instruction. */
public final class RegenerateDialog {

    /** An objection, and the instruction it turns into. */
    record Offer(String label, String instruction) {}

    private final Dialog dialog;
    private final Div offers = new Div();
    private final TextArea instruction = new TextArea("Instruction");
    private final Select<String> tone = new Select<>();
    private final Select<String> language = new Select<>();
    private final Select<String> formality = new Select<>();
    private final Paragraph cost = new Paragraph();
    private final Div refusal = new Div();
    private final Button write = new Button();

    private RegenerateDialog(String title, List<Offer> objections, Consumer<RegenerateRequest> then) {
        dialog = Dialogs.create(title);
        dialog.addClassName("regenerate");
        dialog.setWidth("560px");
        offers.addClassName("offers");
        offers.getElement().setAttribute("role", "group");
        offers.getElement().setAttribute("aria-label", "Objections to use as instruction");
        offers.setVisible(!objections.isEmpty());
        objections.forEach(one -> offers.add(button(one)));
        instruction.setMaxLength(RegenerateRequest.LONGEST_INSTRUCTION);
        instruction.setPlaceholder("Shorter, and ask about the second plant");
        instruction.setWidthFull();
        instruction.setMinRows(3);
        instruction.setValueChangeMode(ValueChangeMode.LAZY);
        instruction.addValueChangeListener(change -> counter());
        counter();
        choice(tone, "Tone", Settings.TONES, Settings::toneName);
        choice(
                language,
                "Language",
                List.copyOf(Settings.languageNames().keySet()),
                code -> Settings.languageNames().getOrDefault(code, code));
        choice(formality, "Formality", List.of("formal", "informal"), Settings::formalityName);
        Div three = new Div(tone, language, formality);
        three.addClassName("three");
        cost.addClassName("meta");
        dialog.add(offers, instruction, three, cost, refusal);
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setSuffixComponent(new Kbd("Ctrl Enter"));
        write.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        Runnable go = () -> submit(then);
        write.addClickListener(click -> go.run());
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(dialog, go::run, Key.ENTER, modifier)
                    .listenOn(dialog)
                    .resetFocusOnActiveElement();
        }
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), write);
        instruction.focus();
    }

    /** For one message; it was read when the dialog was made. */
    public static Dialog one(MessageDetail message, BigDecimal about, Consumer<RegenerateRequest> then) {
        RegenerateDialog made = new RegenerateDialog("Write again", objections(message), then);
        made.cost.setText("Step " + message.step() + " to " + message.contactName() + ", about " + Money.text(about)
                + ". The text of now stays in the history.");
        made.write("Write again");
        return made.dialog;
    }

    /**
     * For many at once.
     *
     * @param which what they are, for example "step 2"
     */
    public static Dialog many(String which, Rewrites.Estimate estimate, Consumer<RegenerateRequest> then) {
        return many(which, estimate, Map.of(), then);
    }

    /** @param rejectReasons why some of them were turned down, and how many */
    public static Dialog many(
            String which,
            Rewrites.Estimate estimate,
            Map<String, Integer> rejectReasons,
            Consumer<RegenerateRequest> then) {
        List<Offer> objections = rejectReasons.entrySet().stream()
                .map(said -> rejected(said.getKey(), " (" + said.getValue() + ")"))
                .toList();
        RegenerateDialog made = new RegenerateDialog("Write " + which + " again", objections, then);
        made.cost.setText("Estimated cost " + Money.text(estimate.total()) + " for "
                + Words.messages(estimate.messages()) + ". " + leftOut(estimate.leftOut())
                + "Each becomes a draft again; the texts of now stay in the history.");
        made.write("Write " + estimate.messages() + " again for " + Money.text(estimate.total()));
        made.write.setEnabled(estimate.messages() > 0);
        return made.dialog;
    }

    static List<Offer> objections(MessageDetail message) {
        List<Offer> offers = new ArrayList<>();
        if (!message.rejectReason().isBlank()) {
            offers.add(rejected(message.rejectReason(), ""));
        }
        for (Flag flag : message.flags()) {
            offers.add(new Offer(Words.flag(flag), flag.explanation()));
        }
        return offers;
    }

    private static Offer rejected(String reason, String howMany) {
        return new Offer(
                "Rejected: " + reason + howMany,
                "It was rejected with the words “" + reason + "”. Write one that cannot be.");
    }

    private static String leftOut(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "1 is left out: it is queued, sent or in work. ";
            default -> number + " are left out: they are queued, sent or in work. ";
        };
    }

    private void write(String verb) {
        write.setText(verb);
        write.setAriaLabel(verb);
    }

    private Button button(Offer offer) {
        Button button = new Button(offer.label(), click -> take(offer));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(offer.instruction());
        return button;
    }

    private void take(Offer offer) {
        String before = instruction.getValue().strip();
        String after = before.isEmpty() ? offer.instruction() : before + "\n" + offer.instruction();
        instruction.setValue(
                after.length() <= RegenerateRequest.LONGEST_INSTRUCTION
                        ? after
                        : after.substring(0, RegenerateRequest.LONGEST_INSTRUCTION));
        instruction.focus();
    }

    private void counter() {
        instruction.setHelperText(
                instruction.getValue().length() + " of " + RegenerateRequest.LONGEST_INSTRUCTION + " characters");
    }

    private static void choice(
            Select<String> select, String label, List<String> items, ItemLabelGenerator<String> name) {
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "As it is" : name.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("As it is");
    }

    private void submit(Consumer<RegenerateRequest> then) {
        try {
            then.accept(new RegenerateRequest(
                    instruction.getValue().strip(), tone.getValue(), language.getValue(), formality.getValue()));
            dialog.close();
        } catch (Problem problem) {
            refusal.removeAll();
            Note note = Note.of(Tone.BAD, "Not begun.", problem.sentence());
            note.getElement().setAttribute("role", "alert");
            refusal.add(note);
        }
    }
}
