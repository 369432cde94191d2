package app.overture.email.ui;

import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for a domain's name; what is wrong with it is said at the field. */
final class AddDomainDialog {

    private final Dialog dialog = Dialogs.create("Add domain");
    private final TextField name = new TextField("Domain");

    AddDomainDialog(Consumer<String> add) {
        dialog.setWidth("460px");
        name.setPlaceholder("mail.example.com");
        name.setHelperText("A subdomain keeps your main domain’s reputation apart.");
        name.setRequiredIndicatorVisible(true);
        Div fields = new Div(name);
        fields.addClassName("form");
        dialog.add(fields);
        Button confirm = new Button("Add domain", click -> {
            try {
                add.accept(name.getValue());
                dialog.close();
            } catch (Problem e) {
                name.setErrorMessage(e.sentence());
                name.setInvalid(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), confirm);
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
