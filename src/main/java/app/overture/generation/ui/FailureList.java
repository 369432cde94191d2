package app.overture.generation.ui;

import app.overture.generation.GenerationProgress.Failure;
import app.overture.generation.GenerationProgress.Numbers;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;

/** Who could not be written to and why, with a way to mend it where there is one. */
final class FailureList extends Div {

    private static final int SHOWN = 8;

    FailureList() {
        addClassName("fails");
    }

    void show(Numbers numbers) {
        removeAll();
        setVisible(numbers.failed() > 0);
        if (numbers.failed() == 0) {
            return;
        }
        H3 title = new H3(Icon.of("xo"), new Text(numbers.failed() + " could not be written"));
        title.addClassName("row");
        UnorderedList list = new UnorderedList();
        numbers.failures().stream().limit(SHOWN).forEach(failure -> list.add(item(numbers.campaignId(), failure)));
        add(title, list);
        if (numbers.failures().size() > SHOWN) {
            Span more = new Span("and " + (numbers.failures().size() - SHOWN) + " more");
            more.addClassName("meta");
            add(more);
        }
    }

    private static ListItem item(UUID campaignId, Failure failure) {
        Span name = new Span(failure.name());
        name.addClassName("medium");
        String about = (failure.companyName().isEmpty() ? "" : failure.companyName() + ". ") + failure.reason();
        Span why = new Span(about);
        why.addClassNames("quiet", "grow", "cut");
        why.setTitle(about);
        ListItem item = new ListItem(name, why);
        remedy(campaignId, failure.code()).ifPresent(item::add);
        return item;
    }

    private static Optional<Anchor> remedy(UUID campaignId, String code) {
        return switch (code) {
            case "missing_enrichment" -> Optional.of(new Anchor("campaigns/" + campaignId + "/contacts", "Enrich"));
            case "no_address", "disqualified" ->
                Optional.of(new Anchor("campaigns/" + campaignId + "/contacts", "See contacts"));
            case "over_budget" -> Optional.of(new Anchor("settings/workspace", "See budget"));
            default -> Optional.empty();
        };
    }
}
