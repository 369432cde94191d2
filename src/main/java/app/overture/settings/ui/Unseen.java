package app.overture.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** Words for those who hear the screen, where the eye needs none. */
final class Unseen {

    private Unseen() {}

    static Component words(String words) {
        Span span = new Span(words);
        span.addClassName("sr");
        return span;
    }
}
