package app.overture.review.ui.letter;

import app.overture.contacts.Dossier;
import app.overture.contacts.Fact;
import app.overture.messages.Flag;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.QueueKey;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The notes beside the letter: what a sentence rests on, and where the checker stumbled. */
final class Margins {

    private final Dossier dossier;
    private final Marks marks;
    private final Clock clock;
    private final LetterPanel.Hands hands;
    private final Map<Integer, Div> flags = new HashMap<>();

    Margins(Dossier dossier, Marks marks, Clock clock, LetterPanel.Hands hands) {
        this.dossier = dossier;
        this.marks = marks;
        this.clock = clock;
        this.hands = hands;
    }

    /** Beside the subject: what concerns it or the whole. */
    Component general() {
        Div margins = new Div();
        margins.addClassName("margins");
        marks.generalFlags().forEach(index -> margins.add(flag(index)));
        return margins;
    }

    Component beside(Prose.Passage passage) {
        Div margins = new Div();
        margins.addClassName("margins");
        passage.sentences().forEach(sentence -> margins.add(evidence(sentence)));
        passage.flags().forEach(spot -> margins.add(flag(marks.flagAtSpot(spot))));
        return margins;
    }

    /** The note of the flag that is being looked at stands out from the others. */
    void point(int flag) {
        flags.forEach((index, note) -> note.getElement().getClassList().set("at", index == flag));
    }

    void seen(int flag) {
        Div note = flags.get(flag);
        if (note != null) {
            note.addClassName("seen");
        }
    }

    /** A sentence and its ground, as one says it aloud. */
    String spoken(int sentence) {
        List<Integer> walk = marks.walk();
        String which =
                "Sentence " + (walk.indexOf(sentence) + 1) + " of " + walk.size() + ": “" + marks.text(sentence) + "” ";
        if (!marks.rests(sentence)) {
            return which + "No fact is noted behind it.";
        }
        List<Fact> facts = facts(sentence);
        return facts.isEmpty()
                ? which + "Rests on what the playbook says."
                : which + "Rests on: "
                        + facts.stream()
                                .map(fact -> fact.value() + ", " + fact.source() + ", " + age(fact))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private Component evidence(int sentence) {
        int number = sentence + 1;
        boolean rests = marks.rests(sentence);
        Div note = new Div(noteTitle("quote", "Sentence " + number + (rests ? " rests on" : "")));
        note.addClassName("margin");
        note.getElement().setAttribute("data-sentence", Integer.toString(number));
        note.getElement().getClassList().set("lit", number == marks.firstLit());
        if (!rests) {
            note.addClassName("bare");
            note.add(new Paragraph("No fact is noted behind it."));
            return note;
        }
        List<Fact> facts = facts(sentence);
        for (Fact fact : facts) {
            Div meta = new Div(PersonPanel.sourceName(fact), new Span(", " + age(fact)));
            meta.addClassName("meta");
            note.add(new Paragraph("“" + fact.value() + "”"), meta);
        }
        if (facts.isEmpty()) {
            note.add(new Paragraph("What the playbook says."));
        }
        return note;
    }

    private List<Fact> facts(int sentence) {
        return marks.factsOf(sentence).stream()
                .flatMap(id -> dossier.fact(id).stream())
                .toList();
    }

    private String age(Fact fact) {
        return Ages.words(fact.observedOn(), LocalDate.now(clock));
    }

    private Component flag(int index) {
        Flag flag = marks.flag(index);
        NativeButton open = new NativeButton(Marks.title(flag), click -> hands.flag(index));
        open.addClassName("plain");
        open.getElement().setAttribute("aria-keyshortcuts", hands.keys().ariaShortcuts(QueueKey.FLAG));
        Span seen = Icon.of("check");
        seen.addClassName("looked");
        Div title = new Div(Icon.of("flag"), open, seen);
        title.addClassNames("row", "medium");
        Div note = new Div(title, new Paragraph(flag.explanation()));
        note.addClassNames("margin", "flag");
        note.getElement().setAttribute("data-flag", Integer.toString(index));
        Div cures = new Div(cure(QueueKey.EDIT, "Change it"), cure(QueueKey.REGENERATE, "Write again"));
        cures.addClassNames("row", "wrap");
        note.add(cures);
        flags.put(index, note);
        return note;
    }

    private Component cure(QueueKey key, String words) {
        Span cure = new Span(KeyCaps.of(key, hands.keys()), new Span(words));
        cure.addClassName("hint");
        return cure;
    }

    private static Component noteTitle(String icon, String words) {
        Div title = new Div(Icon.of(icon), new Span(words));
        title.addClassNames("row", "medium");
        return title;
    }
}
