package app.overture.contacts.ui;

import app.overture.contacts.Fact;
import app.overture.contacts.Words;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known, grouped by what it is about; each statement with its source and its date. */
final class FactList extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    FactList(List<Fact> facts) {
        addClassName("known");
        Map<Boolean, List<Fact>> sifted = facts.stream().collect(Collectors.partitioningBy(Fact::suspicious));
        List<Fact> sound = sifted.getOrDefault(false, List.of());
        group("Person", of(sound, Fact.Layer.PERSON), "Nothing known about the person yet.");
        group("Company", of(sound, Fact.Layer.L1), "Nothing known about the company yet.");
        group("Company research", of(sound, Fact.Layer.L2), "No research on the company yet.");
        withheld(sifted.getOrDefault(true, List.of()));
    }

    private void group(String title, List<Fact> facts, String nothing) {
        Section section = new Section(new H2(title));
        section.addClassName("known-group");
        if (facts.isEmpty()) {
            Paragraph none = new Paragraph(nothing);
            none.addClassName("quiet");
            section.add(none);
        }
        facts.forEach(fact -> section.add(row(fact)));
        add(section);
    }

    /** Kept from every model; shown so that a person knows the source tried. */
    private void withheld(List<Fact> suspicious) {
        if (suspicious.isEmpty()) {
            return;
        }
        Div passages = new Div();
        suspicious.forEach(fact -> {
            Div passage = new Div(new Span("“" + fact.value() + "” "), source(fact));
            passages.add(passage);
        });
        Span title = new Span("Withheld: this reads like an instruction to a program. No model is shown it.");
        title.addClassName("strong");
        add(new Note(Tone.WARN, title, passages));
    }

    private static Div row(Fact fact) {
        Span field = new Span(Words.of(fact.field()));
        field.addClassNames("meta", "field");
        Div value = new Div(fact.value());
        value.addClassName("value");
        Div words = new Div(value, source(fact));
        words.addClassName("grow");
        Div row = new Div(field, words);
        row.addClassName("known-fact");
        return row;
    }

    private static Component source(Fact fact) {
        Div line = new Div();
        line.addClassNames("meta", "row");
        if (fact.sourceUrl() != null && fact.sourceUrl().matches("(?i)https?://.*")) {
            Anchor link = new Anchor(fact.sourceUrl(), fact.source(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.getElement().setAttribute("title", fact.sourceUrl());
            line.add(Icon.of("link"), link);
        } else {
            line.add(new Span(fact.source()));
        }
        line.add(new Span(date(fact.observedOn())));
        return line;
    }

    private static String date(LocalDate seen) {
        return "· " + DAY.format(seen);
    }

    private static List<Fact> of(List<Fact> facts, Fact.Layer layer) {
        return facts.stream().filter(fact -> fact.layer() == layer).toList();
    }
}
