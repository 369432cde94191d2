package app.overture.review.ui.queue;

import app.overture.messages.DecisionNumbers;
import app.overture.messages.DecisionNumbers.Decided;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What this sitting came to, for the person who sat. */
final class SittingSummary extends Section {

    SittingSummary(Decided decided) {
        addClassNames("sitting-summary", "card", "padded");
        H2 title = new H2("This sitting");
        Element list = new Element("dl");
        entry(list, "Decided", Integer.toString(decided.total()));
        entry(list, "Approved as written", Integer.toString(decided.approvedUnchanged()));
        entry(list, "Approved after an edit", Integer.toString(decided.approvedAfterEdit()));
        if (decided.firstApproved() > 0) {
            entry(list, "Wait for a second person", Integer.toString(decided.firstApproved()));
        }
        entry(list, "Rejected", words(decided.rejected()));
        entry(list, "Edits", words(decided.edits()));
        add(title);
        getElement().appendChild(list);
        Duration median = decided.pace().median();
        if (median != null) {
            add(new Paragraph("Half of the decisions took at most " + seconds(median) + ", nine of ten at most "
                    + seconds(decided.pace().p90()) + ". The plan is "
                    + DecisionNumbers.PACE_ASKED_FOR.toSeconds() + " s a message."));
        }
    }

    private static String words(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String reasons = counts.entrySet().stream()
                .map(one -> one.getKey().toLowerCase(Locale.ROOT) + " " + one.getValue())
                .collect(Collectors.joining(", "));
        return all == 0 ? "0" : all + " (" + reasons + ")";
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null ? "" : String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static void entry(Element list, String word, String value) {
        Element name = new Element("dt");
        name.setText(word);
        Element number = new Element("dd");
        number.setText(value);
        list.appendChild(name, number);
    }
}
