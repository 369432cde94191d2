package app.overture.shared.ui;

import com.vaadin.flow.component.html.Span;

/** One icon of the stroke set in {@code styles/icons.css}. It decorates: the word beside it carries the meaning. */
public final class Icon {

    private Icon() {}

    /**
     * @param name as in the style sheet, without its prefix: {@code Icon.of("check")}
     */
    public static Span of(String name) {
        Span icon = new Span();
        icon.addClassNames("i", "i-" + name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
