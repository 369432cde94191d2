package app.overture.model.ui;

import app.overture.model.UsageLog.Sum;
import app.overture.shared.Money;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

/** Sums as a real table, which a screen reader can walk; its last row is the sum of all. */
final class SumTable extends Div {

    SumTable(String caption, List<Sum> rows, Sum all) {
        addClassNames("card", "usage-sum");
        Element title = new Element("caption");
        title.setText(caption);
        Element names = new Element("tr");
        names.appendChild(heading("", "col"));
        List.of("Calls", "Input", "Output", "Cost").forEach(name -> names.appendChild(heading(name, "col")));
        Element head = new Element("thead");
        head.appendChild(names);
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(line(row, UsageView.words(row.label()))));
        Element last = line(all, "All");
        last.getClassList().add("strong");
        body.appendChild(last);
        Element table = new Element("table");
        table.getClassList().add("analytics-table");
        table.appendChild(title, head, body);
        getElement().appendChild(table);
        // It scrolls sideways on a narrow screen, so it must be reachable by keyboard.
        getElement().setAttribute("tabindex", "0");
    }

    private static Element line(Sum sum, String name) {
        Element line = new Element("tr");
        Element cost = cell(Money.text(sum.costUsd()));
        cost.setAttribute("title", "$" + sum.costUsd().toPlainString());
        line.appendChild(
                heading(name, "row"),
                cell(number(sum.calls())),
                cell(number(sum.inputTokens())),
                cell(number(sum.outputTokens())),
                cost);
        return line;
    }

    private static Element heading(String words, String scope) {
        Element heading = new Element(words.isEmpty() ? "td" : "th");
        if (!words.isEmpty()) {
            heading.setAttribute("scope", scope);
        }
        heading.setText(words);
        return heading;
    }

    private static Element cell(String text) {
        Element cell = new Element("td");
        cell.setText(text);
        return cell;
    }

    private static String number(long number) {
        return String.format(Locale.US, "%,d", number);
    }
}
