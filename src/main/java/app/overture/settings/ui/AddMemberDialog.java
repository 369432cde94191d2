package app.overture.settings.ui;

import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks whom to let in. A refusal stays in the dialog, so that nothing has to be typed twice. */
class AddMemberDialog {

    private final Dialog dialog = Dialogs.create("Add member");
    private final EmailField email = new EmailField("E-mail");
    private final TextField name = new TextField("Name");
    private final PasswordField password = new PasswordField("Initial password");
    private final Select<Role> role = new Select<>();
    private final Span refusal = new Span();

    record NewMember(String email, String name, String password, Role role) {}

    AddMemberDialog(Consumer<NewMember> then) {
        password.setHelperText("At least 10 characters. Not needed for someone who has an Overture account.");
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleWords::of);
        role.setValue(Role.EDITOR);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(email, name, password, role, refusal);
        form.addClassName("form");
        Button add = new Button("Add member", click -> submit(then));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(form);
        dialog.setWidth("440px");
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), add);
    }

    void open() {
        dialog.open();
        email.focus();
    }

    private void submit(Consumer<NewMember> then) {
        try {
            then.accept(new NewMember(email.getValue(), name.getValue(), password.getValue(), role.getValue()));
            dialog.close();
        } catch (Problem refused) {
            refusal.setText(refused.sentence());
        }
    }
}
