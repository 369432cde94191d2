package app.overture.review.ui.grid;

import app.overture.messages.MessageDetail;
import app.overture.messages.MessageExamples;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Makes an approved message an example for the writer, or takes it back. */
final class ExampleToggle extends Div {

    ExampleToggle(MessageDetail message, boolean mayDecide, BiConsumer<UUID, Boolean> mark) {
        addClassName("example");
        Checkbox toggle = new Checkbox("Use as example", message.example());
        toggle.setHelperText("Later runs follow its manner. Its names and facts stay out of them.");
        toggle.setReadOnly(!mayDecide);
        toggle.addValueChangeListener(change -> mark.accept(message.id(), change.getValue()));
        add(toggle);
        setVisible(MessageExamples.possible(message.status()));
    }
}
