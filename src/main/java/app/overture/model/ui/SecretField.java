package app.overture.model.ui;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** A key that is set, replaced or removed, and of which only the last four characters are shown. */
class SecretField extends Div {

    private final SecretName name;
    private final Secrets secrets;
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable changed;
    private final PasswordField value = new PasswordField();
    private final Button remove = new Button("Remove");

    SecretField(SecretName name, Secrets secrets, Clock clock, ZoneId zone, Runnable changed) {
        this.name = name;
        this.secrets = secrets;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
        addClassNames("row", "secret");
        value.setLabel(name.label());
        value.setRevealButtonVisible(false);
        value.getElement().setAttribute("autocomplete", "off");
        value.addClassName("grow");
        Button save = new Button("Save", click -> save());
        save.setAriaLabel("Save " + name.label());
        remove.setAriaLabel("Remove " + name.label());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(click -> Confirm.askDanger(
                "Remove the " + name.label() + "?",
                "What needs it stops or goes to the sandbox. It cannot be shown again, only set anew.",
                "Remove key",
                this::remove));
        add(value, save, remove);
        refresh();
    }

    final void refresh() {
        Optional<Secrets.Status> status =
                secrets.status().stream().filter(one -> one.name() == name).findFirst();
        value.setHelperText(status.map(this::words).orElse("Not set."));
        value.setPlaceholder(status.map(set -> "••••••••" + set.lastFour()).orElse(""));
        remove.setVisible(status.isPresent());
    }

    private String words(Secrets.Status status) {
        String end = status.lastFour().isEmpty() ? "Set" : "Ends in " + status.lastFour() + ", set";
        return end + " by " + status.updatedBy() + ", " + Moment.words(status.updatedAt(), clock.instant(), zone) + ".";
    }

    private void save() {
        secrets.put(name, value.getValue());
        value.clear();
        refresh();
        changed.run();
        Toast.show(name.label() + " saved.");
    }

    private void remove() {
        secrets.remove(name);
        refresh();
        changed.run();
        Toast.show(name.label() + " removed.");
    }
}
