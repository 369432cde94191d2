package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInCheck;
import app.overture.linkedin.LinkedInDesk;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** What only a person decides: nobody knows whether it went out, or it could not be done. Nothing here repeats itself. */
class CheckList extends Div {

    private final LinkedInDesk desk;
    private final Runnable changed;

    CheckList(LinkedInDesk desk, List<LinkedInCheck> checks, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("linkedin-part");
        setVisible(!checks.isEmpty());
        Span number = new Span(" " + checks.size());
        number.addClassName("quiet");
        H2 title = new H2(new com.vaadin.flow.component.Text("Needs your check"), number);
        title.addClassName("grow");
        Div head = new Div(title);
        head.addClassNames("row", "headed");
        Div list = new Div();
        list.addClassNames("card", "hand");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", "Needs your check");
        checks.forEach(check -> list.add(row(check)));
        add(head, list);
    }

    private Div row(LinkedInCheck check) {
        Div name = new Div(check.contactName());
        name.addClassNames("medium", "cut");
        Div reason = new Div(check.reason());
        reason.addClassName("meta");
        Anchor profile = new Anchor(check.linkedinUrl(), Icon.of("out"), new Span("Profile"));
        profile.setTarget("_blank");
        profile.getElement().setAttribute("rel", "noopener noreferrer");
        profile.getElement().setAttribute("aria-label", "Open the profile of " + check.contactName());
        profile.addClassName("out-link");
        Div actions = new Div(profile);
        actions.addClassNames("row", "wrap");
        if (Me.may(Role.EDITOR)) {
            Div decisions = new Div();
            decisions.addClassNames("row", "decisions");
            actions.add(decisions);
            if (check.mayHaveLeft()) {
                decisions.add(button(
                        "It went out", check, () -> act(() -> desk.confirmSent(check.id()), "Counted as sent.")));
            }
            decisions.add(
                    button("Give up…", check, () -> askToGiveUp(check)),
                    button("Queue again…", check, () -> askWhy(check)));
        }
        Div whole = new Div(name, reason, actions);
        whole.addClassName("whole");
        Div row = new Div(whole);
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private static Button button(String label, LinkedInCheck check, Runnable then) {
        Button button = new Button(label, click -> then.run());
        button.setAriaLabel(label + " " + check.contactName());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void askToGiveUp(LinkedInCheck check) {
        Confirm.ask(
                "Give up on " + check.contactName() + "?",
                "It counts as not sent, and later messages that need the connection are skipped.",
                "Give up",
                () -> act(() -> desk.giveUp(check.id()), "Given up."));
    }

    private void askWhy(LinkedInCheck check) {
        Dialog dialog = Dialogs.create("Queue it again for " + check.contactName() + "?");
        TextField why = new TextField("Why it may go out again");
        why.setHelperText(
                check.mayHaveLeft()
                        ? "Look at the profile first: if it did go out, the person gets it twice."
                        : "For example what the profile shows.");
        why.setWidthFull();
        why.setMaxLength(200);
        why.setValueChangeMode(ValueChangeMode.EAGER);
        Button again = new Button("Queue again", click -> {
            dialog.close();
            act(() -> desk.requeue(check.id(), why.getValue()), "Queued again.");
        });
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setEnabled(false);
        why.addValueChangeListener(change -> again.setEnabled(!change.getValue().isBlank()));
        dialog.add(why);
        dialog.setWidth("440px");
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), again);
        dialog.open();
        why.focus();
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            Toast.show(done);
            changed.run();
        } catch (Problem e) {
            Toast.problem(e);
        }
    }
}
