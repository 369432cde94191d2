package app.overture.review.ui.keys;

import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;

/** All keys of the desk, drawn from the table that also makes them work. */
public final class KeysDialog {

    private KeysDialog() {}

    public static Dialog create(boolean singleKeys) {
        Dialog dialog = Dialogs.create("Keys");
        Element table = new Element("table");
        table.getClassList().add("keys-table");
        Element body = new Element("tbody");
        table.appendChild(body);
        Arrays.stream(QueueKey.values()).forEach(key -> body.appendChild(row(key)));
        dialog.getElement().appendChild(table);
        if (!singleKeys) {
            dialog.add(new Span("Single-letter keys are switched off; the buttons do the same."));
        }
        Button close = new Button("Close", click -> dialog.close());
        dialog.getFooter().add(close);
        close.focus();
        return dialog;
    }

    private static Element row(QueueKey key) {
        Element row = new Element("tr");
        Element caps = new Element("td");
        key.caps().forEach(cap -> {
            Kbd kbd = new Kbd(cap);
            // Here the cap is the information itself.
            kbd.getElement().removeAttribute("aria-hidden");
            caps.appendChild(kbd.getElement());
        });
        Element words = new Element("td");
        words.setText(key.label());
        row.appendChild(caps, words);
        return row;
    }
}
