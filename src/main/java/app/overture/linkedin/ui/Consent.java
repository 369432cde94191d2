package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInConsent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What a person reads before a browser is paired; kept with the pairing by its version. A new wording gets a new one. */
final class Consent {

    static final String VERSION = LinkedInConsent.VERSION;

    private static final String FIRST =
            "LinkedIn’s User Agreement forbids software that sends invitations or messages for you.";

    private static final List<String> POINTS = List.of(
            "LinkedIn may restrict or close the account. An appeal is then between you and LinkedIn, and no limit or"
                    + " pause here can promise that it does not happen.",
            "The extension sends only texts that a person approved here, from your own browser and your own account,"
                    + " slowly and within the limits of this page.",
            "It hides nothing and works around nothing. At the first warning from LinkedIn it stops everything and says"
                    + " so here.",
            "The first run is a dry run: it opens profiles and sends nothing until you switch that off in the extension.",
            "You can do without it: every message can be sent by hand from the campaign’s Outreach tab, and Overture"
                    + " keeps count.");

    private Consent() {}

    static Div text() {
        Span first = new Span(FIRST);
        first.addClassName("strong");
        UnorderedList points = new UnorderedList();
        POINTS.forEach(point -> points.add(new ListItem(point)));
        Div text = new Div(first, points);
        text.addClassName("consent");
        return text;
    }
}
