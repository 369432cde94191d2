package app.overture.review.ui.letter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** What became of subject and text, each change where it is. Colour is never alone: what is out is struck through. */
public final class DiffView extends Div {

    public DiffView(LetterEditor.Draft before, LetterEditor.Draft after) {
        addClassName("diff");
        if (!before.subject().isEmpty() || !after.subject().isEmpty()) {
            H3 subject = new H3();
            fill(subject.getElement(), before.subject(), after.subject());
            add(subject);
        }
        Paragraph body = new Paragraph();
        fill(body.getElement(), before.body(), after.body());
        add(body);
    }

    private static void fill(Element where, String before, String after) {
        for (TextDiff.Run run : TextDiff.between(before, after)) {
            Element part = new Element(
                    switch (run.kind()) {
                        case SAME -> "span";
                        case REMOVED -> "del";
                        case ADDED -> "ins";
                    });
            part.setText(run.text());
            where.appendChild(part);
        }
    }
}
