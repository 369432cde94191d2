package app.overture.shared.ui;

import com.vaadin.flow.component.HtmlComponent;

/** A key cap. The key itself is announced by {@code aria-keyshortcuts} of what it presses. */
public final class Kbd extends HtmlComponent {

    public Kbd(String key) {
        super("kbd");
        getElement().setText(key);
        getElement().setAttribute("aria-hidden", "true");
    }
}
