package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.CampaignTemplate;
import app.overture.campaigns.NewCampaign;
import app.overture.shared.ui.Dialogs;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Name, owner and sequence: enough to begin. Enter creates. */
final class NewCampaignDialog {

    private final Dialog dialog = Dialogs.create("New campaign");
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final Select<Owner> owner = new Select<>();
    private final Select<CampaignTemplate> template = new Select<>();
    private final OrderedList steps = new OrderedList();
    private final Consumer<NewCampaign> create;

    /**
     * @param mine the owner that the person is, chosen first
     * @param create may refuse with a problem; the dialog then stays open
     */
    NewCampaignDialog(
            List<Owner> owners, Optional<Owner> mine, List<CampaignTemplate> templates, Consumer<NewCampaign> create) {
        this.create = create;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        description.setMaxLength(2_000);
        description.setHelperText("For your team; it is not shown to the writer or to anyone you write to.");
        owner.setLabel("Owner");
        owner.setHelperText("In whose name the messages go out.");
        owner.setItemLabelGenerator(Owner::name);
        owner.setItems(owners);
        mine.or(() -> owners.stream().findFirst()).ifPresent(owner::setValue);
        template.setLabel("Template");
        template.setItemLabelGenerator(CampaignTemplate::name);
        template.setItems(templates);
        template.addValueChangeListener(change -> showSteps());
        templates.stream()
                .filter(one -> one.name().startsWith("Email"))
                .findFirst()
                .or(() -> templates.stream().findFirst())
                .ifPresent(template::setValue);
        steps.addClassName("steps-preview");
        Button begin = new Button("Create campaign", click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClickShortcut(Key.ENTER).listenOn(name, description);
        Div form = new Div(name, description, owner, template, steps);
        form.addClassName("form");
        dialog.add(form);
        dialog.setWidth("520px");
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), begin);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void begin() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage("A campaign needs a name.");
        owner.setInvalid(owner.isEmpty());
        owner.setErrorMessage("Add an owner in Settings first.");
        if (name.isInvalid() || owner.isInvalid() || template.isEmpty()) {
            return;
        }
        create.accept(new NewCampaign(
                name.getValue(),
                description.getValue(),
                owner.getValue().id(),
                template.getValue().id(),
                null));
        dialog.close();
    }

    private void showSteps() {
        steps.removeAll();
        template.getValue().steps().forEach(step -> steps.add(new ListItem(words(step))));
    }

    static String words(CampaignStep step) {
        String when = step.delayDays() == 0
                ? "at once"
                : step.delayDays() == 1 ? "1 day later" : step.delayDays() + " days later";
        return step.channel().label() + ": " + step.label() + ", " + when + (step.enabled() ? "" : " (off)");
    }
}
