package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInWaiting;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who gets a note, who is invited without one, and who waits: counts first, names below. */
class NotePlan extends Div {

    private static final int NAMES = 12;

    private enum Lot {
        WITH_NOTE,
        WITHOUT_NOTE,
        WAITS_FOR_NOTES,
        WAITS_FOR_ACCEPTANCE
    }

    NotePlan(List<LinkedInWaiting> plan) {
        addClassName("linkedin-part");
        Map<Lot, List<LinkedInWaiting>> byLot = plan.stream()
                .filter(row -> row.isInvitation() || row.dueAt() == null)
                .collect(Collectors.groupingBy(NotePlan::lotOf, TreeMap::new, Collectors.toList()));
        setVisible(!byLot.isEmpty());
        byLot.forEach((lot, people) -> add(lot(lot, people)));
    }

    private static Lot lotOf(LinkedInWaiting row) {
        return switch (row.notePlan()) {
            case "with_note" -> Lot.WITH_NOTE;
            case "without_note" -> Lot.WITHOUT_NOTE;
            case "waits_for_note" -> Lot.WAITS_FOR_NOTES;
            default -> Lot.WAITS_FOR_ACCEPTANCE;
        };
    }

    private static Details lot(Lot lot, List<LinkedInWaiting> people) {
        UnorderedList names = new UnorderedList();
        people.stream().limit(NAMES).forEach(one -> names.add(new ListItem(one.contactName())));
        Div below = new Div(names);
        below.addClassName("meta");
        if (people.size() > NAMES) {
            below.add(new Span("and " + (people.size() - NAMES) + " more"));
        }
        return new Details(words(lot, people.size()), below);
    }

    private static String words(Lot lot, int count) {
        return switch (lot) {
            case WITH_NOTE -> count + " invited with a note";
            case WITHOUT_NOTE -> count + " invited without a note";
            case WAITS_FOR_NOTES -> count + (count == 1 ? " waits" : " wait") + " for next month’s notes";
            case WAITS_FOR_ACCEPTANCE ->
                count + (count == 1 ? " message waits" : " messages wait") + " for the step before";
        };
    }
}
