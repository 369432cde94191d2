package app.overture.review.ui.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The thin line on top: whether single letters are keys, and the switch for it (WCAG 2.1.4). */
final class QueueStrip extends Div {

    private final Span words = new Span();
    private final Button change = new Button();
    private boolean on;

    QueueStrip(Component sandbox, boolean on, Consumer<Boolean> onChange) {
        this.on = on;
        addClassName("queue-strip");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Notices");
        Span space = new Span();
        space.addClassName("grow");
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        change.addClassName("linklike");
        change.addClickListener(click -> {
            show(!this.on);
            onChange.accept(this.on);
        });
        add(sandbox, space, words, change);
        show(on);
    }

    void show(boolean singleKeys) {
        on = singleKeys;
        words.setText(on ? "Single-key shortcuts are on." : "Single-key shortcuts are off.");
        change.setText(on ? "Switch off" : "Switch on");
        change.setAriaLabel(on ? "Switch single-key shortcuts off" : "Switch single-key shortcuts on");
    }
}
