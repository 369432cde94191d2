package app.overture.playbook.ui;

import app.overture.playbook.Strategy;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** Every part of the strategy as a field; lists have one entry per line. */
class StrategyForm extends Div {

    private final LinesField industries = new LinesField("Industries");
    private final LinesField sizes = new LinesField("Company sizes");
    private final LinesField places = new LinesField("Places");
    private final LinesField technology = new LinesField("Technology that shows a fit");
    private final LinesField triggers = new LinesField("What makes it the right moment");
    private final LinesField disqualifiers = new LinesField("Who is not meant");
    private final LinesField values = new LinesField("Value propositions");
    private final TextField tone = new TextField("Tone");
    private final LinesField themes = new LinesField("Themes");
    private final LinesField angles = new LinesField("Angles");
    private final LinesField proofs = new LinesField("Proof points");
    private final TextArea positioning = new TextArea("Competitive positioning");
    private final TextField channel = new TextField("First channel");
    private final LinesField otherChannels = new LinesField("Further channels");
    private final TextField cadence = new TextField("Cadence");
    private final TextArea offer = new TextArea("Offer");
    private final TextField callToAction = new TextField("Call to action");
    private final LinesField linkHosts = new LinesField("Hosts that messages may link to");
    private final Div personas = new Div();
    private final List<PersonaCard> cards = new ArrayList<>();
    private final Button addPersona = new Button(
            "Add persona",
            Icon.of("plus"),
            click -> addCard(new Strategy.Persona("", List.of(), List.of(), List.of())));
    private boolean readOnly;

    StrategyForm() {
        addClassName("strategy");
        personas.addClassName("personas");
        linkHosts.setHelperText("One per line, such as www.example.com. A link to any other host is flagged.");
        add(
                group("Whom we want to reach", industries, sizes, places, technology, triggers, disqualifiers),
                group("Personas", personas, addPersona),
                group("What they get", values, offer, callToAction, linkHosts),
                group("What we say", tone, themes, angles, proofs, positioning),
                group("Channels", channel, otherChannels, cadence));
    }

    void show(Strategy strategy) {
        industries.setLines(strategy.icp().industries());
        sizes.setLines(strategy.icp().companySizes());
        places.setLines(strategy.icp().geographies());
        technology.setLines(strategy.icp().techSignals());
        triggers.setLines(strategy.icp().triggers());
        disqualifiers.setLines(strategy.icp().disqualifiers());
        values.setLines(strategy.valuePropositions());
        tone.setValue(strategy.messaging().tone());
        themes.setLines(strategy.messaging().themes());
        angles.setLines(strategy.messaging().angles());
        proofs.setLines(strategy.messaging().proofPoints());
        positioning.setValue(strategy.positioning());
        channel.setValue(strategy.channels().primary());
        otherChannels.setLines(strategy.channels().secondary());
        cadence.setValue(strategy.channels().cadence());
        offer.setValue(strategy.offer());
        callToAction.setValue(strategy.callToAction());
        linkHosts.setLines(strategy.linkHosts());
        cards.clear();
        personas.removeAll();
        strategy.personas().forEach(this::addCard);
    }

    Strategy value() {
        return new Strategy(
                new Strategy.Icp(
                        industries.lines(),
                        sizes.lines(),
                        places.lines(),
                        technology.lines(),
                        triggers.lines(),
                        disqualifiers.lines()),
                cards.stream().map(PersonaCard::value).toList(),
                values.lines(),
                new Strategy.Messaging(tone.getValue(), themes.lines(), angles.lines(), proofs.lines()),
                positioning.getValue(),
                new Strategy.Channels(channel.getValue(), otherChannels.lines(), cadence.getValue()),
                offer.getValue(),
                callToAction.getValue(),
                linkHosts.lines());
    }

    void readOnly() {
        readOnly = true;
        addPersona.setVisible(false);
        List.<HasValue<?, ?>>of(
                        industries,
                        sizes,
                        places,
                        technology,
                        triggers,
                        disqualifiers,
                        values,
                        tone,
                        themes,
                        angles,
                        proofs,
                        positioning,
                        channel,
                        otherChannels,
                        cadence,
                        offer,
                        callToAction,
                        linkHosts)
                .forEach(field -> field.setReadOnly(true));
    }

    private void addCard(Strategy.Persona persona) {
        PersonaCard card = new PersonaCard(persona, this::removeCard);
        if (readOnly) {
            card.readOnly();
        }
        cards.add(card);
        personas.add(card);
    }

    private void removeCard(PersonaCard card) {
        cards.remove(card);
        personas.remove(card);
    }

    private static Component group(String title, Component... fields) {
        Div parts = new Div(fields);
        parts.addClassName("fields");
        Div group = new Div(new H2(title), parts);
        group.addClassNames("card", "padded", "column");
        return group;
    }
}
