package app.overture.review.ui.grid;

import app.overture.messages.SelectionCount;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What to do with everything that is ticked; says how many, and what stays out. */
final class BulkBar extends Div {

    private final Element count = new Element("b");
    private final Button all = new Button();
    private final Span held = new Span();
    private final Button approve = new Button();
    private final Button reject = new Button();
    private final Button regenerate = new Button("Regenerate…");

    BulkBar(
            boolean mayDecide,
            Runnable onAll,
            Runnable onApprove,
            Runnable onReject,
            Runnable onRegenerate,
            Runnable onClear) {
        addClassName("bulk");
        getElement().setAttribute("role", "toolbar");
        Span words = new Span();
        words.getElement().appendChild(count);
        words.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> onAll.run());
        held.addClassName("held");
        Span space = new Span();
        space.addClassName("grow");
        approve.setPrefixComponent(Icon.of("check"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickListener(click -> onApprove.run());
        reject.addClickListener(click -> onReject.run());
        regenerate.addClickListener(click -> onRegenerate.run());
        Button clear = new Button(Icon.of("x"), click -> onClear.run());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        clear.setAriaLabel("Clear selection");
        clear.setTooltipText("Clear selection");
        // Together, so that they go to a line of their own together.
        Div actions = new Div();
        actions.addClassName("actions");
        if (mayDecide) {
            actions.add(approve, reject, regenerate);
        }
        actions.add(clear);
        add(words, all, held, space, actions);
        setVisible(false);
    }

    /**
     * @param matching how many match the filter
     */
    void show(SelectionCount selected, boolean everything, long matching) {
        setVisible(selected.selected() > 0);
        String chosen = GridBulk.count(selected.selected()) + " selected";
        getElement().setAttribute("aria-label", chosen);
        count.setText(chosen);
        all.setVisible(!everything && matching > selected.selected());
        all.setText("Select all " + GridBulk.count(matching) + " that match");
        held.setText(
                switch (selected.flagged()) {
                    case 0 -> "";
                    case 1 -> "1 flagged stays out";
                    default -> GridBulk.count(selected.flagged()) + " flagged stay out";
                });
        approve.setText("Approve " + GridBulk.count(selected.approvable()));
        approve.setEnabled(selected.approvable() > 0);
        reject.setText("Reject " + GridBulk.count(selected.rejectable()) + "…");
        reject.setEnabled(selected.rejectable() > 0);
    }
}
