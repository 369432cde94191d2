package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignTemplate;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.GenerationConfig;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sequences that campaigns begin with: at the left which, at the right its steps. */
@Route("templates")
@PageTitle("Templates · Overture")
@Menu(title = "Templates", order = 5, icon = "layers")
@PermitAll
class TemplatesView extends Div {

    private static final List<String> TONES = List.of("professional", "casual", "bold", "empathetic");

    private final CampaignTemplates templates;
    private final Nav choices = new Nav();
    private final Div about = new Div();
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final Select<String> tone = new Select<>();
    private final StepRows steps = new StepRows();
    private final Button save = new Button("Save template", click -> save());
    private final Button copy = new Button("Copy to change", Icon.of("copy"), click -> copy());
    private final Button delete = new Button("Delete", click -> askToDelete());
    private Optional<CampaignTemplate> shown = Optional.empty();

    TemplatesView(CampaignTemplates templates) {
        this.templates = templates;
        choices.setAriaLabel("Templates");
        choices.addClassNames("column", "choices");
        tone.setLabel("Tone");
        tone.setItems(TONES);
        name.setMaxLength(80);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(save, copy, delete);
        actions.addClassName("row");
        Div fields = new Div(name, description, tone);
        fields.addClassName("form");
        Div editor = new Div(about, fields, steps, actions);
        editor.addClassNames("column", "wide");
        Div columns = new Div(choices, editor);
        columns.addClassName("templates");
        Div body = new Div(columns);
        body.addClassName("body");
        addClassName("screen");
        add(new PageHeader("Templates"), body);
        templates.list().stream().findFirst().ifPresent(first -> show(first.id()));
    }

    private void show(UUID id) {
        CampaignTemplate template = templates.get(id);
        shown = Optional.of(template);
        boolean locked = template.system() || !mayChange();
        name.setValue(template.name());
        description.setValue(template.description());
        tone.setValue(
                TONES.contains(template.defaultConfig().tone())
                        ? template.defaultConfig().tone()
                        : TONES.getFirst());
        name.setReadOnly(locked);
        description.setReadOnly(locked);
        tone.setReadOnly(locked);
        steps.show(template.steps(), locked);
        save.setVisible(!locked);
        delete.setVisible(!locked);
        copy.setEnabled(mayChange());
        about.removeAll();
        if (template.system()) {
            about.add(Note.of(
                    Tone.NEUTRAL, "This one came with Overture and stays as it is.", "Copy it to make it yours."));
        }
        drawChoices(template.id());
    }

    private void drawChoices(UUID current) {
        choices.removeAll();
        for (CampaignTemplate one : templates.list()) {
            Span title = new Span(one.name());
            title.addClassNames("medium", "cut");
            Span more = new Span(one.summary() + (one.system() ? ", from Overture" : ""));
            more.addClassNames("meta", "cut");
            NativeButton choice = new NativeButton();
            choice.add(title, more);
            choice.addClassName("choice");
            choice.addClickListener(click -> show(one.id()));
            choice.getElement()
                    .setAttribute("aria-pressed", Boolean.toString(one.id().equals(current)));
            choices.add(choice);
        }
    }

    private void save() {
        CampaignTemplate before = shown.orElseThrow();
        GenerationConfig config = before.defaultConfig();
        CampaignTemplates.Draft draft = new CampaignTemplates.Draft(
                name.getValue(),
                description.getValue(),
                steps.value(),
                new GenerationConfig(
                        tone.getValue(), config.language(), config.formality(), config.customInstructions(), null));
        templates.update(before.id(), draft, before.version());
        show(before.id());
        Toast.show("Template saved. Campaigns that began with it stay as they are.");
    }

    private void copy() {
        show(templates.copy(shown.orElseThrow().id()));
        name.focus();
    }

    private void askToDelete() {
        CampaignTemplate template = shown.orElseThrow();
        Confirm.askDanger(
                "Delete “" + template.name() + "”?",
                "Campaigns that began with it keep their steps.",
                "Delete template",
                () -> {
                    templates.delete(template.id());
                    templates.list().stream().findFirst().ifPresent(first -> show(first.id()));
                });
    }

    private static boolean mayChange() {
        return TenantScope.require() instanceof Actor.Person(var person)
                && person.role().covers(Role.EDITOR);
    }
}
