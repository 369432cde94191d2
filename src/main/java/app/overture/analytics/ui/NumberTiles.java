package app.overture.analytics.ui;

import app.overture.analytics.CampaignAnalytics;
import app.overture.analytics.MessageNumbers;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The funnel, number by number: each with a bar against what it could have been. Zero is grey. */
final class NumberTiles extends Section {

    NumberTiles(CampaignAnalytics found) {
        addClassName("numbers");
        getElement().setAttribute("aria-label", "Numbers");
        MessageNumbers messages = found.messages();
        int written = messages.generated();
        int sent = messages.sent();
        CampaignAnalytics.Contacts contacts = found.contacts();
        add(
                tile("Contacts", contacts.generated(), contacts.total(), contacts.total(), "written to", Tone.PROGRESS),
                tile("Generated", written, written, written, "generated", Tone.PROGRESS),
                tile("Approved", messages.approved(), written, messages.approved(), "approved", Tone.PROGRESS),
                tile("Rejected", messages.rejected(), written, messages.rejected(), "rejected", Tone.BAD),
                tile("Queued", messages.queued(), written, messages.queued(), "queued", Tone.PROGRESS),
                tile("Sent", sent, messages.approved(), sent, "sent", Tone.PROGRESS),
                tile("Delivered", messages.delivered(), sent, messages.delivered(), "delivered", Tone.GOOD),
                tile("Bounced", messages.bounced(), sent, messages.bounced(), "bounced", Tone.BAD),
                tile("Complained", messages.complained(), sent, messages.complained(), "complained", Tone.BAD),
                tile("Failed", messages.failed(), messages.approved(), messages.failed(), "failed", Tone.BAD),
                tile(
                        "Cancelled",
                        messages.cancelled(),
                        messages.approved(),
                        messages.cancelled(),
                        "cancelled",
                        Tone.WARN),
                tile("Skipped", messages.skipped(), messages.approved(), messages.skipped(), "skipped", Tone.WARN),
                tile("Replied", contacts.replied(), contacts.total(), contacts.replied(), "replied", Tone.GOOD));
    }

    private static Component tile(String name, int part, int whole, int shown, String read, Tone tone) {
        Element number = new Element("b");
        number.setText(Integer.toString(shown));
        Span word = new Span(name);
        word.addClassName("meta");
        Span share = new Span(part == whole ? "" : part + " of " + whole);
        share.addClassName("meta");
        Div line = new Div(word, share);
        line.addClassName("row");
        share.addClassName("end");
        Div tile = new Div();
        tile.getElement().appendChild(number);
        tile.add(line, new Bar(part, whole, read).tone(tone).thin());
        tile.addClassNames("number", "card");
        if (shown == 0) {
            tile.addClassName("zero");
        }
        return tile;
    }
}
