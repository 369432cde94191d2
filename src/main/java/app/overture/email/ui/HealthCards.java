package app.overture.email.ui;

import app.overture.email.Rates;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How close a domain is to the rates at which it is paused. */
final class HealthCards extends Div {

    private static final double LONGEST_BAR = 1.25; // of the limit, so that the limit itself can be seen

    HealthCards(Rates rates) {
        H2 title = new H2("Health, last 30 days");
        title.addClassName("grow");
        Span sent = new Span(Texts.emails(rates.sent()) + " sent");
        sent.addClassName("meta");
        Div head = new Div(title, sent);
        head.addClassName("row");
        Div cards = new Div(
                card("Bounces", rates.bounceRate(), rates.bounced(), rates.sent(), 0.02, "pauses at 2 %", "%.1f %%"),
                card(
                        "Complaints",
                        rates.complaintRate(),
                        rates.complained(),
                        rates.sent(),
                        0.0008,
                        "pauses at 0.08 %",
                        "%.3f %%"));
        cards.addClassName("health-cards");
        add(head, cards);
    }

    private static Component card(
            String name, double rate, int count, int sent, double limit, String pauses, String format) {
        Span label = new Span(name);
        label.addClassNames("grow", "medium");
        Span percent = new Span(String.format(Locale.ENGLISH, format, 100 * rate));
        percent.addClassNames("strong", "num");
        Span whole = new Span(String.format(Locale.ENGLISH, "%,d of %,d", count, sent));
        whole.addClassNames("quiet", "num");
        Div line = new Div(label, percent, whole);
        line.addClassName("row");
        Bar bar = new Bar(
                Math.round(10_000 * rate / limit), Math.round(10_000 * LONGEST_BAR), name + " against the limit");
        Div meta = new Div(pauses);
        meta.addClassName("meta");
        Div card = new Div(line, rate > limit / 2 ? bar.tone(Tone.WARN) : bar, meta);
        card.addClassName("card");
        return card;
    }
}
