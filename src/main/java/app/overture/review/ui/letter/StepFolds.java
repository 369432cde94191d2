package app.overture.review.ui.letter;

import app.overture.messages.MessageRow;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewCard;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The other messages to the same person and company, folded; the browser folds them, the server is not asked. */
public final class StepFolds extends Section {

    private final Map<UUID, Div> badges = new HashMap<>();

    public StepFolds(ReviewCard card) {
        addClassName("folds");
        getElement()
                .setAttribute(
                        "aria-label",
                        "Other messages to " + card.dossier().person().firstName() + " and the company");
        card.otherSteps().forEach(row -> add(fold(row)));
        if (!card.beside().isEmpty()) {
            add(CompanyFold.of(card.message().companyName(), card.message().campaignId(), card.beside()));
        }
    }

    /** A decision made in this sitting shows on the cards that were fetched before it. */
    public void show(UUID messageId, MessageStatus status) {
        Div badge = badges.get(messageId);
        if (badge != null) {
            badge.removeAll();
            badge.add(Badge.of("message", status.text()));
        }
    }

    private Component fold(MessageRow row) {
        Span step = new Span("Step " + row.step());
        step.addClassName("medium");
        String words = row.subject().isEmpty() ? firstWords(row.body()) : row.subject();
        Span subject = new Span(words);
        subject.addClassNames("cut", "grow", "quiet");
        subject.getElement().setAttribute("title", words);
        Div badge = new Div(Badge.of("message", row.status().text()));
        badges.put(row.id(), badge);
        Div line = new Div(Icon.of("right"), step, subject, badge);
        line.addClassNames("row", "grow");
        Div text = new Div(row.body());
        text.addClassName("older");
        return new NativeDetails(line, text);
    }

    private static String firstWords(String body) {
        String line = body.lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
