package app.overture.review.ui;

import app.overture.messages.SecondLook;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How careful the workspace is with messages that bear a flag. */
@Route("settings/review")
@PageTitle("Review · Overture")
@Menu(title = "Review", order = 27)
@RolesAllowed("ADMIN")
class ReviewSettingsView extends Div {

    ReviewSettingsView(SecondLook secondLook) {
        addClassName("screen");
        Checkbox two = new Checkbox("A flagged message needs two people");
        two.setValue(secondLook.isWanted());
        two.addValueChangeListener(change -> {
            secondLook.want(change.getValue());
            Toast.show(change.getValue() ? "From now on two people." : "From now on one person is enough.");
        });
        Paragraph what = new Paragraph("The first approval leaves the message a draft, with the name beside it; it goes"
                + " out of the first person’s queue and stays in everybody else’s. Only somebody else’s approval seals"
                + " it. A change of the text starts again. What is approved already stays approved.");
        what.addClassName("quiet");
        Div card = new Div(two, what);
        card.addClassNames("card", "padded", "column");
        Div body = new Div(card);
        body.addClassName("body");
        add(new PageHeader("Review").crumbs(new Text("Settings"), new Text("Review")), body);
    }
}
