package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignFilter;
import app.overture.campaigns.CampaignRow;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStats;
import app.overture.campaigns.CampaignStatus;
import app.overture.shared.Paging;
import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The strip over the list: the one thing to do now. Decisions that wait come first, then what can leave. */
final class NextForYou extends Section {

    private static final int LOOKED_AT = 50;

    NextForYou() {
        addClassName("next");
        getElement().setAttribute("aria-label", "Next for you");
        setVisible(false);
    }

    void refresh(CampaignService campaigns) {
        removeAll();
        Optional<CampaignRow> chosen = most(campaigns, CampaignStatus.REVIEW)
                .or(() -> most(campaigns, CampaignStatus.APPROVED))
                .or(() -> most(campaigns, CampaignStatus.READY))
                .or(() -> most(campaigns, CampaignStatus.DRAFT));
        setVisible(chosen.isPresent());
        chosen.ifPresent(this::show);
    }

    private static Optional<CampaignRow> most(CampaignService campaigns, CampaignStatus status) {
        List<CampaignRow> rows = campaigns
                .list(CampaignFilter.all().withStatuses(Set.of(status)), Paging.first(LOOKED_AT))
                .items();
        return rows.stream().max(Comparator.comparingInt(row -> weight(row, status)));
    }

    private static int weight(CampaignRow row, CampaignStatus status) {
        return status == CampaignStatus.REVIEW
                ? row.stats().draft()
                : row.stats().approved();
    }

    private void show(CampaignRow row) {
        Div title = new Div(title(row.status(), row.stats()));
        title.addClassName("strong");
        Div about = new Div(row.name() + ". " + about(row.status(), row.stats()));
        about.addClassName("quiet");
        Div words = new Div(title, about);
        words.addClassName("grow");
        NextStep step = NextStep.of(row);
        Anchor go = step.link(row.id());
        go.addClassName("primary");
        if (step.place().equals("review")) {
            go.setText("Continue the review");
            go.add(new Kbd("Q"));
            go.getElement().setAttribute("aria-keyshortcuts", "Q");
        }
        add(words, go);
    }

    private static String title(CampaignStatus status, CampaignStats stats) {
        return switch (status) {
            case REVIEW ->
                stats.draft() == 1
                        ? "1 message waits for your decision"
                        : stats.draft() + " messages wait for your decision";
            case APPROVED -> NextStep.count(stats.approved(), "approved message") + " can leave";
            case READY -> NextStep.count(stats.contacts(), "contact") + " chosen, nothing written yet";
            default -> "A campaign without contacts";
        };
    }

    private static String about(CampaignStatus status, CampaignStats stats) {
        return switch (status) {
            case REVIEW ->
                stats.flagged() == 0
                        ? "Nothing is flagged."
                        : stats.flagged() == 1 ? "One carries a flag." : stats.flagged() + " carry a flag.";
            case APPROVED -> "Nothing leaves before you press Send.";
            case READY ->
                stats.needEnrichment() == 0
                        ? "Everything needed is known about them."
                        : NextStep.need(stats.needEnrichment()) + ".";
            default -> "Choose whom to write to.";
        };
    }
}
