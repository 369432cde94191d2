package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The steps of a sequence as a form: add, change, move, take out. */
final class StepRows extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more = new Button("Add a step", Icon.of("plus"), click -> addStep());
    private boolean readOnly;

    StepRows() {
        addClassNames("column", "wide");
        list.addClassNames("column", "wide");
        add(list, more);
    }

    void show(List<CampaignStep> steps, boolean locked) {
        readOnly = locked;
        rows.clear();
        steps.forEach(step -> rows.add(new Row(step)));
        draw();
    }

    List<CampaignStep> value() {
        List<CampaignStep> steps = new ArrayList<>();
        for (Row row : rows) {
            steps.add(row.value(steps.size() + 1));
        }
        return steps;
    }

    private void addStep() {
        rows.add(new Row(new CampaignStep(rows.size() + 1, Channel.EMAIL, "Step", "", true, 3)));
        draw();
    }

    private void move(Row row, int by) {
        int from = rows.indexOf(row);
        Collections.swap(rows, from, from + by);
        draw();
    }

    private void draw() {
        list.removeAll();
        for (Row row : rows) {
            row.place(rows.indexOf(row), rows.size());
            list.add(row);
        }
        more.setVisible(!readOnly);
        more.setEnabled(rows.size() < CampaignStep.MOST);
    }

    private final class Row extends Div {

        private final Span number = new Span();
        private final Select<Channel> channel = new Select<>();
        private final TextField label = new TextField("Label");
        private final IntegerField delay = new IntegerField("Days later");
        private final Checkbox enabled = new Checkbox("On");
        private final TextArea guidance = new TextArea("What this step shall do");
        private final Button up = icon("up", "Move up", -1);
        private final Button down = icon("down", "Move down", 1);
        private final Button out = new Button(Icon.of("x"));

        Row(CampaignStep step) {
            channel.setLabel("Channel");
            channel.setItems(Channel.values());
            channel.setItemLabelGenerator(Channel::label);
            channel.setValue(step.channel());
            label.setValue(step.label());
            label.setMaxLength(80);
            delay.setMin(0);
            delay.setMax(90);
            delay.setStepButtonsVisible(true);
            delay.setValue(step.delayDays());
            enabled.setValue(step.enabled());
            guidance.setValue(step.guidance());
            guidance.setMaxLength(2_000);
            guidance.setWidthFull();
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            out.addClickListener(click -> {
                rows.remove(this);
                draw();
            });
            number.addClassName("strong");
            label.addClassName("grow");
            Div line = new Div(number, channel, label, delay, enabled, up, down, out);
            line.addClassNames("row", "wrap", "step-line");
            addClassNames("card", "padded", "column");
            add(line, guidance);
        }

        void place(int index, int size) {
            number.setText(Integer.toString(index + 1));
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", "Step " + (index + 1));
            out.setAriaLabel("Take out step " + (index + 1));
            up.setEnabled(index > 0);
            down.setEnabled(index < size - 1);
            channel.setReadOnly(readOnly);
            label.setReadOnly(readOnly);
            delay.setReadOnly(readOnly);
            enabled.setReadOnly(readOnly);
            guidance.setReadOnly(readOnly);
            up.setVisible(!readOnly);
            down.setVisible(!readOnly);
            out.setVisible(!readOnly && size > 1);
        }

        CampaignStep value(int position) {
            return new CampaignStep(
                    position,
                    channel.getValue(),
                    label.getValue(),
                    guidance.getValue(),
                    enabled.getValue(),
                    delay.getValue() == null ? 0 : delay.getValue());
        }

        private Button icon(String name, String words, int by) {
            Button button = new Button(Icon.of("down"), click -> move(this, by));
            button.addClassName(name);
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            button.setAriaLabel(words);
            button.setTooltipText(words);
            return button;
        }
    }
}
