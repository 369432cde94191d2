package app.overture.review.ui.letter;

import app.overture.messages.MessageDetail;
import app.overture.review.ReviewCard;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The message as a letter: subject and text at reading width, notes in the margin beside the paragraph they are about.
 * The text is text; it becomes a field only in {@link #edit}.
 */
public final class LetterPanel extends Article {

    /** What a pointer may do to the letter. */
    public interface Hands {

        /** Opens a flag, counted as {@link Marks#flags()} does. */
        void flag(int index);

        void history();

        /** The keys as this person wants them, for the hints beside the text. */
        KeyMap keys();
    }

    private final MessageDetail message;
    private final Marks marks;
    private final Margins margins;
    private final Hands hands;
    private final Div text = new Div();
    private final Footer footer = new Footer();
    private int lit;
    private int pointedAt = -1;

    public LetterPanel(ReviewCard card, Marks marks, String schedule, Clock clock, Hands hands) {
        this.message = card.message();
        this.marks = marks;
        this.hands = hands;
        margins = new Margins(card.dossier(), marks, clock, hands);
        addClassName("letter");
        text.addClassName("sheet-text");
        footer.addClassName("ok");
        add(envelope(schedule), text, footer);
        read();
    }

    /** Shows the text as it is stored. */
    public void read() {
        showText(prose());
        footer.removeAll();
        footer.setClassName("warn", message.isFlagged());
        Div verdict = new Div(new Span(verdict()), hints());
        verdict.addClassName("column");
        footer.add(Icon.of(message.isFlagged() ? "flag" : "shield"), verdict);
    }

    /** Turns the text into fields; what was typed before, if anything, comes back into them. */
    public LetterEditor edit(Optional<LetterEditor.Draft> typed) {
        LetterEditor editor =
                new LetterEditor(message.channel(), typed.orElseGet(() -> LetterEditor.Draft.of(message)));
        showText(editor);
        return editor;
    }

    /** Shows what is changed against the text as first written, while the reason is asked for. */
    public void preview(LetterEditor.Draft changed) {
        showText(new DiffView(new LetterEditor.Draft(message.originalSubject(), message.originalBody()), changed));
    }

    /** Marks the message as being written anew. */
    public void busy() {
        footer.removeAll();
        footer.add(Icon.of("busy"), new Span("Writing again. You can go on; it comes back when it is done."));
    }

    /**
     * Lights up the sentence so many further on, and what it rests on.
     *
     * @return what there is to say about it; empty when the text has no sentence that is known
     */
    public Optional<String> step(int by) {
        List<Integer> walk = marks.walk();
        if (walk.isEmpty()) {
            return Optional.empty();
        }
        int before = walk.indexOf((lit == 0 ? marks.firstLit() : lit) - 1);
        // The first press confirms what is lit already.
        int next =
                lit == 0 && before >= 0 ? before : Math.floorMod(before < 0 && by < 0 ? by : before + by, walk.size());
        lit = walk.get(next) + 1;
        getElement()
                .executeJs("window.overtureQueue.light(this.closest('.queue-card'), $0, true)", Integer.toString(lit));
        return Optional.of(margins.spoken(walk.get(next)));
    }

    /** Goes to a flag: its note and its spot stand out and are scrolled to. */
    public void point(int flag) {
        pointedAt = flag;
        margins.point(flag);
        margins.seen(flag);
        getElement().executeJs("window.overtureQueue.point(this, $0)", Integer.toString(flag));
    }

    /** Where {@link #point} went last; -1 when nowhere yet. */
    public int pointedAt() {
        return pointedAt;
    }

    /** A flag that was looked at before. */
    public void seen(int flag) {
        margins.seen(flag);
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
        Button history = new Button("History", click -> hands.history());
        history.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        history.setAriaLabel("History");
        KeyCaps.mark(history, QueueKey.HISTORY, hands.keys());
        Div envelope = new Div(status, manner, space, history);
        envelope.addClassName("env");
        return envelope;
    }

    private Component prose() {
        Div prose = new Div();
        prose.addClassName("prose");
        if (!message.subject().isEmpty()) {
            H2 subject = new H2(message.subject());
            subject.getElement().setAttribute("data-part", "queue-subject");
            prose.add(inRow(1, subject));
        }
        Div body = new Div();
        body.addClassName("body-text");
        body.getElement().setAttribute("data-part", "queue-body");
        prose.add(inRow(1, margins.general()), body);
        int row = 1;
        for (Prose.Passage passage : marks.passages()) {
            row++;
            body.add(inRow(row, paragraph(passage)));
            prose.add(inRow(row, margins.beside(passage)));
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
            if (piece.sentence() >= 0) {
                int number = piece.sentence() + 1;
                run.setAttribute("data-sentence", Integer.toString(number));
                run.getClassList().set("lit", number == marks.firstLit());
            }
            if (piece.flag() >= 0) {
                int flag = marks.flagAtSpot(piece.flag());
                run.setAttribute("data-flag", Integer.toString(flag));
                run.setAttribute("title", marks.flag(flag).explanation());
                run.addEventListener("click", click -> hands.flag(flag));
            }
            paragraph.getElement().appendChild(run);
        }
        return paragraph;
    }

    private Component hints() {
        Div line = new Div();
        line.addClassNames("hints", "meta");
        line.getElement().setAttribute("role", "note");
        line.getElement().setAttribute("aria-label", "About the text");
        for (Hints.Hint hint : Hints.of(message)) {
            Span words = new Span(hint.words());
            words.setTitle(hint.why());
            words.getElement().getClassList().set("off", hint.off());
            line.add(words);
        }
        return line;
    }

    private String verdict() {
        int flags = message.flags().size();
        if (flags == 0) {
            return "Checked: name, company, role, numbers, dates and links. Nothing was found.";
        }
        return flags == 1 ? "One flag; everything else was checked." : flags + " flags; everything else was checked.";
    }
}
