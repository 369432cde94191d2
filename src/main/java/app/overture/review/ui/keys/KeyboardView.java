package app.overture.review.ui.keys;

import app.overture.review.ReviewPreferences;
import app.overture.shared.ui.PageHeader;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** How this person works with the keys of review; nobody else's keys change. */
@Route("settings/keyboard")
@PageTitle("Keyboard · Overture")
@Menu(title = "Keyboard", order = 28)
@PermitAll
class KeyboardView extends Div {

    KeyboardView(ReviewPreferences preferences) {
        addClassName("screen");
        Paragraph what = new Paragraph("Your own keys for reviewing messages, in this workspace. The reasons are always"
                + " the digits; with speech input, or a hand that trembles, single keys are better off or held down"
                + " with another one.");
        what.addClassName("quiet");
        Div card = new Div(new KeysForm(preferences, keys -> {}));
        card.addClassName("card");
        Div body = new Div(what, card);
        body.addClassName("body");
        add(new PageHeader("Keyboard").crumbs(new Text("Settings"), new Text("Keyboard")), body);
    }
}
