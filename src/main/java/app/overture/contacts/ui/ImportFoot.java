package app.overture.contacts.ui;

import app.overture.contacts.Tags;
import app.overture.contacts.imports.ImportOptions;
import app.overture.contacts.imports.OnMatch;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What applies to all rows, and the way on. */
final class ImportFoot extends Footer {

    private final Select<OnMatch> onMatch = new Select<>();
    private final ComboBox<Owner> owner = new ComboBox<>("Owner");
    private final ComboBox<String> tag = new ComboBox<>("Tag");
    private final Button go = new Button();

    ImportFoot(
            List<Owner> owners,
            Optional<UUID> me,
            List<Tags.Tag> tags,
            Runnable changed,
            Runnable back,
            Consumer<ImportOptions> run) {
        addClassName("import-foot");
        onMatch.setLabel("When a person is already here");
        onMatch.setItems(OnMatch.UPDATE, OnMatch.SKIP);
        onMatch.setItemLabelGenerator(OnMatch::label);
        onMatch.setValue(OnMatch.UPDATE);
        List<Owner> active = owners.stream().filter(Owner::active).toList();
        owner.setItems(active);
        owner.setItemLabelGenerator(Owner::name);
        owner.setPlaceholder("Nobody");
        owner.setClearButtonVisible(true);
        me.flatMap(id -> active.stream().filter(one -> one.id().equals(id)).findFirst())
                .ifPresent(owner::setValue);
        List<String> names = new ArrayList<>(tags.stream().map(Tags.Tag::name).toList());
        tag.setItems(names);
        tag.setAllowCustomValue(true);
        tag.setPlaceholder("None");
        tag.setClearButtonVisible(true);
        tag.addCustomValueSetListener(event -> tag.setValue(event.getDetail()));
        onMatch.addValueChangeListener(change -> changed.run());
        owner.addValueChangeListener(change -> changed.run());
        tag.addValueChangeListener(change -> changed.run());
        Span space = new Span();
        space.addClassName("grow");
        Span undo = new Span("Can be undone for 30 days");
        undo.addClassName("meta");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> run.accept(options()));
        add(onMatch, owner, tag, space, undo, new Button("Back", click -> back.run()), go);
    }

    ImportOptions options() {
        Owner chosen = owner.getValue();
        String name = tag.getValue();
        return new ImportOptions(chosen == null ? null : chosen.id(), name == null ? "" : name, onMatch.getValue());
    }

    /** The button counts what it will import. */
    void offer(int contacts) {
        go.setText(contacts == 1 ? "Import 1 contact" : "Import " + ImportBalance.number(contacts) + " contacts");
        go.setEnabled(contacts > 0);
    }
}
