package app.overture.contacts.ui;

import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** What can be done with the chosen rows; it shows while there are any. */
final class BulkBar extends Div {

    /** What the buttons do. */
    interface Actions {
        void enrich();

        void tag();

        void assign();

        void selectAllMatching();

        void clear();
    }

    private final Span count = new Span();
    private final Button all = new Button();
    private final Button enrich = new Button();

    BulkBar(Actions actions) {
        addClassNames("selection-bar", "row");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Selected contacts");
        count.addClassName("strong");
        count.getElement().setAttribute("aria-live", "polite");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> actions.selectAllMatching());
        enrich.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enrich.addClickListener(click -> actions.enrich());
        Button clear = new Button(Icon.of("x"), click -> actions.clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        clear.setAriaLabel("Clear the selection");
        clear.setTooltipText("Clear the selection");
        Div space = new Div();
        space.addClassName("grow");
        add(
                count,
                all,
                space,
                enrich,
                new Button("Tag…", click -> actions.tag()),
                new Button("Owner…", click -> actions.assign()),
                clear);
        setVisible(false);
    }

    /** @param everything whether all that match are meant, also those not loaded */
    void show(int selected, int matching, boolean everything) {
        setVisible(selected > 0);
        count.setText(number(selected) + " selected");
        all.setText("Select all " + number(matching) + " that match");
        all.setVisible(!everything && selected < matching);
        enrich.setText("Enrich " + number(selected) + "…");
    }

    private static String number(int value) {
        return String.format(Locale.US, "%,d", value);
    }
}
