package app.overture.email.ui;

import app.overture.email.Domains;
import app.overture.email.Sender;
import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Name, address, where replies go, and for whose campaigns. */
final class SenderDialog {

    private final Dialog dialog;
    private final TextField name = new TextField("Name people see");
    private final TextField address = new TextField("Address");
    private final EmailField replyTo = new EmailField("Replies to");
    private final ComboBox<Owner> owner = new ComboBox<>("For the campaigns of");

    /**
     * @param sender the one to change, or null for a new one
     * @param save may refuse with a {@link Problem}; then the dialog stays
     */
    SenderDialog(String domain, List<Owner> owners, @Nullable Sender sender, Consumer<Domains.NewSender> save) {
        dialog = Dialogs.create(sender == null ? "Add sender" : "Edit sender");
        dialog.setWidth("460px");
        name.setRequiredIndicatorVisible(true);
        address.setRequiredIndicatorVisible(true);
        address.setSuffixComponent(new Span("@" + domain));
        replyTo.setHelperText("Empty means the address above.");
        owner.setItems(owners);
        owner.setItemLabelGenerator(Owner::name);
        owner.setClearButtonVisible(true);
        owner.setHelperText("Empty means every campaign without a sender of its own.");
        if (sender != null) {
            name.setValue(sender.fromName());
            address.setValue(sender.fromEmail().substring(0, sender.fromEmail().indexOf('@')));
            replyTo.setValue(sender.replyTo() == null ? "" : sender.replyTo());
            owners.stream()
                    .filter(one -> one.id().equals(sender.ownerId()))
                    .findFirst()
                    .ifPresent(owner::setValue);
        }
        Div fields = new Div(name, address, replyTo, owner);
        fields.addClassName("form");
        dialog.add(fields);
        Button keep = new Button(sender == null ? "Add sender" : "Save sender", click -> keep(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), keep);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void keep(Consumer<Domains.NewSender> save) {
        try {
            save.accept(new Domains.NewSender(
                    name.getValue(),
                    address.getValue(),
                    replyTo.getValue().isBlank() ? null : replyTo.getValue(),
                    owner.getOptionalValue().map(Owner::id).orElse(null)));
            dialog.close();
        } catch (Problem e) {
            Toast.problem(e);
        }
    }
}
