package app.overture.analytics.ui;

import app.overture.messages.DecisionNumbers.ReviewerDay;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.dom.Element;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The numbers behind the review chart, as a table and as a file. Only administrators get the last two columns. */
final class ReviewerTable extends HtmlComponent {

    ReviewerTable(List<ReviewerDay> days) {
        super("table");
        getElement().getClassList().add("analytics-table");
        Element caption = new Element("caption");
        caption.setText("Decisions by reviewer and day");
        Element head = new Element("thead");
        head.appendChild(line(names(days), "th"));
        Element body = new Element("tbody");
        days.forEach(day -> body.appendChild(line(values(day), "td")));
        getElement().appendChild(caption, head, body);
    }

    static byte[] csv(List<ReviewerDay> days) {
        StringWriter text = new StringWriter();
        // Excel reads UTF-8 only behind this mark.
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(names(days));
            days.forEach(day -> csv.writeRecord(
                    values(day).stream().map(ReviewerTable::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(List<ReviewerDay> days) {
        List<String> names =
                new ArrayList<>(List.of("Reviewer", "Day", "Decided", "Timed", "Median", "90 of 100 within"));
        if (!days.isEmpty() && days.getFirst().longTexts() != null) {
            names.addAll(List.of("Long texts approved", "Of them in under 2 s"));
        }
        return names;
    }

    private static List<String> values(ReviewerDay day) {
        List<String> values = new ArrayList<>(List.of(
                day.name(),
                day.day().toString(),
                Integer.toString(day.decided()),
                Integer.toString(day.pace().timed()),
                ReviewerPart.seconds(day.pace().median()),
                ReviewerPart.seconds(day.pace().p90())));
        if (day.longTexts() != null && day.tooFast() != null) {
            values.add(day.longTexts().toString());
            values.add(day.tooFast().toString());
        }
        return values;
    }

    /** A spreadsheet takes what begins so for a formula. */
    private static String harmless(String value) {
        return value.matches("(?s)\\s*[=+@\\-\\t\\r].*") ? "'" + value : value;
    }

    private static Element line(List<String> cells, String tag) {
        Element line = new Element("tr");
        cells.forEach(text -> {
            Element cell = new Element(tag);
            if (tag.equals("th")) {
                cell.setAttribute("scope", "col");
            }
            cell.setText(text);
            line.appendChild(cell);
        });
        return line;
    }
}
