package app.overture.review.ui.keys;

import app.overture.review.ReviewPreferences;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All keys of the desk, drawn from the table that also makes them work; and the way to change them. */
public final class KeysDialog {

    private KeysDialog() {}

    /** @param onChange is told of each change, which is stored by then */
    public static Dialog create(ReviewPreferences preferences, KeyMap keys, Consumer<KeyMap> onChange) {
        Dialog dialog = Dialogs.create("Keys");
        Div content = new Div();
        content.getElement().appendChild(table(keys));
        if (!keys.singleKeys()) {
            content.add(new Paragraph("Single keys are switched off; the buttons do the same."));
        }
        dialog.add(content);
        Button change = new Button("Change keys");
        change.addClickListener(click -> {
            content.removeAll();
            content.getElement().removeAllChildren();
            KeysForm form = new KeysForm(preferences, onChange);
            content.add(form);
            change.setVisible(false);
            form.focus();
        });
        Button close = new Button("Close", click -> dialog.close());
        dialog.getFooter().add(change, close);
        close.focus();
        return dialog;
    }

    private static Element table(KeyMap keys) {
        Element table = new Element("table");
        table.getClassList().add("keys-table");
        // In a low window the table scrolls, and the arrows have to reach it.
        table.setAttribute("tabindex", "0");
        Element body = new Element("tbody");
        table.appendChild(body);
        Arrays.stream(QueueKey.values())
                .filter(QueueKey::isInQueue)
                .filter(key -> !keys.caps(key).isEmpty())
                .forEach(key -> body.appendChild(row(keys.caps(key), key.label())));
        return table;
    }

    private static Element row(List<String> pressed, String meaning) {
        Element row = new Element("tr");
        Element caps = new Element("td");
        pressed.forEach(cap -> {
            Kbd kbd = new Kbd(cap);
            // Here the cap is the information itself.
            kbd.getElement().removeAttribute("aria-hidden");
            caps.appendChild(kbd.getElement());
        });
        Element words = new Element("td");
        words.setText(meaning);
        row.appendChild(caps, words);
        return row;
    }
}
