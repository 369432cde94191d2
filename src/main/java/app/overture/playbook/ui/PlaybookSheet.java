package app.overture.playbook.ui;

import com.vaadin.flow.component.Component;

/** A further sheet of the playbook page; a feature makes a bean of it. */
public interface PlaybookSheet {

    String title();

    /** Made anew each time the page is opened. */
    Component content();
}
