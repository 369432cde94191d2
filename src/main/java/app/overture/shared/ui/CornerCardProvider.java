package app.overture.shared.ui;

import com.vaadin.flow.component.Component;

/** A feature whose long work follows the person across screens as a small card: one bean, one card per layout. */
@FunctionalInterface
public interface CornerCardProvider {

    Component create();
}
