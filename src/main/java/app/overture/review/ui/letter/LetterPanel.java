package app.overture.review.ui.letter;

import app.overture.contacts.Dossier;
import app.overture.contacts.Fact;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.review.ReviewCard;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The message as a letter: subject and text at reading width, notes in the margin beside the paragraph they are about.
 * The text is text; it becomes a field only in {@link #edit}.
 */
public final class LetterPanel extends Article {

    private final MessageDetail message;
    private final Dossier dossier;
    private final Marks marks;
    private final Clock clock;
    private final Div text = new Div();
    private final Span wordCount = new Span();
    private final Footer footer = new Footer();

    public LetterPanel(ReviewCard card, Marks marks, String schedule, Clock clock) {
        this.message = card.message();
        this.dossier = card.dossier();
        this.marks = marks;
        this.clock = clock;
        addClassName("letter");
        text.addClassName("sheet-text");
        wordCount.addClassName("quiet");
        footer.addClassName("ok");
        add(envelope(schedule), text, footer);
        read();
    }

    /** Shows the text as it is stored. */
    public void read() {
        showText(prose());
        wordCount.setText(Marks.words(message.body()) + " words");
        footer.removeAll();
        footer.setClassName("warn", message.isFlagged());
        footer.add(Icon.of(message.isFlagged() ? "flag" : "shield"), new Span(verdict()));
    }

    /** Turns the text into fields; what was typed before, if anything, comes back into them. */
    public LetterEditor edit(Optional<LetterEditor.Draft> typed) {
        LetterEditor editor = new LetterEditor(
                message.channel(), typed.orElseGet(() -> new LetterEditor.Draft(message.subject(), message.body())));
        showText(editor);
        return editor;
    }

    /** Shows a changed text that is not stored yet, while its reason is asked for. */
    public void preview(LetterEditor.Draft changed) {
        Div prose = new Div();
        prose.addClassName("prose");
        if (!changed.subject().isEmpty()) {
            prose.add(new H2(changed.subject()));
        }
        Paragraph body = new Paragraph(changed.body());
        prose.add(body);
        showText(prose);
    }

    /** Marks the message as being written anew. */
    public void busy() {
        footer.removeAll();
        footer.add(Icon.of("busy"), new Span("Writing again. You can go on; it comes back when it is done."));
    }

    /** Tells automation which of the cards is the one on the screen. */
    public void mark(boolean current) {
        for (String part : List.of("queue-subject", "queue-body")) {
            text.getElement()
                    .getChildren()
                    .flatMap(Element::getChildren)
                    .filter(child -> part.equals(child.getAttribute("data-part")))
                    .forEach(child -> setTestId(child, part, current));
        }
    }

    private static void setTestId(Element part, String id, boolean current) {
        if (current) {
            part.setAttribute("data-testid", id);
        } else {
            part.removeAttribute("data-testid");
        }
    }

    private void showText(Component content) {
        text.removeAll();
        text.add(content);
    }

    private Component envelope(String schedule) {
        Span step = new Span(message.channel().label() + ", " + schedule);
        step.addClassName("medium");
        Div status = new Div(Badge.of("message", message.status().text()), step);
        status.addClassNames("row", "cut");
        Span manner = new Span(message.language() + ", " + message.tone());
        manner.addClassNames("quiet", "cut", "manner");
        Span space = new Span();
        space.addClassName("grow");
        Div envelope = new Div(status, manner, space, wordCount);
        envelope.addClassName("env");
        return envelope;
    }

    private Component prose() {
        Div prose = new Div();
        prose.addClassName("prose");
        Div general = new Div();
        general.addClassName("margins");
        marks.generalFlags().forEach(flag -> general.add(flagNote(flag)));
        if (!message.subject().isEmpty()) {
            H2 subject = new H2(message.subject());
            subject.getElement().setAttribute("data-part", "queue-subject");
            prose.add(inRow(1, subject));
        }
        Div body = new Div();
        body.addClassName("body-text");
        body.getElement().setAttribute("data-part", "queue-body");
        prose.add(inRow(1, general), body);
        int row = 1;
        for (Prose.Passage passage : marks.passages()) {
            row++;
            body.add(inRow(row, paragraph(passage)));
            prose.add(inRow(row, margins(passage)));
        }
        return prose;
    }

    /** A paragraph and its notes share one row of the grid, so nothing has to be measured. */
    private static Component inRow(int row, Component part) {
        part.getElement().getStyle().set("--row", Integer.toString(row));
        return part;
    }

    private Component paragraph(Prose.Passage passage) {
        Paragraph paragraph = new Paragraph();
        for (Prose.Piece piece : passage.pieces()) {
            Element run = new Element(piece.flag() >= 0 ? "mark" : "span");
            run.setText(piece.text());
            if (marks.rests(piece.sentence())) {
                int number = piece.sentence() + 1;
                run.setAttribute("data-sentence", Integer.toString(number));
                run.getClassList().set("lit", number == marks.firstLit());
            }
            paragraph.getElement().appendChild(run);
        }
        return paragraph;
    }

    private Component margins(Prose.Passage passage) {
        Div margins = new Div();
        margins.addClassName("margins");
        passage.sentences().stream().filter(marks::rests).forEach(sentence -> margins.add(evidence(sentence)));
        passage.flags().forEach(flag -> margins.add(flagNote(marks.bodyFlag(flag))));
        return margins;
    }

    private Component evidence(int sentence) {
        int number = sentence + 1;
        Div note = new Div(noteTitle("quote", "Sentence " + number + " rests on"));
        note.addClassName("margin");
        note.getElement().setAttribute("data-sentence", Integer.toString(number));
        note.getElement().getClassList().set("lit", number == marks.firstLit());
        List<Fact> facts = marks.factsOf(sentence).stream()
                .flatMap(id -> dossier.fact(id).stream())
                .toList();
        for (Fact fact : facts) {
            Div meta = new Div(
                    PersonPanel.sourceName(fact), new Span(", " + Ages.words(fact.observedOn(), LocalDate.now(clock))));
            meta.addClassName("meta");
            note.add(new Paragraph("“" + fact.value() + "”"), meta);
        }
        if (facts.isEmpty()) {
            note.add(new Paragraph("What the playbook says."));
        }
        return note;
    }

    private static Component flagNote(Flag flag) {
        Div note = new Div(noteTitle("flag", Marks.title(flag)), new Paragraph(flag.explanation()));
        note.addClassNames("margin", "flag");
        Div cures = new Div(cure("E", "Change it"), cure("G", "Write again"));
        cures.addClassNames("row", "wrap");
        note.add(cures);
        return note;
    }

    private static Component cure(String key, String words) {
        Span cure = new Span(new Kbd(key), new Span(words));
        cure.addClassName("hint");
        return cure;
    }

    private static Component noteTitle(String icon, String words) {
        Div title = new Div(Icon.of(icon), new Span(words));
        title.addClassNames("row", "medium");
        return title;
    }

    private String verdict() {
        int flags = message.flags().size();
        if (flags == 0) {
            return "Checked: name, company, role, numbers, dates and links. Nothing was found.";
        }
        return flags == 1 ? "One flag; everything else was checked." : flags + " flags; everything else was checked.";
    }
}
