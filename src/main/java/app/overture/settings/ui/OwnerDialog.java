package app.overture.settings.ui;

import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Zones;
import app.overture.tenancy.Members;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An owner's fields, to add one or to change one. */
class OwnerDialog {

    private final Dialog dialog;
    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("E-mail");
    private final TextField linkedin = new TextField("LinkedIn address");
    private final ComboBox<Members.Member> member = new ComboBox<>("Signs in as");
    private final ComboBox<ZoneId> zone = Zones.field("Time zone");
    private final TextArea signature = new TextArea("Signature");
    private final Checkbox active = new Checkbox("Campaigns may use this owner", true);
    private final Checkbox longNotes = new Checkbox("Notes of up to 300 characters (LinkedIn Premium)");
    private final Span refusal = new Span();

    static OwnerDialog toAdd(List<Members.Member> members, Consumer<Owner.Draft> then) {
        return new OwnerDialog("Add owner", "Add owner", members, then);
    }

    static OwnerDialog toEdit(Owner owner, List<Members.Member> members, Consumer<Owner.Draft> then) {
        OwnerDialog form = new OwnerDialog(owner.name(), "Save owner", members, then);
        form.show(owner, members);
        return form;
    }

    private OwnerDialog(String title, String verb, List<Members.Member> members, Consumer<Owner.Draft> then) {
        dialog = Dialogs.create(title);
        email.setHelperText("Where answers reach the person.");
        linkedin.setPlaceholder("https://www.linkedin.com/in/name");
        member.setItems(members);
        member.setItemLabelGenerator(Members.Member::name);
        member.setClearButtonVisible(true);
        member.setHelperText("This member's browser extension sends the owner's LinkedIn messages.");
        zone.setValue(ZoneId.of("Europe/Prague"));
        signature.setHelperText("Stands below every e-mail.");
        signature.setMinRows(3);
        longNotes.setHelperText("A free account takes 200. A longer note is flagged before it can be approved.");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(name, email, linkedin, member, zone, signature, longNotes, active, refusal);
        form.addClassName("form");
        Button save = new Button(verb, click -> submit(then));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(form);
        dialog.setWidth("480px");
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void show(Owner owner, List<Members.Member> members) {
        name.setValue(owner.name());
        email.setValue(Objects.requireNonNullElse(owner.email(), ""));
        linkedin.setValue(Objects.requireNonNullElse(owner.linkedinUrl(), ""));
        members.stream()
                .filter(one -> one.userId().equals(owner.userId()))
                .findFirst()
                .ifPresent(member::setValue);
        zone.setValue(owner.timeZone());
        signature.setValue(owner.signature());
        active.setValue(owner.active());
        longNotes.setValue(owner.longNotes());
    }

    private void submit(Consumer<Owner.Draft> then) {
        Members.@Nullable Member linked = member.getValue();
        try {
            then.accept(new Owner.Draft(
                    name.getValue(),
                    email.getValue(),
                    linkedin.getValue(),
                    linked == null ? null : linked.userId(),
                    signature.getValue(),
                    zone.getValue() == null ? ZoneId.of("UTC") : zone.getValue(),
                    active.getValue(),
                    longNotes.getValue()));
            dialog.close();
        } catch (Problem refused) {
            refusal.setText(refused.sentence());
        }
    }
}
