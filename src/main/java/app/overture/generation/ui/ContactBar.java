package app.overture.generation.ui;

import app.overture.generation.GenerationProgress.Numbers;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Contacts done, the failed ones in red behind the written ones. */
final class ContactBar extends Div {

    private final Span written = new Span();
    private final Span failed = new Span();

    ContactBar() {
        addClassName("stack");
        written.addClassName("written");
        failed.addClassName("failed");
        add(written, failed);
        getElement().setAttribute("role", "progressbar");
        getElement().setAttribute("aria-label", "Contacts done");
        getElement().setAttribute("aria-valuemin", "0");
    }

    void show(Numbers numbers) {
        written.setWidth(Words.share(numbers.written(), numbers.total()) + "%");
        failed.setWidth(Words.share(numbers.failed(), numbers.total()) + "%");
        failed.setVisible(numbers.failed() > 0);
        getElement().setAttribute("aria-valuenow", Integer.toString(numbers.done()));
        getElement().setAttribute("aria-valuemax", Integer.toString(Math.max(1, numbers.total())));
        getElement().setAttribute("aria-valuetext", numbers.summary());
    }
}
