package app.overture.analytics.ui;

import app.overture.analytics.MessageNumbers;
import app.overture.shared.ui.Bar;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.ToIntFunction;

/** Message numbers as a real table, which a screen reader can walk; a bar says how much of what was written arrived. */
final class NumbersTable extends HtmlComponent {

    record Row(String name, MessageNumbers numbers) {}

    record Column(String name, ToIntFunction<MessageNumbers> number) {}

    NumbersTable(String caption, String first, List<Row> rows) {
        super("table");
        getElement().getClassList().add("analytics-table");
        Element title = new Element("caption");
        title.setText(caption);
        Element head = new Element("thead");
        Element names = new Element("tr");
        names.appendChild(heading(first, "col"));
        AnalyticsView.columns().forEach(column -> names.appendChild(heading(column.name(), "col")));
        head.appendChild(names);
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(line(row)));
        getElement().appendChild(title, head, body);
    }

    private static Element line(Row row) {
        Element line = new Element("tr");
        line.appendChild(heading(row.name(), "row"));
        for (Column column : AnalyticsView.columns()) {
            Element cell = new Element("td");
            int number = column.number().applyAsInt(row.numbers());
            cell.setText(Integer.toString(number));
            if (column.name().equals("Delivered")) {
                cell.appendChild(new Bar(number, row.numbers().generated(), "delivered")
                        .thin()
                        .getElement());
            }
            line.appendChild(cell);
        }
        return line;
    }

    private static Element heading(String words, String scope) {
        Element heading = new Element("th");
        heading.setAttribute("scope", scope);
        heading.setText(words);
        return heading;
    }
}
