package app.overture.analytics.ui;

import app.overture.analytics.AnalyticsService;
import app.overture.analytics.CampaignAnalytics;
import app.overture.analytics.MessageNumbers;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.Channel;
import app.overture.campaigns.ui.CampaignLayout;
import app.overture.campaigns.ui.CampaignScreen;
import app.overture.messages.DecisionNumbers;
import app.overture.shared.Money;
import app.overture.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a campaign: numbers with their bars, the same by step and channel as tables, and what it cost. */
@Route(value = "campaigns/:campaignId/analytics", layout = CampaignLayout.class)
@PageTitle("Analytics · Overture")
@PermitAll
class AnalyticsView extends Div implements CampaignScreen {

    private final AnalyticsService analytics;
    private final DecisionNumbers decisions;

    AnalyticsView(AnalyticsService analytics, DecisionNumbers decisions) {
        this.analytics = analytics;
        this.decisions = decisions;
        addClassName("body");
    }

    @Override
    public void show(CampaignDetail campaign) {
        CampaignAnalytics found = analytics.campaign(campaign.id());
        removeAll();
        if (found.isEmpty()) {
            add(new EmptyState(
                    "No numbers yet.",
                    "They appear with the first message. "
                            + contacts(found.contacts().total()),
                    new Anchor("/campaigns/" + campaign.id() + "/generate", "Go to Generate")));
            return;
        }
        Div parts = new Div(tables(found), cost(found));
        parts.addClassName("analytics-parts");
        add(new NumberTiles(found), parts);
        List<DecisionNumbers.ReviewerDay> reviewed = decisions.reviewers(campaign.id());
        if (!reviewed.isEmpty()) {
            add(new ReviewerPart(reviewed));
        }
    }

    private static String contacts(int total) {
        return total == 1 ? "1 contact is chosen." : total + " contacts are chosen.";
    }

    private static Component tables(CampaignAnalytics found) {
        Div steps = new Div(new NumbersTable(
                "By step",
                "Step",
                found.steps().stream()
                        .map(one -> new NumbersTable.Row(
                                one.step() + ". " + one.label() + ", " + channel(one.channel()), one.numbers()))
                        .toList()));
        Div channels = new Div(new NumbersTable(
                "By channel",
                "Channel",
                found.channels().stream()
                        .map(one -> new NumbersTable.Row(channel(one.channel()), one.numbers()))
                        .toList()));
        List.of(steps, channels).forEach(one -> {
            one.addClassNames("card", "analytics-scroll");
            // It scrolls sideways on a narrow screen, so it must be reachable by keyboard.
            one.getElement().setAttribute("tabindex", "0");
        });
        Div column = new Div(steps, channels);
        column.addClassNames("column", "wide");
        return column;
    }

    private static Component cost(CampaignAnalytics found) {
        Section cost = new Section(new H2("Cost"));
        cost.addClassNames("card", "analytics-cost");
        Element list = new Element("dl");
        entry(list, "Actual", found.actualCostUsd());
        entry(list, "Per message", found.costPerMessageUsd());
        if (found.runs().isEmpty()) {
            entry(list, "Estimated", found.estimatedCostUsd());
        }
        cost.getElement().appendChild(list);
        found.runs().forEach(run -> cost.add(new Paragraph(words(run))));
        return cost;
    }

    private static String words(CampaignAnalytics.ByRun run) {
        return (run.contacts() == 1 ? "The run for 1 contact" : "The run for " + run.contacts() + " contacts")
                + " was estimated at " + Money.text(run.estimatedUsd()) + " and cost " + Money.text(run.actualUsd())
                + ".";
    }

    private static void entry(Element list, String word, @Nullable BigDecimal usd) {
        Element name = new Element("dt");
        name.setText(word);
        Element value = new Element("dd");
        value.setText(usd == null ? "not estimated" : Money.text(usd));
        if (usd != null) {
            value.setAttribute("title", "$" + usd.stripTrailingZeros().toPlainString());
        }
        list.appendChild(name, value);
    }

    private static String channel(String text) {
        return Channel.of(text).label();
    }

    /** What a table shows of the numbers, in the order of a message's life. */
    static List<NumbersTable.Column> columns() {
        return List.of(
                new NumbersTable.Column("Generated", MessageNumbers::generated),
                new NumbersTable.Column("Approved", MessageNumbers::approved),
                new NumbersTable.Column("Rejected", MessageNumbers::rejected),
                new NumbersTable.Column("Queued", MessageNumbers::queued),
                new NumbersTable.Column("Sent", MessageNumbers::sent),
                new NumbersTable.Column("Delivered", MessageNumbers::delivered),
                new NumbersTable.Column("Bounced", MessageNumbers::bounced),
                new NumbersTable.Column("Complained", MessageNumbers::complained),
                new NumbersTable.Column("Failed", MessageNumbers::failed));
    }
}
