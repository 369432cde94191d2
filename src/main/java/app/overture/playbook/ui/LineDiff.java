package app.overture.playbook.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was taken out and what came in, line by line, with a little of what stayed around it. */
class LineDiff extends Div {

    private static final int CONTEXT = 2;

    LineDiff(List<String> before, List<String> after) {
        addClassName("diff");
        int shown = 0;
        List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
        if (deltas.isEmpty()) {
            add(new Span("Nothing changed in document and strategy."));
        }
        for (AbstractDelta<String> delta : deltas) {
            int start = delta.getSource().getPosition();
            int from = Math.max(shown, start - CONTEXT);
            if (from > shown) {
                line("same", "…", "");
            }
            before.subList(from, start).forEach(text -> line("same", text, ""));
            delta.getSource().getLines().forEach(text -> line("out", text, "Removed: "));
            delta.getTarget().getLines().forEach(text -> line("in", text, "Added: "));
            shown = start + delta.getSource().size();
        }
        before.subList(shown, Math.min(before.size(), shown + CONTEXT)).forEach(text -> line("same", text, ""));
    }

    private void line(String kind, String text, String spoken) {
        Div line = new Div();
        line.addClassName(kind);
        if (!spoken.isEmpty()) {
            Span sign = new Span(spoken);
            sign.addClassName("sr");
            line.add(sign);
        }
        line.add(new Span(text.isEmpty() ? "\u00a0" : text));
        add(line);
    }
}
