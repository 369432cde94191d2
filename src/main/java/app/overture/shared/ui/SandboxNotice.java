package app.overture.shared.ui;

import com.vaadin.flow.component.Component;

/** The line that says what the sandbox stands in for; a full-screen view without the frame shows it by itself. */
@FunctionalInterface
public interface SandboxNotice {

    Component create();
}
