package app.overture.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The head of a screen: crumbs, title, what belongs beside it, and the actions at the end of the line. */
public final class PageHeader extends Header {

    private final Div crumbs = new Div();
    private final H1 heading = new H1();
    private final Div beside = new Div();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("head");
        crumbs.addClassName("crumbs");
        crumbs.setVisible(false);
        heading.setText(title);
        beside.addClassName("row");
        this.actions.addClassName("end");
        this.actions.add(actions);
        Div line = new Div(heading, beside, this.actions);
        line.addClassName("title");
        add(crumbs, line);
    }

    public PageHeader crumbs(Component... parts) {
        crumbs.removeAll();
        for (Component part : parts) {
            if (crumbs.getComponentCount() > 0) {
                crumbs.add(Icon.of("right"));
            }
            crumbs.add(part);
        }
        crumbs.setVisible(true);
        return this;
    }

    public void title(String title) {
        heading.setText(title);
    }

    /** What stands right beside the title, usually a badge. */
    public PageHeader beside(Component... parts) {
        beside.removeAll();
        beside.add(parts);
        return this;
    }

    public PageHeader actions(Component... parts) {
        actions.removeAll();
        actions.add(parts);
        return this;
    }
}
