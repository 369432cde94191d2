package app.overture.linkedin.ui;

import app.overture.linkedin.SkipReason;
import app.overture.shared.ui.Dialogs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Why this person is passed over; the reason stays with the message. */
class SkipDialog {

    private final Dialog dialog;

    SkipDialog(String person, boolean invitation, Consumer<SkipReason> then) {
        dialog = Dialogs.create("Skip " + person + "?");
        RadioButtonGroup<SkipReason> reason = new RadioButtonGroup<>("Reason");
        List<SkipReason> fitting = Arrays.stream(SkipReason.values())
                .filter(one -> invitation ? one != SkipReason.NOT_CONNECTED : one != SkipReason.ALREADY_PENDING)
                .filter(one -> invitation || one != SkipReason.ALREADY_CONNECTED)
                .toList();
        reason.setItems(fitting);
        reason.setItemLabelGenerator(SkipReason::words);
        reason.setValue(fitting.getFirst());
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        dialog.add(reason);
        Button skip = new Button("Skip", click -> {
            dialog.close();
            then.accept(reason.getValue());
        });
        skip.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), skip);
    }

    void open() {
        dialog.open();
    }
}
