package app.overture.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A share of a whole, with its words for those who do not see it. */
public final class Bar extends Span {

    private final Span filled = new Span();
    private final String label;

    /**
     * @param label what is counted, for example "approved"; read out as "approved 31 of 148"
     */
    public Bar(long value, long max, String label) {
        this.label = label;
        addClassName("bar");
        getElement().setAttribute("role", "progressbar");
        getElement().setAttribute("aria-valuemin", "0");
        add(filled);
        set(value, max);
    }

    public Bar tone(Tone tone) {
        addClassName(tone.css());
        return this;
    }

    public Bar thin() {
        addClassName("thin");
        return this;
    }

    /** Grey: a number that is not progress. */
    public Bar still() {
        addClassName("still");
        return this;
    }

    public void set(long value, long max) {
        long bounded = Math.max(0, Math.min(value, max));
        filled.setWidth((max == 0 ? 0 : 100.0 * bounded / max) + "%");
        getElement().setAttribute("aria-valuemax", Long.toString(Math.max(max, 1)));
        getElement().setAttribute("aria-valuenow", Long.toString(bounded));
        getElement().setAttribute("aria-label", label + " " + value + " of " + max);
    }
}
