package app.overture.shell;

import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** An address that leads nowhere, or to a screen that the person's role does not open. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@Tag("div")
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        addClassName("empty");
        add(
                Icon.of("search"),
                new H1("Nothing here"),
                new Paragraph("This address leads to no screen, or to one that your role does not open."),
                new Anchor("/", "Go to the campaigns"));
        return 404;
    }
}
