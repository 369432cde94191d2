package app.overture.shell;

import app.overture.shared.Problem;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A screen that cannot be opened: another workspace's, unknown, or not allowed, with the status of the REST side. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@Tag("div")
class ProblemView extends Div implements HasErrorParameter<Problem> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> parameter) {
        Problem problem = parameter.getException();
        String title = switch (problem.kind()) {
            case FORBIDDEN -> "Not yours to open";
            case NOT_FOUND -> "Not found";
            default -> "This cannot be shown";
        };
        removeAll();
        addClassName("empty");
        add(Icon.of("warn"), new H1(title), new Paragraph(problem.sentence()), new Anchor("/", "Go to the campaigns"));
        return problem.kind().status();
    }
}
