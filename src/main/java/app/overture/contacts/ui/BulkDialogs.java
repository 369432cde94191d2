package app.overture.contacts.ui;

import app.overture.contacts.ContactService;
import app.overture.contacts.Facet;
import app.overture.contacts.FilterChoices.Option;
import app.overture.contacts.Tags;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks which tag or which owner the chosen people shall have. */
final class BulkDialogs {

    private final ContactService contacts;
    private final Tags tags;
    private final Runnable then;

    BulkDialogs(ContactService contacts, Tags tags, Runnable then) {
        this.contacts = contacts;
        this.tags = tags;
        this.then = then;
    }

    void tag(List<UUID> ids) {
        ComboBox<String> name = new ComboBox<>("Tag");
        name.setItems(tags.list().stream().map(Tags.Tag::name).toList());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        name.setHelperText("Choose one, or write a new one.");
        ask("Tag " + people(ids), name, "Tag " + people(ids), value -> {
            int tagged = tags.add(tags.findOrCreate(value), ids);
            Toast.show(people(tagged) + " tagged “" + value.strip() + "”.");
        });
    }

    void assign(List<UUID> ids) {
        Select<Option> owner = new Select<>();
        owner.setLabel("Owner");
        owner.setItems(contacts.choices().of(Facet.OWNER_ID));
        owner.setItemLabelGenerator(Option::label);
        owner.setHelperText("The person in whose name messages go out.");
        ask("Choose the owner of " + people(ids), owner, "Give " + people(ids), chosen -> {
            int given = contacts.assign(ids, UUID.fromString(chosen.value()));
            Toast.show(people(given) + " belong to " + chosen.label() + " now.");
        });
    }

    private <T, F extends Component & HasStyle & HasValue<?, T>> void ask(
            String title, F field, String verb, Consumer<T> answer) {
        Dialog dialog = Dialogs.create(title);
        dialog.setWidth("400px");
        Button save = new Button(verb, click -> {
            if (!field.isEmpty()) {
                answer.accept(field.getValue());
                dialog.close();
                then.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        field.addClassName("field-wide");
        dialog.add(field);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), save);
        dialog.open();
    }

    private static String people(List<UUID> ids) {
        return people(ids.size());
    }

    private static String people(int count) {
        return count == 1 ? "1 contact" : String.format(Locale.US, "%,d contacts", count);
    }
}
