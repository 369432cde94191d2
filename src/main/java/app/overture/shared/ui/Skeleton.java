package app.overture.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Rows in waiting, while a list is read. */
public final class Skeleton extends Div {

    private Skeleton() {
        addClassName("skeleton");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", "Loading");
    }

    public static Skeleton rows(int rows) {
        Skeleton skeleton = new Skeleton();
        for (int row = 0; row < rows; row++) {
            Span line = new Span();
            line.setWidth(70 + (row * 17) % 30 + "%");
            skeleton.add(line);
        }
        return skeleton;
    }
}
