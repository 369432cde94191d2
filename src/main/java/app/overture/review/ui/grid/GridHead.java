package app.overture.review.ui.grid;

import app.overture.messages.MessageLists;
import app.overture.review.GridColumns;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;

/** The line above the grid: how many match, what was done last, and what can be done with the list itself. */
final class GridHead extends Div {

    private static final String GRID = "messages";

    private final Element matching = new Element("b");
    private final Span of = new Span();
    private final Button clear;
    private final Span said = new Span();

    GridHead(GridRows rows, MessageGrid grid, MessageLists lists, GridColumns columns, Runnable onClear) {
        addClassName("messages-count");
        Span count = new Span();
        count.getElement().appendChild(matching);
        count.add(of);
        clear = new Button("Clear filters", click -> onClear.run());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        said.addClassNames("said", "grow", "cut");
        said.getElement().setAttribute("role", "status");
        Anchor csv = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("messages.csv");
                    event.setContentType("text/csv; charset=utf-8");
                    MessagesCsv.write(lists, rows.filter(), event.getOutputStream());
                },
                "CSV");
        csv.getElement().setAttribute("aria-label", "Download the messages that match as CSV");
        grid.hide(columns.hidden(GRID));
        ColumnChoice choice = new ColumnChoice(grid.optional(), columns.hidden(GRID), hidden -> {
            grid.hide(hidden);
            columns.hide(GRID, hidden);
        });
        add(count, clear, said, choice, csv);
    }

    void show(GridRows rows, int total) {
        matching.setText(GridBulk.count(rows.matching()));
        of.setText(" of " + GridBulk.count(total) + " messages match");
        clear.setVisible(rows.isNarrowed());
    }

    /** Heard by screen readers too. */
    void say(String words) {
        said.setText(words);
    }
}
