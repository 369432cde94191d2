package app.overture.review.ui.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The thin line on top: what is reviewed and in what order, and whether single letters are keys, with the switch for it
 * (WCAG 2.1.4).
 */
final class QueueStrip extends Div {

    private final Span words = new Span();
    private final Button change = new Button();
    private boolean on;

    /** What the line does. */
    interface Hands {

        void askFilter();

        void clearFilter();

        void switchSingleKeys(boolean on);
    }

    QueueStrip(Component sandbox, String filter, boolean narrows, boolean on, Hands hands) {
        this.on = on;
        addClassName("queue-strip");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Notices");
        Span what = new Span(filter);
        what.addClassName("cut");
        what.getElement().setAttribute("title", filter);
        Button ask = link(new Button("Change…", click -> hands.askFilter()));
        ask.setAriaLabel("Change what to review");
        Button clear = link(new Button("Clear", click -> hands.clearFilter()));
        clear.setAriaLabel("Review everything");
        clear.setVisible(narrows);
        Span space = new Span();
        space.addClassName("grow");
        link(change);
        change.addClickListener(click -> {
            show(!this.on);
            hands.switchSingleKeys(this.on);
        });
        add(sandbox, what, ask, clear, space, words, change);
        show(on);
    }

    private static Button link(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("linklike");
        return button;
    }

    void show(boolean singleKeys) {
        on = singleKeys;
        words.setText(on ? "Single-key shortcuts are on." : "Single-key shortcuts are off.");
        change.setText(on ? "Switch off" : "Switch on");
        change.setAriaLabel(on ? "Switch single-key shortcuts off" : "Switch single-key shortcuts on");
    }
}
