package app.overture.review.ui.letter;

import app.overture.messages.MessageReading.Neighbour;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;

/** What else was written to the company, folded: who, which step, how it stands, and how it begins. */
final class CompanyFold {

    private static final int LONGEST_OPENER = 140;
    private static final int LONGEST_GREETING = 48;

    private CompanyFold() {}

    static Component of(String company, UUID campaignId, List<Neighbour> beside) {
        long people = beside.stream().map(Neighbour::contactId).distinct().count();
        Span head = new Span(company.isEmpty() ? "Elsewhere" : "Same company");
        head.addClassName("medium");
        Span words = new Span((beside.size() == 1 ? "1 other message" : beside.size() + " other messages")
                + (company.isEmpty() ? "" : " to " + company)
                + (people > 1 ? ", " + people + " people" : ""));
        words.addClassNames("cut", "grow", "quiet");
        words.getElement().setAttribute("title", words.getText());
        Div line = new Div(Icon.of("right"), head, words);
        line.addClassNames("row", "grow");
        UnorderedList list = new UnorderedList();
        beside.forEach(one -> list.add(item(one, campaignId)));
        Div text = new Div(list);
        text.addClassNames("older", "beside");
        return new NativeDetails(line, text);
    }

    private static ListItem item(Neighbour one, UUID campaignId) {
        Span who = new Span(one.contactName());
        who.addClassName("medium");
        Span step = new Span(one.channel().label() + ", step " + one.step()
                + (one.campaignId().equals(campaignId) ? "" : " of " + one.campaignName()));
        step.addClassNames("quiet", "cut");
        Div head = new Div(who, step, Badge.of("message", one.status().text()));
        head.addClassName("row");
        Div opener = new Div(opener(one.beginning()));
        opener.addClassName("quiet");
        return new ListItem(head, opener);
    }

    /** The first sentence after the greeting. */
    static String opener(String body) {
        String[] paragraphs = body.strip().split("\\n\\s*\\n", 3);
        String first = paragraphs[0].strip();
        boolean greeting = first.length() <= LONGEST_GREETING && !first.matches("(?s).*[.!?]");
        String text = greeting && paragraphs.length > 1 ? paragraphs[1].strip() : first;
        String sentence = text.split("(?<=[.!?])\\s", 2)[0].replaceAll("\\s+", " ");
        return sentence.length() <= LONGEST_OPENER ? sentence : sentence.substring(0, LONGEST_OPENER) + "…";
    }
}
