package app.overture.playbook.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** A list, one entry per line. */
class LinesField extends TextArea {

    LinesField(String label) {
        super(label);
        setPlaceholder("One per line");
    }

    void setLines(List<String> lines) {
        setValue(String.join("\n", lines));
    }

    List<String> lines() {
        return getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
