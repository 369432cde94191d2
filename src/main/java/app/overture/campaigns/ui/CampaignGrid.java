package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignRow;
import app.overture.campaigns.CampaignStats;
import app.overture.campaigns.Channel;
import app.overture.campaigns.Sequences;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.MoneyText;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Clock;
import java.time.ZoneId;

/** The campaigns in rows: what, how far, what it cost, and the one thing to do next. */
final class CampaignGrid extends Grid<CampaignRow> {

    CampaignGrid(Clock clock, ZoneId zone) {
        addClassName("campaigns");
        getElement().setAttribute("aria-label", "Campaigns");
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(CampaignGrid::name)
                .setHeader("Campaign")
                .setFlexGrow(1)
                .setWidth("166px");
        addComponentColumn(CampaignGrid::status)
                .setHeader("Status")
                .setFlexGrow(0)
                .setWidth("138px");
        funnel("Contacts", row -> contacts(row.stats()));
        funnel("Generated", row -> share(row.stats().messages(), row.stats(), "generated"));
        funnel("Approved", row -> share(row.stats().approvedEver(), row.stats(), "approved"));
        funnel("Sent", row -> share(row.stats().sent(), row.stats(), "sent"));
        funnel("Delivered", CampaignGrid::delivered);
        addComponentColumn(CampaignGrid::cost)
                .setHeader("Cost")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("68px");
        addComponentColumn(row -> quiet(new Moment(row.updatedAt(), clock, zone)))
                .setHeader("Last activity")
                .setFlexGrow(0)
                .setWidth("100px");
        addComponentColumn(CampaignGrid::next)
                .setHeader("Next step")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("164px")
                .setFrozenToEnd(true);
    }

    private void funnel(String header, SerializableFunction<CampaignRow, Component> cell) {
        addComponentColumn(cell::apply).setHeader(header).setFlexGrow(0).setWidth("74px");
    }

    private static Component name(CampaignRow row) {
        Anchor name = new Anchor("campaigns/" + row.id() + "/contacts", row.name());
        name.addClassNames("strong", "cut", "plain-link");
        name.setTitle(row.name());
        Div about = new Div(row.ownerName() + " · " + Sequences.summary(row.stepCount(), row.channels()));
        about.addClassNames("meta", "cut");
        return lines(name, about);
    }

    private static Component status(CampaignRow row) {
        Div why = new Div(NextStep.why(row.status(), row.stats(), row.pauseReason()));
        why.addClassNames("meta", "cut");
        why.getElement().setAttribute("title", why.getText());
        return lines(Badge.of("campaign", row.status().text()), why);
    }

    private static Component contacts(CampaignStats stats) {
        return cell(stats.contacts(), new Bar(stats.contacts(), stats.contacts(), "contacts").still());
    }

    private static Component share(int number, CampaignStats stats, String label) {
        return cell(number, new Bar(number, Math.max(stats.planned(), stats.messages()), label));
    }

    /** LinkedIn tells nobody whether a message arrived. */
    private static Component delivered(CampaignRow row) {
        CampaignStats stats = row.stats();
        if (!row.channels().contains(Channel.EMAIL)) {
            Span dash = new Span("—");
            dash.setTitle("LinkedIn does not report delivery");
            return dash;
        }
        return cell(
                stats.delivered(),
                new Bar(stats.delivered(), Math.max(stats.planned(), stats.messages()), "delivered").tone(Tone.GOOD));
    }

    private static Component cell(int number, Bar bar) {
        Div cell = new Div(new Span(Integer.toString(number)), bar.thin());
        cell.addClassName("funnel");
        if (number == 0) {
            cell.addClassName("zero");
        }
        return cell;
    }

    private static Component cost(CampaignRow row) {
        return row.stats().costUsd().signum() == 0
                ? new Span("—")
                : new MoneyText(row.stats().costUsd());
    }

    private static Component next(CampaignRow row) {
        NextStep step = NextStep.of(row);
        Anchor link = step.link(row.id());
        if (step.place().equals("review")) {
            link.addClassName("soft");
        }
        return link;
    }

    private static Component quiet(Component part) {
        part.addClassName("quiet");
        return part;
    }

    private static Component lines(Component... parts) {
        Div lines = new Div(parts);
        lines.addClassName("lines");
        return lines;
    }
}
