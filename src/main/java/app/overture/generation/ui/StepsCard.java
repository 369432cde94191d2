package app.overture.generation.ui;

import app.overture.campaigns.CampaignStep;
import app.overture.generation.CostEstimate;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The steps of the sequence: which are written, what each is for, and when it leaves. */
final class StepsCard extends Section {

    private final Consumer<List<CampaignStep>> changed;
    private final Consumer<CampaignStep> rewrite;
    private final UnorderedList list = new UnorderedList();
    private List<CampaignStep> steps = List.of();
    private Object painted = "";

    StepsCard(Consumer<List<CampaignStep>> changed, Consumer<CampaignStep> rewrite) {
        this.changed = changed;
        this.rewrite = rewrite;
        list.addClassNames("card", "steps");
        add(new H2("Steps"), list);
    }

    /** @param written steps that have messages, which can be written again */
    void show(List<CampaignStep> shown, Optional<CostEstimate> estimate, boolean locked, Set<Integer> written) {
        Object look = List.of(shown, estimate.map(CostEstimate::perStep), locked, written);
        if (look.equals(painted)) {
            return;
        }
        painted = look;
        steps = shown;
        list.removeAll();
        for (CampaignStep step : shown) {
            list.add(row(step, estimate, locked, written.contains(step.position())));
        }
    }

    /** Shows again what is stored, after a change was refused. */
    void revert() {
        painted = "";
    }

    private ListItem row(CampaignStep step, Optional<CostEstimate> estimate, boolean locked, boolean written) {
        Checkbox on = new Checkbox(step.enabled());
        on.setAriaLabel("Write step " + step.position() + ", " + step.label());
        on.setReadOnly(locked);
        on.addValueChangeListener(
                change -> replace(with(step, change.getValue(), step.label(), step.guidance(), step.delayDays())));
        Span title = new Span(step.position() + " · " + step.channel().label() + ": " + step.label());
        title.addClassName("medium");
        Span when = new Span(when(step));
        when.addClassName("meta");
        Div words = new Div(title, when);
        words.addClassName("column");
        Div what = new Div(Icon.of(Words.icon(step.channel().text())), words);
        what.addClassNames("row", "what");
        Span guidance = new Span(
                step.guidance().isBlank() ? "No guidance: the tone and the strategy decide." : step.guidance());
        guidance.addClassNames("grow", "quiet", "guide");
        Span count = new Span(estimate.flatMap(one -> one.perStep().stream()
                        .filter(cost -> cost.step() == step.position())
                        .findFirst())
                .map(cost -> Words.messages(cost.messages()))
                .orElse(""));
        count.addClassNames("meta", "cnt");
        Button edit = new Button(Icon.of("edit"), click -> edit(step));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel("Change step " + step.position());
        edit.setTooltipText("Change this step");
        edit.setEnabled(!locked);
        Button again = new Button(Icon.of("redo"), click -> rewrite.accept(step));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        again.setAriaLabel("Write step " + step.position() + " again for everyone");
        again.setTooltipText("Write this step again for everyone");
        again.setVisible(written);
        ListItem item = new ListItem(on, what, guidance, count, again, edit);
        item.addClassName("step");
        if (!step.enabled()) {
            item.addClassName("off");
        }
        return item;
    }

    private void edit(CampaignStep step) {
        Dialog dialog =
                Dialogs.create("Step " + step.position() + ", " + step.channel().label());
        TextField label = new TextField("Label", step.label(), "");
        label.setMaxLength(80);
        label.setWidthFull();
        TextArea guidance = new TextArea("Guidance");
        guidance.setValue(step.guidance());
        guidance.setMaxLength(CampaignStep.LONGEST_GUIDANCE);
        guidance.setMinRows(4);
        guidance.setWidthFull();
        guidance.setValueChangeMode(ValueChangeMode.LAZY);
        guidance.addValueChangeListener(change -> counter(guidance));
        counter(guidance);
        IntegerField delay = new IntegerField("Days after the step before");
        delay.setValue(step.delayDays());
        delay.setMin(0);
        delay.setMax(90);
        delay.setStepButtonsVisible(true);
        Div form = new Div(label, guidance, delay);
        form.addClassNames("column", "wide", "step-form");
        dialog.add(form);
        Button save = new Button("Save step", click -> {
            dialog.close();
            replace(with(
                    step,
                    step.enabled(),
                    label.getValue(),
                    guidance.getValue(),
                    Objects.requireNonNullElse(delay.getValue(), step.delayDays())));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), save);
        dialog.open();
        label.focus();
    }

    private static void counter(TextArea guidance) {
        guidance.setHelperText(String.format(
                Locale.US,
                "What this step shall do, in your words. The writer follows it. %,d of %,d characters.",
                guidance.getValue().length(),
                CampaignStep.LONGEST_GUIDANCE));
    }

    private void replace(CampaignStep changedStep) {
        List<CampaignStep> all = new ArrayList<>();
        for (CampaignStep step : steps) {
            all.add(step.position() == changedStep.position() ? changedStep : step);
        }
        changed.accept(all);
    }

    private static CampaignStep with(CampaignStep step, boolean enabled, String label, String guidance, int delay) {
        return new CampaignStep(
                step.position(), step.channel(), label.isBlank() ? step.label() : label, guidance, enabled, delay);
    }

    private static String when(CampaignStep step) {
        return switch (step.delayDays()) {
            case 0 -> step.position() == 1 ? "when sending starts" : "the same day";
            case 1 -> "1 day later";
            default -> step.delayDays() + " days later";
        };
    }
}
