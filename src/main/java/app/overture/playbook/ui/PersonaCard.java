package app.overture.playbook.ui;

import app.overture.playbook.Strategy;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** One persona. */
class PersonaCard extends Div {

    private final TextField name = new TextField("Name");
    private final LinesField titles = new LinesField("Titles");
    private final LinesField pains = new LinesField("Pains");
    private final LinesField goals = new LinesField("Goals");
    private final Button remove;

    PersonaCard(Strategy.Persona persona, Consumer<PersonaCard> removal) {
        addClassName("persona");
        name.setValue(persona.name());
        titles.setLines(persona.titlePatterns());
        pains.setLines(persona.painPoints());
        goals.setLines(persona.goals());
        remove = new Button("Remove", click -> removal.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel("Remove persona " + persona.name());
        add(name, titles, pains, goals, remove);
    }

    Strategy.Persona value() {
        return new Strategy.Persona(name.getValue(), titles.lines(), pains.lines(), goals.lines());
    }

    void readOnly() {
        name.setReadOnly(true);
        titles.setReadOnly(true);
        pains.setReadOnly(true);
        goals.setReadOnly(true);
        remove.setVisible(false);
    }
}
